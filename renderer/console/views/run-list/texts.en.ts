import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const en: Translation<typeof fr> = {
  add: 'Add to the lesson',
  addFile: 'Add files…',
  addFileHint:
    'PDFs, pictures, presentations, texts, films, sounds, questions (Moodle, Kahoot, H5P)',
  lessonMenu: 'The lesson: save, close',
  saveCopy: 'Save a copy',
  close: 'Close the lesson',
  saveFailed: {
    happened: 'The copy could not be made.',
    safe: 'The lesson is saved on this computer, as always.',
    todo: 'Wait for the connection to return, then try again.',
  },
  writingPage: 'Page to write on',
  papers: {
    white: 'White page',
    seyes: 'Seyès ruling',
    squares: 'Small squares 5 × 5',
    dots: 'Dots',
    slate: 'Slate',
    staff: 'Music staff',
    france: 'Map of France',
  },
  undo: 'Undo',
  redo: 'Redo',
  menu: (place) => `Actions for step ${place}`,
  edit: 'Change',
  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  up: 'Move up',
  down: 'Move down',
  name: 'Name of the step',
  removed: 'Step deleted',
  moved: (place, all) => `Step moved: ${place} of ${all}`,
};
