import { createTexts } from '#kit/i18n.ts';
import { german } from './texts.de.ts';
import { english } from './texts.en.ts';
import { french } from './texts.fr.ts';

/** Every sentence of the city's page: `const t = cityTexts();`. */
export const cityTexts = createTexts({ fr: french, en: english, de: german });
