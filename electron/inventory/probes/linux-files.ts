import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { amount, word } from './values.ts';

/** Reads small files of one folder of /sys; a missing or forbidden one is undefined. */
export async function readWord(folder: string, name: string): Promise<string | undefined> {
  return word(await readFile(join(folder, name), 'utf8').catch(() => undefined));
}

/** Same, as a figure. */
export async function readAmount(folder: string, name: string): Promise<number | undefined> {
  return amount(await readWord(folder, name));
}

/** The entries of a folder, sorted; throws when there is no such folder. */
export async function entriesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}
