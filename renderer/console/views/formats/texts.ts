import { createTexts } from '#kit/i18n.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** The words of the formats: what a report says of each question, and of what is exported. */
export const formatTexts = createTexts({ fr, en, de });
