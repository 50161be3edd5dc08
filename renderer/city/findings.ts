import type { CityCheck } from '#protocol/city-view.ts';
import { pageLanguage, type Language } from '#kit/i18n.ts';
import type { FindingTexts } from './findings-form.ts';
import { germanFindings } from './findings.de.ts';
import { englishFindings } from './findings.en.ts';
import { frenchFindings } from './findings.fr.ts';
import { cityTexts } from './texts.ts';

const byLanguage: Record<Language, FindingTexts> = {
  fr: frenchFindings,
  en: englishFindings,
  de: germanFindings,
};

/** The word for a kind of check; a kind this page does not know is shown as it came. */
export function kindWord(id: string): string {
  const kinds: Readonly<Record<string, string>> = cityTexts().kinds;
  return Object.hasOwn(kinds, id) ? (kinds[id] ?? id) : id;
}

/** The sentence of a finding; an unknown code says at least what was checked and how it stands. */
export function findingSentence(
  check: Pick<CityCheck, 'id' | 'code' | 'verdict' | 'values'>,
): string {
  const findings = byLanguage[pageLanguage()];
  const sentence = Object.hasOwn(findings, check.code) ? findings[check.code] : undefined;
  if (sentence !== undefined) return sentence(check.values);
  return `${kindWord(check.id)} : ${cityTexts().verdicts[check.verdict]}`;
}
