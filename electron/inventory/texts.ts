import type { Check } from '#protocol/report.ts';
import { CHECK_CODES, type CheckCode } from './rules/check.ts';
import type { Texts } from './texts-type.ts';
import { texts as de } from './texts.de.ts';
import { texts as en } from './texts.en.ts';
import { texts as fr } from './texts.fr.ts';

const CATALOGUES: Readonly<Record<string, Texts>> = { fr, en, de };

/** The catalogue of a language; French where there is none. */
export function textsOf(lang: string): Texts {
  return (Object.hasOwn(CATALOGUES, lang) ? CATALOGUES[lang] : undefined) ?? fr;
}

function isCheckCode(code: string): code is CheckCode {
  return (CHECK_CODES as readonly string[]).includes(code);
}

/** A check in a teacher's words: what was looked at, what was found and what to do. */
export function describeCheck(check: Check, lang: string): { title: string; sentence: string } {
  const texts = textsOf(lang);
  const known = Object.hasOwn(texts.titles, check.id);
  const title = known ? texts.titles[check.id as keyof Texts['titles']] : check.id;
  if (!isCheckCode(check.code)) return { title, sentence: texts.unknownFinding };
  return {
    title,
    sentence: texts.sentences[check.code]({
      text: (name) => String(check.values[name] ?? '?'),
      figure: (name) => texts.figure(check.values[name] ?? '?'),
      reason: () => texts.reasons[String(check.values['reason'])] ?? texts.reasons['failed'] ?? '',
    }),
  };
}
