import type { ShellTexts } from './texts.fr.ts';

export const en: ShellTexts = {
  name: 'Ardoise',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  quit: 'Quit Ardoise',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  largerText: 'Larger text',
  smallerText: 'Smaller text',
  normalText: 'Normal size',
  goneTitle: 'Ardoise has stopped',
  gone: 'Ardoise cannot start. Your lessons and the pupils’ answers are saved. Start Ardoise again; if this keeps happening, restart the computer. (shell/app-gone)',
};
