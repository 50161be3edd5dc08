/** The languages every sentence stands in. French is written first and defines the others. */
export const languages = ['fr', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A sentence, a sentence with holes, or a group of them. */
export type Text = string | ((...holes: never[]) => string);
export interface Catalogue {
  readonly [key: string]: Text | Catalogue;
}

/** The shape of a French catalogue, free of its wording: what a translation must fill, no more, no less. */
export type Translation<French> = {
  readonly [Key in keyof French]: French[Key] extends (...holes: infer Holes) => string
    ? (...holes: Holes) => string
    : French[Key] extends string
      ? string
      : Translation<French[Key]>;
};

/**
 * Makes a catalogue. A sentence missing from `en` or `de`, or one too many, does not compile.
 * Call the result to read it: `const t = texts();` in the page's language, or `texts('de')`.
 */
export function createTexts<French extends Catalogue>(catalogues: {
  readonly fr: French;
  readonly en: Translation<NoInfer<French>>;
  readonly de: Translation<NoInfer<French>>;
}): (language?: Language) => Translation<French> {
  const byLanguage: Record<Language, unknown> = catalogues;
  return (language = pageLanguage()) => byLanguage[language] as Translation<French>;
}

/** `fr` for `fr-FR`, `FR_fr` …; undefined for a language Ardoise does not speak. */
export function parseLanguage(tag: string | null | undefined): Language | undefined {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}

/** The page's language: `?lang=`, else `<html lang>`, else French. */
export function pageLanguage(): Language {
  if (typeof document === 'undefined') return 'fr';
  const asked = new URLSearchParams(document.location.search).get('lang');
  return parseLanguage(asked) ?? parseLanguage(document.documentElement.lang) ?? 'fr';
}

/** Writes the page's language into `<html lang>`, for screen readers and hyphenation. Call it in main.tsx. */
export function applyPageLanguage(): Language {
  const language = pageLanguage();
  document.documentElement.lang = language;
  return language;
}
