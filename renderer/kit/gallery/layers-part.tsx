import { useState } from 'react';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Dialog } from '../dialog.tsx';
import { EmptyState } from '../empty-state.tsx';
import { BrokenPage } from '../error-boundary.tsx';
import { IconButton } from '../icon-button.tsx';
import * as icons from '../icons.ts';
import { Menu } from '../menu.tsx';
import { Popover } from '../popover.tsx';
import { QrCode } from '../qr-code.tsx';
import { ToastCard } from '../toast-area.tsx';
import { showGood, showNote, showTrouble } from '../toasts.ts';
import { TroubleNote } from '../trouble-note.tsx';
import styles from './gallery.module.css';
import { galleryTexts } from './texts.ts';

const trouble = () => {
  const texts = galleryTexts();
  return {
    happened: texts.trouble,
    safe: texts.troubleSafe,
    todo: texts.troubleTodo,
    code: 'board.display-lost',
  };
};

export function MessagesPart() {
  const texts = galleryTexts();
  const undo = { label: texts.undo, onPress: () => undefined };
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {/* Kind 'trouble' stays; these two are shown still, outside the area that hides them. */}
        <ToastCard toast={{ id: -1, kind: 'good', text: texts.saved }} />
        <ToastCard toast={{ id: -2, kind: 'note', text: texts.removed, action: undo }} />
      </div>
      <ToastCard
        toast={{ id: -3, kind: 'trouble', text: texts.trouble, trouble: trouble(), action: undo }}
      />
      <div className={styles.stack}>
        <Button icon={icons.good} onClick={() => showGood(texts.saved)}>
          {texts.saved}
        </Button>
        <Button icon={icons.undo} onClick={() => showNote(texts.removed, undo)}>
          {texts.removed}
        </Button>
        <Button icon={icons.warning} onClick={() => showTrouble(trouble())}>
          {texts.trouble}
        </Button>
      </div>
    </div>
  );
}

export function LayersPart() {
  const texts = galleryTexts();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <Button onClick={() => setOpen(true)}>{texts.confirmTitle}</Button>
      <Menu
        label={texts.more}
        trigger={(props) => (
          <IconButton {...props} tone="plain" icon={icons.more} label={texts.more} />
        )}
        items={[
          { id: 'rename', label: texts.rename, icon: icons.pen, onSelect: () => setOpen(true) },
          {
            id: 'copy',
            label: texts.duplicate,
            icon: icons.copy,
            kbd: 'D',
            onSelect: () => setOpen(true),
          },
          {
            id: 'no',
            label: texts.notNow,
            icon: icons.save,
            disabled: true,
            onSelect: () => undefined,
          },
          {
            id: 'remove',
            label: texts.remove,
            icon: icons.remove,
            danger: true,
            separated: true,
            onSelect: () => setOpen(true),
          },
        ]}
      />
      <Popover
        label={texts.join}
        trigger={(props) => (
          <Button {...props} icon={icons.code}>
            {texts.join}
          </Button>
        )}
      >
        <p>{texts.joinSentence}</p>
        <QrCode text="http://192.168.1.20:4321/" label={texts.joinSentence} />
      </Popover>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.confirmTitle}
        subtitle={texts.laptopsHere('23', '24')}
        size="small"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{texts.keepGoing}</Button>
            <Button tone="primary" onClick={() => setOpen(false)}>
              {texts.finish}
            </Button>
          </>
        }
      >
        <p>{texts.confirm}</p>
      </Dialog>
    </div>
  );
}

export function EmptyPart() {
  const texts = galleryTexts();
  return (
    <div className={styles.columns}>
      <Card>
        <EmptyState
          icon={icons.document}
          title={texts.noLesson}
          action={
            <Button tone="primary" size="large" icon={icons.open}>
              {texts.open}
            </Button>
          }
        >
          {texts.noLessonSentence}
        </EmptyState>
      </Card>
      <Card>
        <BrokenPage />
        <TroubleNote {...trouble()} />
      </Card>
    </div>
  );
}
