import { pageLanguage, type Language } from '#kit/i18n.ts';
import type { Trouble } from '#kit/toasts.ts';
import type { Refusal } from '#protocol/errors.ts';
import type { ShownProblem } from '#protocol/native-shell.ts';
import { de } from './refusals.de.ts';
import { en } from './refusals.en.ts';
import { fr } from './refusals.fr.ts';

/** One entry per code: the compiler refuses a catalogue that misses one or has one too many. */
export type RefusalTexts = Readonly<
  Record<ShownProblem, { readonly happened: string; readonly safe: string; readonly todo: string }>
>;

const byLanguage: Readonly<Record<Language, RefusalTexts>> = { fr, en, de };

/** The sentences for a code, with its figures in the places made for them, ready for a TroubleNote or a toast. */
export function troubleOf(
  code: ShownProblem,
  language: Language = pageLanguage(),
  values: Refusal['values'] = {},
): Trouble {
  const { happened, ...rest } = byLanguage[language][code];
  const filled = happened.replace(/\{(\w+)\}/g, (_hole, name: string) =>
    String(values[name] ?? '?'),
  );
  return { happened: filled, ...rest, code };
}
