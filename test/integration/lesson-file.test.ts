import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { wavOf } from '#test/fixtures/media-files.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage, teacherCookie, type WirePage } from '#test/harness/wire-page.ts';
import type { ConsoleView } from '#protocol/views.ts';

const STROKE = {
  id: 'stroke-1',
  tool: 'pen',
  colour: 'chalk',
  width: 'medium',
  points: [100, 100, 128, 900, 900, 128],
};

let app: RunningApp;
let cookie: string;
let teacher: WirePage<ConsoleView>;
beforeAll(async () => {
  app = await startApp({ args: ['--open', DEMO_PDF] });
  cookie = await teacherCookie(app);
  teacher = await openTeacherPage(app, 'console');
  await teacher.until((view) => view.lesson !== null);
});
afterAll(async () => {
  teacher.close();
  expect(await app.stop()).toBe(0);
});

const get = (path: string, method = 'GET') =>
  fetch(app.origin + path, { method, headers: { cookie } });

async function bring(name: string, bytes: Uint8Array, into = 'new'): Promise<string> {
  const response = await fetch(
    `${app.origin}/import?name=${encodeURIComponent(name)}&into=${into}`,
    { method: 'POST', headers: { cookie, origin: app.origin }, body: Buffer.from(bytes) },
  );
  return ((await response.json()) as { import: string }).import;
}

/** What a file that cannot be opened is answered. */
async function problemOf(bytes: Uint8Array, name = 'leçon.ardoise') {
  const lessons = Object.keys(teacher.view().lessons).length;
  const id = await bring(name, bytes);
  const view = await teacher.until((now) => now.imports[id]?.state === 'refused');
  expect(Object.keys(view.lessons)).toHaveLength(lessons);
  const { problem, values } = view.imports[id] ?? {};
  await teacher.send({ type: 'import/dismiss', import: id });
  return values ? { problem, values } : problem;
}

async function saved(): Promise<Uint8Array> {
  const id = teacher.view().lesson?.id ?? '';
  const response = await get(`/lessons/${id}.ardoise`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*\.ardoise$/);
  return new Uint8Array(await response.arrayBuffer());
}

/** A saved lesson with something changed. */
function changed(bytes: Uint8Array, change: (lesson: Record<string, unknown>) => void): Zippable {
  const files = unzipSync(bytes);
  const lesson = JSON.parse(strFromU8(files['lesson.json'] ?? new Uint8Array())) as Record<
    string,
    unknown
  >;
  change(lesson);
  return { ...files, 'lesson.json': strToU8(JSON.stringify(lesson)) };
}
const stored = (files: Zippable) => zipSync(files, { level: 0 });

