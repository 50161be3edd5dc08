import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { SchoolClass } from '#protocol/classroom.ts';
import { closeDialog, openDialog, order, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { comingInTexts } from '../coming-in/texts.ts';
import { lotTexts } from '../lot/texts.ts';
import { pastTexts } from '../past/texts.ts';
import styles from './classes-dialog.module.css';

/** Which class begins a session; a new one is made here too. */
export function ClassesDialog() {
  const t = texts().class;
  const classes = Object.values(useView((view) => view.classes)).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  const add = (
    <Button icon={icons.add} onClick={() => openDialog('class-editor')}>
      {t.add}
    </Button>
  );
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={classes.length === 0 ? t.title : t.choose}
      subtitle={t.chooseText}
      actions={
        <>
          <Button tone="quiet" icon={icons.laptop} onClick={() => openDialog('lot')}>
            {lotTexts().open}
          </Button>
          {classes.length > 0 && (
            <>
              <Button
                tone="quiet"
                icon={icons.calendar}
                onClick={() => openDialog('past-sessions')}
              >
                {pastTexts().title}
              </Button>
              {add}
            </>
          )}
        </>
      }
    >
      {classes.length === 0 ? (
        <EmptyState icon={icons.group} title={t.needPupils} action={add}>
          {t.namesHint}
        </EmptyState>
      ) : (
        <ul className={styles.classes}>
          {classes.map((one) => (
            <ClassRow key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ClassRow({ one }: { readonly one: SchoolClass }) {
  const t = texts().class;
  const start = async () => {
    if (await order({ type: 'session/open', class: one.id })) openDialog('join');
  };
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.class}
        aria-label={t.startWith(one.name)}
        onClick={() => void start()}
      >
        <span className={styles.pictures} aria-hidden="true">
          {one.pupils.slice(0, 3).map((pupil) => (
            <PupilPicture key={pupil.id} animal={pupil.picture} size={36} />
          ))}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{one.name}</span>
          <span className={styles.quiet}>{t.pupils(one.pupils.length)}</span>
        </span>
        <Icon of={icons.play} size={20} />
      </button>
      <IconButton
        icon={icons.key}
        label={comingInTexts().open(one.name)}
        onClick={() => openDialog('sign-in', one.id)}
      />
      <IconButton
        icon={icons.pen}
        label={t.edit(one.name)}
        onClick={() => openDialog('class-editor', one.id)}
      />
    </li>
  );
}
