import type { MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './texts.fr.ts';

/**
 * The menu of the console's window. No reload and no developer tools: F5 and the like belong to the
 * teacher's clicker. Roles without their labels would speak the system's language.
 */
export function menuTemplate(texts: ShellTexts): MenuItemConstructorOptions[] {
  return [
    { label: texts.file, submenu: [{ role: 'quit', label: texts.quit }] },
    {
      label: texts.edit,
      submenu: [
        { role: 'undo', label: texts.undo },
        { role: 'redo', label: texts.redo },
        { type: 'separator' },
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { role: 'zoomIn', label: texts.largerText },
        { role: 'zoomOut', label: texts.smallerText },
        { role: 'resetZoom', label: texts.normalText },
      ],
    },
  ];
}
