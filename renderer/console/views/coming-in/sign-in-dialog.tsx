import { useId } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { SchoolClass } from '#protocol/classroom.ts';
import { SIGN_IN_WAYS, type SignInWay } from '#protocol/sign-in.ts';
import { openDialog, orderNow, useView } from '../../store.ts';
import type { AboutProps } from '../dialogs/about.ts';
import { PrintArea } from '../lot/print-area.tsx';
import { PictureSheets } from './picture-sheet.tsx';
import { PupilRow } from './pupil-row.tsx';
import styles from './sign-in-dialog.module.css';
import { comingInTexts } from './texts.ts';

/** One class: how its pupils come in, and what each of them needs for it. */
export function SignInDialog({ about }: AboutProps) {
  const t = comingInTexts();
  const one = useView((view) => (about === null ? undefined : view.classes[about]));
  const lot = useView((view) => view.lot);
  if (!one) return null;
  const way = one.signIn?.way ?? 'list';
  const laptops = Object.values(lot).sort((a, b) => a.number - b.number);
  return (
    <Dialog
      open
      onClose={() => openDialog('classes')}
      size="wide"
      title={t.title(one.name)}
      subtitle={t.subtitle}
      actions={
        <>
          <Button onClick={() => openDialog('classes')}>{t.back}</Button>
          {way === 'assigned' && laptops.length > 0 && (
            <Button
              tone="primary"
              icon={icons.laptop}
              onClick={() =>
                assignInOrder(
                  one,
                  laptops.map(({ id }) => id),
                )
              }
            >
              {t.assignAll}
            </Button>
          )}
          {way === 'pictures' && (
            <Button tone="primary" icon={icons.print} onClick={() => window.print()}>
              {t.print}
            </Button>
          )}
        </>
      }
    >
      <Ways
        way={way}
        onChoose={(next) => orderNow({ type: 'class/sign-in', class: one.id, way: next })}
      />
      {way === 'pictures' && <p className={styles.quiet}>{t.printHint}</p>}
      {way === 'assigned' && laptops.length === 0 && <p className={styles.note}>{t.noLot}</p>}
      <ul className={styles.pupils} aria-label={t.pupils}>
        {one.pupils.map((pupil) => (
          <PupilRow key={pupil.id} pupil={pupil} schoolClass={one} way={way} laptops={laptops} />
        ))}
      </ul>
      {way === 'pictures' && (
        <PrintArea>
          <PictureSheets schoolClass={one} />
        </PrintArea>
      )}
    </Dialog>
  );
}

const WAY_ICONS: Record<SignInWay, icons.IconPicture> = {
  list: icons.group,
  pictures: icons.key,
  tap: icons.hand,
  assigned: icons.laptop,
};

interface WaysProps {
  readonly way: SignInWay;
  readonly onChoose: (way: SignInWay) => void;
}

function Ways({ way, onChoose }: WaysProps) {
  const t = comingInTexts();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t.ways} className={styles.ways}>
      {SIGN_IN_WAYS.map((one) => (
        <label key={one} className={styles.way}>
          <input
            type="radio"
            name={name}
            checked={one === way}
            aria-label={t.way[one]}
            aria-describedby={`${name}-${one}`}
            onChange={() => onChoose(one)}
          />
          <span className={styles.face}>
            <span className={styles.mark}>
              <Icon of={WAY_ICONS[one]} size={22} />
            </span>
            <span className={styles.wayName}>{t.way[one]}</span>
            <span id={`${name}-${one}`} className={styles.quiet}>
              {t.wayText[one]}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}

/** The first pupil of the list at the lowest number, and so on. */
function assignInOrder(one: SchoolClass, laptops: readonly string[]): void {
  for (const [place, pupil] of one.pupils.entries()) {
    const laptop = laptops[place] ?? null;
    orderNow({ type: 'class/pupil', class: one.id, pupil: pupil.id, laptop });
  }
}
