import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '#classroom/export/xlsx.ts';
import { activityOfAllKinds } from '#test/harness/all-kinds.ts';
import { openClass, type ClassInSession } from '#test/harness/class-in-session.ts';
import { missingPoppler } from '#test/harness/rendered-pdf.ts';
import { startApp, temporaryFolder, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, teacherCookie, tokenOf } from '#test/harness/wire-page.ts';

/** A session's answers as files, of the open session and of the closed one alike. */

const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so');
const NASTY = '=HYPERLINK("http://x";"clic"); <b>&\n2e ligne';
const WRITTEN = 'Il a dit « oui » ; c’est tout.';

let app: RunningApp;
let lesson: ClassInSession;
let session = '';
let pupil = '';

beforeAll(async () => {
  app = await startApp();
  lesson = await openClass(app, ['Léa', '=1+1']);
  const { teacher, code } = lesson;
  const activity = await activityOfAllKinds(app);
  session = teacher.view().session?.session.id ?? '';
  const [lea, other] = Object.values(teacher.view().classes)[0]?.pupils ?? [];
  pupil = lea?.id ?? '';
  await teacher.send({ type: 'handout/send', activity, start: 'now' });
  for (const [at, id] of [pupil, other?.id ?? ''].entries()) {
    const laptop = await openLaptop(app, { token: tokenOf(at), code });
    await laptop.send({ type: 'laptop/choose-pupil', pupil: id });
    await lesson.admitAll();
    const { screen } = await laptop.until((view) => view.screen.kind === 'working');
    if (screen.kind !== 'working') throw new Error(screen.kind);
    const answer = async (item: string, given: object, attempt = 1) => {
      const sent = { type: 'laptop/answer', handout: screen.handout, item, given, attempt };
      const one = { ...sent, pupil: id, id: `${item}-${at}-${attempt}` };
      expect(await laptop.send(one)).toMatchObject({ type: 'done' });
    };
    await answer('i1', { kind: 'choice', chosen: ['c1'] });
    await answer('i1', { kind: 'choice', chosen: ['c2'] }, 2);
    await answer('i2', { kind: 'short-text', text: NASTY });
    await answer('i3', { kind: 'number', text: '-7,5' });
    await answer('i6', { kind: 'sort', boxes: { s1: 'b1', s2: 'b2', s3: 'b1' } });
    const line = { id: 's', tool: 'pen', colour: 'brick', width: 'thick' };
    const strokes = [{ ...line, points: [4000, 10000, 128, 30000, 10000, 128] }];
    await answer('i9', { kind: 'drawing', strokes });
    await answer('i10', { kind: 'writing', text: WRITTEN });
    laptop.close();
  }
});
afterAll(async () => {
  lesson.teacher.close();
  await app.stop();
});

async function file(ending: string): Promise<Buffer> {
  const headers = { cookie: await teacherCookie(app) };
  const answer = await fetch(`${app.origin}/sessions/${session}/${ending}`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('CM1%20B%20');
  return Buffer.from(await answer.arrayBuffer());
}

/** A table as a spreadsheet reads it: quotes, doubled quotes, line ends within. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/**
 * What LibreOffice makes of a file, as a table with tabs. Meanwhile this process must answer the
 * app's pings, or the teacher's page is taken for dead.
 */
async function openedByLibreOffice(bytes: Buffer, ending: string): Promise<string> {
  const folder = temporaryFolder();
  const source = path.join(folder, `reponses.${ending}`);
  writeFileSync(source, bytes);
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source];
  await promisify(execFile)('soffice', args, { timeout: 120_000 });
  return readFileSync(path.join(folder, 'reponses.csv'), 'utf8');
}

describe.each(['open', 'closed'])('the answers of a session that is %s', (state) => {
  beforeAll(async () => {
    if (state === 'closed') await lesson.teacher.send({ type: 'session/close' });
  });

  it('are a CSV for a French spreadsheet in which nothing runs', async () => {
    const text = (await file('answers.csv')).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = parse(text.slice(1));
    expect(head?.slice(0, 2)).toEqual(['Élève', 'Activité']);
    expect(rows).toHaveLength(14);
    const [first, second, third, fourth, fifth] = rows;
    expect(first?.slice(5, 10)).toEqual(['1', 'non', 'La truite', 'à revoir', '0']);
    expect(second?.slice(5, 10)).toEqual(['2', 'oui', 'Le dauphin', 'juste', '1']);
    expect(third?.[7]).toBe(`'${NASTY}`);
    expect(fourth?.[7]).toBe("'-7,5 cm");
    expect(fifth?.[9]).toBe('0,75');
    expect(rows[7]?.[0]).toBe("'=1+1");
    expect(second?.[11]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('are an ODS and an XLSX with words that are words', async () => {
    const ods = unzipSync(await file('answers.ods'));
    expect(Object.keys(ods)[0]).toBe('mimetype');
    const content = strFromU8(ods['content.xml'] ?? new Uint8Array());
    expect(content).toContain('office:value="0.75"');
    expect(content).toContain('&lt;b&gt;&amp;');
    expect(content).not.toContain('table:formula');
    const xlsx = unzipSync(await file('answers.xlsx'));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<v>0.75</v>');
    expect(sheet).not.toContain('<f>');
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it.runIf(hasCalc).each(['ods', 'xlsx'])('are opened by LibreOffice as %s', async (ending) => {
    const table = await openedByLibreOffice(await file(`answers.${ending}`), ending);
    expect(table).toContain('Le dauphin');
    expect(table).toContain('=HYPERLINK(');
    expect(table).toContain(WRITTEN);
  });

  it.runIf(missingPoppler === null)('are a PDF per pupil, drawings and all', async () => {
    const folder = temporaryFolder();
    const one = path.join(folder, 'lea.pdf');
    writeFileSync(one, await file(`pupils/${pupil}.pdf`));
    const words = execFileSync('pdftotext', ['-layout', one, '-']).toString();
    for (const expected of [
      'Le travail de Léa',
      'Le dauphin',
      'Dessine ta maison',
      'pas de réponse',
    ]) {
      expect(words).toContain(expected);
    }
    const dots = execFileSync('pdftoppm', ['-r', '60', one], { maxBuffer: 1e9 }).toString('hex');
    expect(dots).toContain('c4492f');
    const all = unzipSync(await file('sheets.zip'));
    expect(Object.keys(all)).toEqual(['01 Léa.pdf', '02 =1+1.pdf']);
  });

  it('are nobody’s without the teacher’s key, and unknown ones are not there', async () => {
    const address = `${app.origin}/sessions/${session}/answers.csv`;
    expect((await fetch(address)).status).toBe(403);
    const headers = { cookie: await teacherCookie(app) };
    const missing = [
      'nobody/answers.csv',
      `${session}/pupils/nobody.pdf`,
      `${session}/answers.exe`,
    ];
    for (const place of missing) {
      expect((await fetch(`${app.origin}/sessions/${place}`, { headers })).status).toBe(404);
    }
  });
});
