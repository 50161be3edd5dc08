import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const de: Translation<typeof fr> = {
  add: 'Zur Stunde hinzufügen',
  addFile: 'Dateien hinzufügen …',
  addFileHint: 'PDF, Bilder, Präsentationen, Texte, Filme, Töne, Fragen (Moodle, Kahoot, H5P)',
  lessonMenu: 'Die Stunde: speichern, schließen',
  saveCopy: 'Eine Kopie speichern',
  close: 'Stunde schließen',
  saveFailed: {
    happened: 'Die Kopie konnte nicht gemacht werden.',
    safe: 'Die Stunde ist auf diesem Computer gespeichert, wie immer.',
    todo: 'Warten Sie, bis die Verbindung wieder da ist, und versuchen Sie es erneut.',
  },
  writingPage: 'Seite zum Schreiben',
  papers: {
    white: 'Weiße Seite',
    seyes: 'Seyès-Lineatur',
    squares: 'Kleine Karos 5 × 5',
    dots: 'Punktraster',
    slate: 'Schiefertafel',
    staff: 'Notenlinien',
    france: 'Frankreichkarte',
  },
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  menu: (place) => `Aktionen für Schritt ${place}`,
  edit: 'Ändern',
  rename: 'Umbenennen',
  duplicate: 'Duplizieren',
  remove: 'Löschen',
  up: 'Nach oben',
  down: 'Nach unten',
  name: 'Name des Schritts',
  removed: 'Schritt gelöscht',
  moved: (place, all) => `Schritt verschoben: ${place} von ${all}`,
};
