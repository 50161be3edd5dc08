import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { refuse } from '#protocol/errors.ts';
import type { QuizFormat, QuizWords } from '#protocol/formats.ts';
import { findColumns } from '../rules/formats/sheet/columns.ts';
import { csvRows } from '../rules/formats/sheet/csv.ts';
import { decodeText, looksLikeText } from './decode-text.ts';
import { readingSchema, type Reading } from './reading.ts';
import { zipDirectory } from './zip.ts';

/** Understands files of questions that teachers bring from other programs. */
export interface QuizReader {
  /** Which format a file has, by its bytes; its name helps where a text could be anything. */
  formatOf(path: string, name: string): Promise<QuizFormat | null>;
  /** Reads it apart, within limits; never rejects. */
  read(
    file: { path: string; size: number; blob: string; title: string; format: QuizFormat },
    signal: AbortSignal,
  ): Promise<Reading>;
}

const LIMITS = { milliseconds: 30_000, megabytes: 512 };
/** The longest answer: five thousand questions. */
const MOST_OUTPUT = 64 * 1024 * 1024;
/** What V8 ends with when a program has used up its heap. */
const ABORTED = 134;
const BEGINNING = 64 * 1024;

export function createQuizReader(options: {
  workerPath: string;
  words: QuizWords;
  limits?: Partial<typeof LIMITS>;
}): QuizReader {
  const limits = { ...LIMITS, ...options.limits };
  return {
    formatOf,
    read: (file, signal) =>
      new Promise((resolve) => {
        const worker = spawn(
          process.execPath,
          [`--max-old-space-size=${limits.megabytes}`, options.workerPath],
          // Inside Electron the program is Electron; this makes it a plain Node.
          { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'pipe', 'ignore'] },
        );
        const end = () => worker.kill('SIGKILL');
        let late = false;
        const timer = setTimeout(() => {
          late = true;
          end();
        }, limits.milliseconds);
        signal.addEventListener('abort', end, { once: true });
        if (signal.aborted) end();
        const output: Buffer[] = [];
        let length = 0;
        worker.stdout.on('data', (piece: Buffer) => {
          length += piece.length;
          if (length > MOST_OUTPUT) end();
          else output.push(piece);
        });
        worker.stdin.on('error', () => undefined);
        worker.on('error', () => resolve(refuse('import/damaged')));
        worker.once('close', (code, killed) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          const answer = answerIn(Buffer.concat(output).toString('utf8'));
          if (answer) return resolve(answer);
          if (late) return resolve(refuse('import/too-slow'));
          resolve(refuse(code === ABORTED || killed ? 'import/too-large' : 'import/damaged'));
        });
        worker.stdin.end(JSON.stringify({ ...file, words: options.words }));
      }),
  };
}

function answerIn(output: string): Reading | null {
  try {
    const answer = readingSchema.safeParse(JSON.parse(output));
    return answer.success ? answer.data : null;
  } catch {
    return null;
  }
}

async function formatOf(path: string, name: string): Promise<QuizFormat | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, BEGINNING));
    await file.read(bytes, 0, bytes.length, 0);
    if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
      const names = new Set((await zipDirectory(file, size))?.map((entry) => entry.name));
      // A zip that hides something is refused by its reader, under the name that it came with.
      const [, ending] = /\.(h5p|xlsx)$/i.exec(name) ?? [];
      if (names.has('h5p.json') || ending?.toLowerCase() === 'h5p') return 'h5p';
      return names.has('xl/workbook.xml') || ending !== undefined ? 'xlsx' : null;
    }
    return textFormat(decodeText(wholeLetters(bytes, size)), name);
  } finally {
    await file.close();
  }
}

/** A letter of several bytes may be cut at the end of what was read. */
function wholeLetters(bytes: Buffer, size: number): Buffer {
  if (bytes.length === size) return bytes;
  return bytes.subarray(0, Math.max(0, bytes.lastIndexOf(0x0a)));
}

function textFormat(beginning: string, name: string): QuizFormat | null {
  if (!looksLikeText(beginning)) return null;
  const [, ending = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (findColumns(csvRows(beginning)) !== null || ending === 'csv') return 'csv';
  const isGift = /(^|[^\\])\{|^\s*::|^\s*\$CATEGORY:/m.test(beginning);
  return ending === 'gift' || (isGift && /^(txt|text|)$/.test(ending)) ? 'gift' : null;
}
