import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyPageLanguage, createTexts, pageLanguage, parseLanguage } from './i18n.ts';

const texts = createTexts({
  fr: { next: 'Suivant', step: (now: number, all: number) => `étape ${now} sur ${all}` },
  en: { next: 'Next', step: (now, all) => `step ${now} of ${all}` },
  de: { next: 'Weiter', step: (now, all) => `Schritt ${now} von ${all}` },
});

function pageWith(search: string, lang: string) {
  const page = { location: { search }, documentElement: { lang } };
  vi.stubGlobal('document', page);
  return page;
}

afterEach(() => vi.unstubAllGlobals());

describe('the catalogue', () => {
  it('speaks French where there is no page', () => {
    expect(texts().next).toBe('Suivant');
  });

  it('speaks the language asked for, holes filled', () => {
    expect(texts('de').step(2, 7)).toBe('Schritt 2 von 7');
    expect(texts('en').next).toBe('Next');
  });

  it('refuses to compile when a sentence is missing or one too many', () => {
    createTexts({
      fr: { next: 'Suivant', previous: 'Précédent' },
      // @ts-expect-error: `previous` is missing in English.
      en: { next: 'Next' },
      // @ts-expect-error: `more` does not stand in French.
      de: { next: 'Weiter', previous: 'Zurück', more: 'Mehr' },
    });
  });
});

describe('the language of the page', () => {
  it('is the one in the address first, then that of <html>, then French', () => {
    pageWith('?lang=de', 'en');
    expect(pageLanguage()).toBe('de');
    pageWith('', 'en-GB');
    expect(pageLanguage()).toBe('en');
    pageWith('?lang=xx', '');
    expect(pageLanguage()).toBe('fr');
  });

  it('is written into <html lang> for who listens', () => {
    const page = pageWith('?lang=en', 'fr');
    expect(applyPageLanguage()).toBe('en');
    expect(page.documentElement.lang).toBe('en');
  });

  it('knows a language by any of its tags, and no other', () => {
    expect(parseLanguage('DE_at')).toBe('de');
    expect(parseLanguage('frr')).toBeUndefined();
    expect(parseLanguage(null)).toBeUndefined();
  });
});
