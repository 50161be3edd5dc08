import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, DEMO_PDF, missingCorpus } from '#test/harness/inputs.ts';
import { missingPoppler, pageCountOf, renderPage, wordsOf } from '#test/harness/rendered-pdf.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage, teacherCookie, type WirePage } from '#test/harness/wire-page.ts';
import { writeDocument } from '#lesson/export/write-document.ts';
import type { ExportPage } from '#lesson/export/job.ts';
import type { ConsoleView } from '#protocol/views.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-exported-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function started(files: string[], data?: string) {
  const args = files.flatMap((file) => ['--open', file]);
  const app = await startApp({ args, ...(data === undefined ? {} : { data }) });
  running.push(app);
  const teacher = await openTeacherPage(app, 'console');
  await teacher.until((view) => view.lesson !== null);
  return { app, teacher };
}

const all = { type: 'export/start', choice: { kind: 'all' }, ink: true, lifted: false };
const ended = (view: ConsoleView) => view.exporting !== null && view.exporting.state !== 'working';

async function download(app: RunningApp, teacher: WirePage<ConsoleView>): Promise<string> {
  const id = teacher.view().exporting?.id ?? '';
  const address = `${app.origin}/exports/${id}.pdf`;
  const response = await fetch(address, { headers: { cookie: await teacherCookie(app) } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.pdf$/);
  const file = path.join(folder, `${id}.pdf`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

const filesBelow = (data: string) =>
  existsSync(path.join(data, 'exports'))
    ? readdirSync(path.join(data, 'exports'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

describe.skipIf(missingPoppler !== null)('a lesson as a PDF', () => {
  it('is what was shown, with the ink; it is told when it is there, and only the teacher gets it', async () => {
    const { app, teacher } = await started([DEMO_PDF]);
    const steps = teacher.view().lesson?.steps ?? [];
    const board = await openTeacherPage(app, 'board');
    await teacher.until(({ wasShown }) => Object.keys(wasShown).length === 1);
    await teacher.send({ type: 'lesson/go', step: steps[2]?.id });
    const stroke = { id: 's1', tool: 'pen', colour: 'brick', width: 'thick' };
    await teacher.send({
      type: 'ink/draw',
      step: steps[2]?.id,
      stroke: { ...stroke, points: [5000, 10_000, 128, 30_000, 10_000, 128] },
    });
    await teacher.send({ ...all, choice: { kind: 'shown' } });
    const { exporting } = await teacher.until(ended);
    expect(exporting).toMatchObject({ state: 'done', pages: 2, done: 2, pictures: [], empty: [] });
    const file = await download(app, teacher);
    expect(wordsOf(file, 1)).toContain('Les fractions');
    expect(renderPage(file, 2).at(0.5, 0.5)).toBe('#c4492f');
    expect(renderPage(file, 2).distance(renderPage(DEMO_PDF, 3))).toBeLessThan(4);

    await teacher.send({ ...all, choice: { kind: 'range', range: '2, 9-10' }, ink: false });
    const range = await teacher.until((view) => ended(view) && view.exporting?.pages === 3);
    expect(range.exporting?.state).toBe('done');
    expect((await fetch(`${app.origin}/exports/${range.exporting?.id}.pdf`)).status).toBe(403);
    const second = await download(app, teacher);
    expect(renderPage(second, 3).distance(renderPage(DEMO_PDF, 10))).toBeLessThan(1);
    expect(await teacher.send({ ...all, choice: { kind: 'range', range: '11' } })).toMatchObject({
      type: 'refused',
      code: 'export/nothing',
    });
    board.close();
    teacher.close();
  });

  it('remembers what was shown after a power cut, and begins anew when asked', async () => {
    const data = temporaryFolder();
    const { app, teacher } = await started([DEMO_PDF], data);
    const board = await openTeacherPage(app, 'board');
    await teacher.send({ type: 'lesson/next' });
    await teacher.until(({ wasShown }) => Object.keys(wasShown).length === 2);
    await app.kill();
    board.close();
    teacher.close();
    running.pop();
    const { teacher: again } = await started([], data);
    expect(Object.keys(again.view().wasShown)).toHaveLength(2);
    await again.send({ type: 'export/forget-shown' });
    await again.until(({ wasShown }) => Object.keys(wasShown).length === 0);
    again.close();
  });

  it('leaves nothing behind when it is stopped, or the app is killed in the middle', async () => {
    const data = temporaryFolder();
    const broken = path.join(folder, 'unreadable.pdf');
    // pdf.js repairs what lost its beginning; the library does not, and asks for a picture that never comes.
    writeFileSync(broken, readFileSync(DEMO_PDF).subarray(9));
    const { app, teacher } = await started([broken], data);
    await teacher.send(all);
    await teacher.until(({ wanted }) => Object.keys(wanted).length > 0);
    expect(filesBelow(data)).toHaveLength(1);
    await teacher.send({ type: 'export/cancel' });
    await teacher.until(({ exporting }) => exporting === null);
    await expect.poll(() => filesBelow(data), { timeout: 20_000 }).toEqual([]);

    await teacher.send(all);
    await expect.poll(() => filesBelow(data), { timeout: 20_000 }).toHaveLength(1);
    await app.kill();
    teacher.close();
    running.pop();
    const { teacher: again } = await started([], data);
    expect(filesBelow(data)).toEqual([]);
    expect(again.view().exporting).toBeNull();
    again.close();
  });
});

/** Those that need one. */
const PASSWORDS: Record<string, string> = {
  'encrypted-attachment.pdf': '000000',
  'issue6010_1.pdf': 'abc',
};

describe.skipIf(missingCorpus !== null || missingPoppler !== null)('real PDFs', () => {
  it('are all kept as vectors and words, encrypted ones too, or said to be pictures', async () => {
    const names = readdirSync(path.join(CORPUS, 'pdf')).filter((name) => name.endsWith('.pdf'));
    const pages: ExportPage[] = names.flatMap((name) => {
      const file = path.join(CORPUS, 'pdf', name);
      const password = PASSWORDS[name];
      const pageCount = pageCountOf(file, password);
      const page = { kind: 'pdf' as const, file, page: 1, pageCount };
      return [{ source: password === undefined ? page : { ...page, password }, ink: [] }];
    });
    const target = path.join(folder, 'corpus.pdf');
    const asks = { picture: () => Promise.resolve(null), done: () => undefined };
    const notes = await writeDocument({ title: '', drafts: folder, target, pages }, asks);
    expect(notes).toEqual({});
    const unlike = names.filter((name, at) => {
      const before = renderPage(path.join(CORPUS, 'pdf', name), 1, 480, 480, PASSWORDS[name]);
      return renderPage(target, at + 1, 480, 480).distance(before) > 1;
    });
    expect(unlike).toEqual([]);
    expect(wordsOf(target, names.indexOf('tracemonkey.pdf') + 1)).toContain('Trace-based');
  });
});