describe('a lesson as a file', () => {
  it('is saved as a zip that any program opens, and comes back on another PC', async () => {
    const [first] = teacher.view().lesson?.steps ?? [];
    await teacher.send({ type: 'lesson/name-step', step: first?.id, title: 'Début' });
    await teacher.send({ type: 'lesson/chalk' });
    await teacher.until((view) => view.lesson?.steps[1]?.kind === 'paper');
    const slate = teacher.view().lesson?.at ?? '';
    await teacher.send({ type: 'ink/draw', step: slate, stroke: STROKE });
    const timer = { kind: 'timer', duration: 180_000 };
    await teacher.send({ type: 'lesson/add-step', content: timer, after: slate });
    const sound = wavOf(1);
    const coming = await bring('Le vent.wav', sound, 'current');
    await teacher.until((view) => view.imports[coming]?.state === 'checking');
    await teacher.send({ type: 'import/probed', import: coming, seconds: 1, picture: false });
    await teacher.until((view) => view.lesson?.steps.at(-1)?.kind === 'media');
    const bytes = await saved();
    const pdf = readFileSync(DEMO_PDF);
    const hash = createHash('sha256').update(pdf).digest('hex');
    const heard = createHash('sha256').update(sound).digest('hex');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'lesson.json',
      `ink/${slate}.json`,
      `blobs/${hash}`,
      `blobs/${heard}`,
    ]);
    expect(Buffer.from(files[`blobs/${hash}`] ?? []).equals(pdf)).toBe(true);

    const path = join(temporaryFolder(), 'leçon.ardoise');
    writeFileSync(path, bytes);
    const other = await startApp({ args: ['--open', path] });
    const page = await openTeacherPage(other, 'console');
    const { lesson, ink } = await page.until((view) => view.lesson !== null);
    const mine = teacher.view().lesson;
    expect(lesson?.title).toBe(mine?.title);
    expect(lesson?.steps.map(({ kind, title }) => [kind, title])).toEqual(
      mine?.steps.map(({ kind, title }) => [kind, title]),
    );
    expect(lesson?.steps.findIndex(({ id }) => id === lesson.at)).toBe(1);
    expect(lesson?.id).not.toBe(mine?.id);
    expect(Object.values(ink[lesson?.at ?? '']?.strokes ?? {})).toMatchObject([
      { points: STROKE.points },
    ]);
    const kept = readdirSync(join(other.data, 'blobs', hash.slice(0, 2)));
    expect(kept).toEqual([hash]);
    // The file itself is not kept beside its documents.
    const own = createHash('sha256').update(bytes).digest('hex');
    const blobs = () => readdirSync(join(other.data, 'blobs'), { recursive: true }).map(String);
    await expect.poll(() => blobs().some((name) => name.endsWith(own))).toBe(false);
    page.close();
    expect(await other.stop()).toBe(0);
  });

  it('opened on the same PC is a second lesson', async () => {
    const before = Object.keys(teacher.view().lessons);
    await bring('copie.ardoise', await saved(), 'current');
    const view = await teacher.until(
      ({ lessons }) => Object.keys(lessons).length === before.length + 1,
    );
    expect(before).not.toContain(view.lesson?.id);
  });

  it('of a later version is refused with both versions', async () => {
    const later = stored(changed(await saved(), (lesson) => (lesson['version'] = 7)));
    expect(await problemOf(later)).toEqual({
      problem: 'import/newer',
      values: { file: 7, app: 2 },
    });
  });

  it('of the first version still opens', async () => {
    const first = changed(await saved(), (lesson) => {
      lesson['version'] = 1;
      delete lesson['ink'];
      lesson['steps'] = (lesson['steps'] as { kind: string }[]).filter(
        ({ kind }) => kind === 'page' || kind === 'paper',
      );
    });
    const old = Object.entries(first).filter(([name]) => !name.startsWith('ink/'));
    const before = Object.keys(teacher.view().lessons).length;
    await bring('ancienne.ardoise', stored(Object.fromEntries(old)));
    await teacher.until((view) => Object.keys(view.lessons).length === before + 1);
  });

  it('is refused when it is broken, packed, or has what it should not', async () => {
    const bytes = await saved();
    const files = unzipSync(bytes);
    const [blob = ''] = Object.keys(files).filter((name) => name.startsWith('blobs/'));
    const other = strToU8('%PDF-1.7 another file');
    const broken: [string, Uint8Array][] = [
      ['cut off', bytes.subarray(0, bytes.length - 40)],
      ['other bytes under the hash', stored({ ...files, [blob]: other })],
      ['a document missing', stored({ 'lesson.json': files['lesson.json'] ?? other })],
      ['a path upwards', stored({ ...files, '../../evil': other })],
      ['a file too many', stored({ ...files, 'blobs/x': other })],
      ['packed', zipSync(files, { level: 6 })],
      ['no lesson', stored({ 'lesson.json': strToU8('{}') })],
      ['a step of nothing', stored(changed(bytes, (lesson) => (lesson['documents'] = {})))],
      ['no JSON', stored({ 'lesson.json': strToU8('{') })],
    ];
    for (const [what, file] of broken) {
      expect([what, await problemOf(file)]).toEqual([what, 'import/damaged']);
    }
  });

  it('whose entries overlap is refused', async () => {
    const bytes = Buffer.from(stored(unzipSync(await saved())));
    // Both entries of the directory point to the first one's bytes.
    const second = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(0, second + 42);
    expect(await problemOf(bytes)).toBe('import/damaged');
  });

  it('that is not there, or a stranger asks for, is not sent', async () => {
    expect((await get('/lessons/nothing.ardoise')).status).toBe(404);
    expect((await get('/lessons/..%2f..%2fx.ardoise')).status).toBe(404);
    const id = teacher.view().lesson?.id ?? '';
    expect((await fetch(`${app.origin}/lessons/${id}.ardoise`)).status).toBe(403);
    const head = await get(`/lessons/${id}.ardoise`, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('a picture', () => {
  /** A PNG that says it is as large as told. */
  function png(width: number, height: number): Buffer {
    const head = Buffer.alloc(33);
    head.write('\x89PNG\r\n\x1a\n', 'latin1');
    head.write('IHDR', 12, 'latin1');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  }

  it('becomes one page at the end of the lesson, and is known as a picture', async () => {
    const before = teacher.view().lesson?.steps.length ?? 0;
    await bring('carte.png', png(800, 600), 'current');
    const { lesson } = await teacher.until((view) => view.lesson?.steps.length === before + 1);
    const last = lesson?.steps.at(-1);
    const document = last?.kind === 'page' ? lesson?.documents[last.document] : undefined;
    expect(document).toMatchObject({ name: 'carte.png', pageCount: 1, format: 'image' });
  });

  it('that would swell is refused by its header', async () => {
    expect(await problemOf(png(60_000, 60_000), 'bombe.png')).toBe('import/picture-too-large');
    expect(await problemOf(png(0, 10), 'vide.png')).toBe('import/damaged');
    expect(await problemOf(png(5, 5).subarray(0, 12), 'coupe.png')).toBe('import/damaged');
  });
});
