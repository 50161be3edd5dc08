import { readFileSync } from 'node:fs';
import { readDirectory, type Directory, type DirectorySchool } from './rules/directory.ts';
import type { CityTexts } from './texts.ts';

/** The directory cannot be used; the message says why, in the reader's language. */
export class DirectoryFailure extends Error {}

const SHOWN_LINES = 5;

/** Spreadsheets save in UTF-8 or, in France still, in Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function read(file: string, texts: CityTexts): Directory {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new DirectoryFailure(texts.directoryUnreadable(file));
  }
  const directory = readDirectory(decodeText(bytes));
  if (directory === null) throw new DirectoryFailure(texts.directoryUnknown(file));
  return directory;
}

/** Reads the file of `--schools` and says what was taken and what was not. */
export function importDirectory(
  file: string,
  texts: CityTexts,
  say: (line: string) => void,
): DirectorySchool[] {
  const { schools, skipped } = read(file, texts);
  say(texts.directoryRead(schools.length, skipped.length));
  for (const { line, reason } of skipped.slice(0, SHOWN_LINES)) {
    say(texts.skippedLine(line, texts.skipReasons[reason]));
  }
  if (skipped.length > SHOWN_LINES) say(texts.moreSkipped(skipped.length - SHOWN_LINES));
  return schools;
}
