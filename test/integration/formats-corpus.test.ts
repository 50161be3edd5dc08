import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { createQuizReader } from '#classroom/formats/quiz-reader.ts';
import { quizWords } from '#classroom/formats/words.ts';
import { h5pFile, h5pWithoutLibraries, KAHOOT_ROWS, xlsxFile } from '#test/fixtures/zip-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = path.resolve(root, process.env['ARDOISE_CORPUS'] ?? '../shared/data');
const here = existsSync(path.join(corpus, 'gift'));
if (!here) console.warn(`SKIPPED: no real questions at ${corpus} (set ARDOISE_CORPUS)`);

const folder = mkdtempSync(path.join(tmpdir(), 'ardoise-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reader = createQuizReader({
  workerPath: path.join(root, 'electron/classroom/formats/reading-worker.ts'),
  words: quizWords('fr'),
});

async function read(file: string) {
  const name = path.basename(file);
  const format = await reader.formatOf(file, name);
  if (format === null) return { ok: false as const, refusal: { code: 'import/unknown-kind' } };
  return reader.read(
    { path: file, size: statSync(file).size, blob: 'a'.repeat(64), title: name, format },
    new AbortController().signal,
  );
}

function write(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** What becomes of each real file: its questions by kind, and taken/changed/refused lines. */
const GIFT: Record<string, [kinds: string, taken: number, changed: number, refused: number]> = {
  'TFTwoFeedback.gift': ['choice choice choice', 1, 2, 0],
  'category1.gift': ['', 0, 0, 1],
  'categorySpecialCharacter.gift': ['', 0, 0, 1],
  'description1.gift': ['choice', 1, 1, 0],
  'descriptionTitleEscapedColon.gift': ['choice', 1, 1, 0],
  'descriptionWithID.gift': ['choice', 1, 1, 0],
  'escapeAll.gift': ['choice', 0, 1, 0],
  'escapeColon.gift': ['choice', 0, 1, 0],
  'escapeEquals.gift': ['choice', 1, 0, 0],
  'essay1.gift': ['writing', 1, 0, 0],
  'formatExamples.gift': ['choice', 0, 1, 0],
  'giftFormatPhpExamples.gift': [
    'choice gaps choice short-text number match gaps choice gaps number',
    6,
    4,
    0,
  ],
  'markdown.gift': ['', 0, 0, 4],
  'matching1.gift': ['match match', 2, 0, 0],
  'mc1.gift': ['choice', 1, 0, 0],
  'mc2.gift': ['gaps', 1, 0, 0],
  'mc4.gift': ['choice', 1, 0, 0],
  'mc5.gift': ['choice gaps gaps choice', 4, 0, 0],
  'mcHTMLComment.gift': ['choice', 0, 1, 0],
  'multiLineFeedback1.gift': ['choice choice', 0, 2, 0],
  'multipleAnswersFloat.gift': ['choice', 1, 0, 0],
  'newlineAndLaTeX.gift': ['writing', 0, 1, 0],
  'numerical1.gift': [
    'number number number number number number number number number number',
    8,
    2,
    0,
  ],
  'options1.gift': [
    'number short-text gaps choice short-text short-text choice choice gaps short-text choice choice choice choice',
    7,
    7,
    0,
  ],
  'shortAnswer1.gift': ['short-text gaps', 2, 0, 0],
  'shortAnswer2.gift': ['short-text short-text', 2, 0, 0],
  'shortAnswerNotMatching.gift': ['choice choice', 2, 0, 0],
  'shortFirstEmbedded.gift': ['gaps gaps', 2, 0, 0],
  'shortFirstEmbeddedUnderline.gift': ['gaps gaps', 2, 0, 0],
  'shortFirstEmbeddedUnderlineHTML.gift': ['gaps gaps', 2, 0, 0],
  'symbolsAll.gift': ['choice', 1, 0, 0],
  'tag_id.gift': ['writing', 1, 0, 0],
  'tag_id_and_two_tags.gift': ['writing', 0, 1, 0],
  'tag_two_tags.gift': ['writing', 0, 1, 0],
  'tf1.gift': ['choice', 1, 0, 0],
  'tf1_html.gift': ['choice', 0, 1, 0],
  'tf1_markdown.gift': ['choice', 0, 1, 0],
  'tf2.gift': ['choice choice', 2, 0, 0],
  'type_inferred_multiline_markdown.gift': ['short-text', 1, 0, 0],
};

describe.skipIf(!here)(`real GIFT files (${here ? 'ARDOISE_CORPUS' : 'absent'})`, () => {
  it('are all in the table', () => {
    const names = readdirSync(path.join(corpus, 'gift')).filter((name) => name.endsWith('.gift'));
    expect(names.sort()).toEqual(Object.keys(GIFT).sort());
  });

  it.each(Object.entries(GIFT))('%s', async (name, [kinds, taken, changed, refused]) => {
    const reading = await read(path.join(corpus, 'gift', name));
    if (!reading.ok) throw new Error(reading.refusal.code);
    const { activities, report } = reading.quiz;
    const found = activities.flatMap(({ items }) => items.map(({ kind }) => kind)).join(' ');
    expect([found, report.counts]).toEqual([kinds, { taken, changed, refused }]);
    expect(report.lines.every(({ line }) => line !== null)).toBe(true);
  });
});

describe.skipIf(!here)('a real H5P package', () => {
  it('can play', async () => {
    const reading = await read(path.join(corpus, 'h5p', 'vrai-faux.h5p'));
    expect(reading).toMatchObject({
      ok: true,
      quiz: {
        report: { format: 'h5p', counts: { taken: 1, changed: 0, refused: 0 } },
        activities: [{ title: 'Hello World', items: [{ kind: 'h5p' }] }],
      },
    });
  });
});

describe('sheets', () => {
  it('of Kahoot', async () => {
    const reading = await read(write('quiz.xlsx', xlsxFile(KAHOOT_ROWS)));
    if (!reading.ok) throw new Error(reading.refusal.code);
    const { activities, report } = reading.quiz;
    expect(activities[0]).toMatchObject({
      seconds: 50,
      items: [
        { prompt: { text: 'Combien font 7 × 8 ?' }, several: false },
        { several: true, right: { length: 2 } },
      ],
    });
    expect(report.lines).toMatchObject([
      { line: 9, outcome: 'taken' },
      { line: 10, outcome: 'taken' },
      { line: 11, outcome: 'refused', obstacle: { code: 'too-few-choices' } },
      { line: null, outcome: 'changed' },
    ]);
  });

  it.each([
    ['utf-8', '\ufeffQuestion;Réponse 1;Réponse 2;Bonne réponse\nÉté ?;chaud;froid;1\n', 'utf8'],
    ['windows', 'Question;Réponse 1;Réponse 2;Bonne réponse\nÉté ?;chaud;froid;1\n', 'latin1'],
  ] as const)('CSV in %s', async (name, text, encoding) => {
    const reading = await read(write(`${name}.csv`, Buffer.from(text, encoding)));
    expect(reading).toMatchObject({
      quiz: { activities: [{ items: [{ prompt: { text: 'Été ?' } }] }] },
    });
  });

  it('without headings are refused', async () => {
    expect(await read(write('liste.csv', 'nom;classe\nLéa;CM1\n'))).toMatchObject({
      refusal: { code: 'import/no-headings' },
    });
  });
});

describe('H5P packages', () => {
  it('without their programs are told by name', async () => {
    expect(await read(write('leer.h5p', h5pWithoutLibraries()))).toMatchObject({
      quiz: {
        activities: [],
        report: {
          lines: [
            {
              outcome: 'refused',
              obstacle: {
                code: 'h5p-libraries',
                values: { names: 'H5P.MultiChoice 1.16, H5P.Probe 1.0' },
              },
            },
          ],
        },
      },
    });
  });

  it('that say no result are told', async () => {
    expect(await read(write('stumm.h5p', h5pFile('// nothing')))).toMatchObject({
      quiz: { report: { lines: [{ outcome: 'changed', notes: [{ code: 'h5p-no-points' }] }] } },
    });
  });

  it.each([
    ['a name that leads out', h5pFile('xAPI', { '../../evil.js': strToU8('x') })],
    ['a name with a drive', h5pFile('xAPI', { 'C:/evil.js': strToU8('x') })],
    ['no manifest', zipSync({ 'content/content.json': strToU8('{}') })],
    ['a bomb that lies about its size', lying(h5pFile('xAPI', { big: new Uint8Array(1e6) }))],
    ['cut off', h5pFile('xAPI').slice(0, -30)],
  ])('hostile: %s', async (name, bytes) => {
    const reading = await read(write(`${name}.h5p`, bytes));
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'import/damaged' } });
  });
});

