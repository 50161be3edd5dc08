import { createTexts } from '#kit/i18n.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

/** What stands on the run-list's menus. */
export const runListTexts = createTexts({ fr, en, de });
