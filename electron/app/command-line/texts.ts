import type { StorageCode } from '#storage/storage-error.ts';
import type { Language, OptionProblem } from './options.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** What the app says to a person outside of its pages. */
export interface Texts {
  help: string;
  problem: (problem: OptionProblem) => string;
  /** What happened, what is safe, what to do. */
  storage: Record<StorageCode, (folder: string) => string>;
  portInUse: (port: number) => string;
  stopped: string;
  title: string;
}

const CATALOGUES: Record<Language, Texts> = { fr, en, de };

export function textsOf(lang: Language): Texts {
  return CATALOGUES[lang];
}
