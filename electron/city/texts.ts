import { german } from './texts.de.ts';
import { english } from './texts.en.ts';
import { french, type CityTexts } from './texts.fr.ts';

export type { CityTexts };
export type CityLanguage = 'fr' | 'en' | 'de';

const BY_LANGUAGE: Record<CityLanguage, CityTexts> = { fr: french, en: english, de: german };

/** The catalogue of a language. */
export function cityTexts(language: CityLanguage): CityTexts {
  return BY_LANGUAGE[language];
}

/** True for a language the program speaks. */
export function isCityLanguage(text: string): text is CityLanguage {
  return Object.hasOwn(BY_LANGUAGE, text);
}
