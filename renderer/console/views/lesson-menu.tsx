import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Menu } from '#kit/menu.tsx';
import { showTrouble } from '#kit/toasts.ts';
import { troubleOf } from '../refusals.ts';
import { connection, openDialog, orderNow } from '../store.ts';
import { exportTexts } from './export/texts.ts';
import { formatTexts } from './formats/texts.ts';
import { runListTexts } from './run-list/texts.ts';
import { shortcutTexts } from './shortcuts/texts.ts';

/** What can be done with the whole lesson, beside its title. */
export function LessonMenu() {
  const t = runListTexts();
  return (
    <Menu
      label={t.lessonMenu}
      items={[
        { id: 'save', label: t.saveCopy, icon: icons.save, onSelect: () => void saveCopy() },
        {
          id: 'export',
          label: exportTexts().menu,
          icon: icons.download,
          onSelect: () => openDialog('export'),
        },
        {
          id: 'export-activities',
          label: formatTexts().exporting.menu,
          icon: icons.question,
          onSelect: () => openDialog('export-activities'),
        },
        {
          id: 'shortcuts',
          label: shortcutTexts().title,
          icon: icons.keyboard,
          kbd: '?',
          onSelect: () => openDialog('shortcuts'),
        },
        {
          id: 'close',
          label: t.close,
          icon: icons.home,
          onSelect: () => orderNow({ type: 'lesson/close' }),
        },
      ]}
      trigger={(props) => (
        <IconButton {...props} icon={icons.down} label={t.lessonMenu} size="compact" />
      )}
    />
  );
}

/** The browser's own download; first asked whether it can be done, because a download says no why. */
async function saveCopy(): Promise<void> {
  const lesson = connection.store.getState().view?.lesson;
  if (!lesson) return;
  const address = `/lessons/${lesson.id}.ardoise`;
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
  if (answer?.status === 413) {
    showTrouble(troubleOf('lesson/too-large-to-save'));
    return;
  }
  if (!answer?.ok) {
    showTrouble(runListTexts().saveFailed);
    return;
  }
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
