import { formatNumber } from '#kit/formats.ts';
import { pageLanguage, type Language } from '#kit/i18n.ts';
import type { Check } from '#protocol/report.ts';
import { de } from './check-texts.de.ts';
import { en } from './check-texts.en.ts';
import { fr, type CheckTexts } from './check-texts.fr.ts';

const byLanguage: Readonly<Record<Language, CheckTexts>> = { fr, en, de };

/** A check in words: what was found, what it means, what to do. `{name}` stands for a figure. */
export function checkSentence(
  check: Pick<Check, 'code' | 'values'>,
  language: Language = pageLanguage(),
): string {
  const { sentences, reasons, unknown } = byLanguage[language];
  const known: Readonly<Record<string, string>> = sentences;
  const unnamed = check.values['name'] === undefined ? known[`${check.code}/unnamed`] : undefined;
  const sentence = unnamed ?? known[check.code] ?? unknown;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = check.values[name];
    if (name === 'reason') return reasons[String(value)] ?? String(value);
    return typeof value === 'number' ? formatNumber(value, 1, language) : (value ?? '?');
  });
}
