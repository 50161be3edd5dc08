import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, link, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse, type Refusal } from '#protocol/errors.ts';
import { findOffice } from './find-office.ts';
import type { OfficeEnding } from './office-kind.ts';
import { PROFILE_SETTINGS } from './profile.ts';

/** A presentation of a whole year takes half a minute on an old PC. */
const LONGEST_MS = 180_000;

export type Converted = { ok: true; pdf: string } | { ok: false; refusal: Refusal };

export interface OfficeConverter {
  /**
   * Makes a PDF of a file and hands its path to `use`; the PDF is gone afterwards. One at a time.
   * Rejects when `signal` aborts, and then nothing of LibreOffice runs any more.
   */
  convert<Result>(
    file: { path: string; ending: OfficeEnding },
    signal: AbortSignal,
    use: (converted: Converted) => Promise<Result>,
  ): Promise<Result>;
}

/** `folder` is the converter's own: what a power cut left in it is nobody's work. */
export function createOfficeConverter(options: {
  folder: string;
  find?: () => Promise<string | null>;
  milliseconds?: number;
}): OfficeConverter {
  const { folder, find = findOffice, milliseconds = LONGEST_MS } = options;
  const cleaned = rm(folder, { recursive: true, force: true });
  let turn: Promise<unknown> = Promise.resolve();

  return {
    convert(file, signal, use) {
      const conversion = turn.then(async () => {
        signal.throwIfAborted();
        const program = await find();
        if (program === null) return use(refuse('import/office-missing'));
        await cleaned;
        await mkdir(folder, { recursive: true });
        const place = await mkdtemp(path.join(folder, 'one-'));
        try {
          return await use(await convertIn(place, program, file, { signal, milliseconds }));
        } finally {
          await rm(place, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
        }
      });
      turn = conversion.catch(() => undefined);
      return conversion;
    },
  };
}

async function convertIn(
  place: string,
  program: string,
  file: { path: string; ending: OfficeEnding },
  limits: { signal: AbortSignal; milliseconds: number },
): Promise<Converted> {
  const profile = path.join(place, 'profile');
  await mkdir(path.join(profile, 'user'), { recursive: true });
  await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE_SETTINGS);
  const input = path.join(place, `document.${file.ending}`);
  // The same bytes under a name with an ending; a copy where the disk knows no links.
  await link(file.path, input).catch(() => copyFile(file.path, input));
  const output = path.join(place, 'pdf');
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      '--convert-to',
      'pdf',
      '--outdir',
      output,
      input,
    ],
    // A group of its own, so that it can be ended with all that it started.
    { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true },
  );
  const ended = await endOf(child, limits);
  if (ended === 'late') return refuse('import/too-slow');
  const pdf = path.join(output, 'document.pdf');
  const made = await stat(pdf).catch(() => null);
  // It ends well whatever happened: only the PDF tells.
  return made && made.size > 0 ? { ok: true, pdf } : refuse('import/office-failed');
}

function endOf(
  child: ChildProcess,
  { signal, milliseconds }: { signal: AbortSignal; milliseconds: number },
): Promise<'ended' | 'late'> {
  return new Promise((resolve, reject) => {
    let late = false;
    const stop = () => endWithChildren(child);
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, milliseconds);
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      process.off('exit', stop);
      if (signal.aborted) reject(new Error('cancelled'));
      else resolve(late ? 'late' : 'ended');
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    // The app ends: nobody waits for the PDF any more.
    process.on('exit', stop);
    child.once('error', leave);
    child.once('close', leave);
  });
}

function endWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(pid), '/t', '/f'], () => undefined);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