describe('hostile files', () => {
  it('take neither the app nor its time with them', async () => {
    const slow = createQuizReader({
      workerPath: path.join(root, 'electron/classroom/formats/reading-worker.ts'),
      words: quizWords('fr'),
      limits: { milliseconds: 1 },
    });
    const file = write('slow.gift', 'x {T}');
    const job = { path: file, size: 5, blob: 'a'.repeat(64), title: 'x', format: 'gift' as const };
    const stop = new AbortController();
    expect(await slow.read(job, stop.signal)).toEqual({
      ok: false,
      refusal: { code: 'import/too-slow' },
    });
    const braces = write('braces.gift', '{'.repeat(200_000));
    expect((await read(braces)).ok).toBe(true);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(await read(write('bomb.xlsx', bomb))).toMatchObject({ ok: false });
  });

  it('pictures and programs are no questions', async () => {
    expect(await read(write('x.gift', Buffer.from([0x89, 0x50, 0, 1, 2])))).toMatchObject({
      refusal: { code: 'import/unknown-kind' },
    });
    expect(await read(write('lettre.txt', 'Chère collègue, à demain.'))).toMatchObject({
      refusal: { code: 'import/unknown-kind' },
    });
  });
});

/** Says that its largest file is ten bytes long. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; (at = bytes.indexOf('PK\x01\x02', at, 'latin1')) >= 0; at += 4) {
    if (bytes.readUInt32LE(at + 24) === 1e6) bytes.writeUInt32LE(10, at + 24);
  }
  return bytes;
}
