import type { ShellTexts } from './texts.fr.ts';

export const de: ShellTexts = {
  name: 'Ardoise',
  file: 'Datei',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  quit: 'Ardoise beenden',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  largerText: 'Text vergrößern',
  smallerText: 'Text verkleinern',
  normalText: 'Normale Größe',
  goneTitle: 'Ardoise wurde beendet',
  gone: 'Ardoise kann nicht starten. Ihre Stunden und die Antworten der Kinder sind gespeichert. Starten Sie Ardoise erneut; wenn es wieder geschieht, starten Sie den Computer neu. (shell/app-gone)',
};
