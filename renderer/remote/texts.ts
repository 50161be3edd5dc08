import { createTexts } from '#kit/i18n.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

export const texts = createTexts({ fr, en, de });
