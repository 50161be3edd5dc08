import type { CSSProperties } from 'react';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import { tileShare } from '../../class-tiles.ts';
import { openDialog, orderNow } from '../../store.ts';
import { texts } from '../../texts.ts';
import styles from './class-view.module.css';
import { groupColour } from './group-colour.ts';
import type { HowSheIs, SeenTile } from './how-she-is.ts';
import { workRoomTexts } from './texts.ts';
import { goTo } from './work-place.ts';

/** One pupil with her laptop: what she is at in a word, a shape and a colour. */
export function PupilCard({ seen: { tile, how } }: { readonly seen: SeenTile }) {
  const t = workRoomTexts();
  const words = texts().tile;
  const { laptop, pupil } = tile;
  const name = pupil?.name ?? words.laptop(laptop?.number ?? 0);
  const state = sayHow(how);
  const progress = laptop && laptop.items > 0 ? t.progress(laptop.answered, laptop.items) : null;
  const details = [
    progress,
    laptop && pupil && words.number(laptop.number),
    how.group && t.group(how.group.name),
  ].filter((part) => typeof part === 'string');
  const open = () => {
    if (pupil) goTo({ view: 'pupil', pupil: pupil.id });
    else if (laptop) openDialog('laptop', laptop.id);
  };
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.face}
        data-card
        data-how={how.state}
        data-hand={how.hand !== null}
        data-group={how.group?.colour}
        style={groupColour(how.group) as CSSProperties}
        onClick={open}
      >
        <PupilPicture
          animal={pupil?.picture}
          size={60}
          dimmed={how.state === 'away' || how.state === 'missing'}
          ring={{ value: tileShare(tile), state: ringOf(how) }}
        />
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <VisuallyHidden>{' : '}</VisuallyHidden>
          <span className={styles.state}>{state}</span>
          <VisuallyHidden>{', '}</VisuallyHidden>
          <span className={styles.small}>{details.join(' · ')}</span>
        </span>
      </button>
      {how.hand !== null && pupil && (
        <IconButton
          icon={icons.close}
          label={t.lower(name)}
          size="compact"
          round
          className={styles.lower}
          onClick={() => orderNow({ type: 'work/lower-hand', pupil: pupil.id })}
        />
      )}
    </li>
  );
}

/** How she is, in the words that stand on her tile. */
export function sayHow({ state, hand, quiet }: HowSheIs): string {
  const t = workRoomTexts();
  if (hand !== null) return t.hand(hand);
  if (state === 'stuck') return quiet === null ? t.stuckWrong : t.stuckQuiet(quiet);
  return texts().tile.state[state];
}

export function ringOf({ state, hand }: HowSheIs) {
  if (hand !== null) return 'hand';
  if (state === 'stuck' || state === 'done') return state;
  return state === 'missing' || state === 'choosing' ? 'absent' : 'working';
}
