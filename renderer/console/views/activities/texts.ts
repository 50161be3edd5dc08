import { createTexts } from '#kit/i18n.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** What a teacher reads where she writes an activity. */
export const activityTexts = createTexts({ fr, en, de });
