import type { CSSProperties } from 'react';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { tileShare, tileState, type ClassTile } from '../class-tiles.ts';
import { openDialog, orderNow } from '../store.ts';
import { texts } from '../texts.ts';
import { comingInTexts } from './coming-in/texts.ts';
import styles from './class-panel.module.css';
import { groupColour } from './work/group-colour.ts';
import type { HowSheIs } from './work/how-she-is.ts';
import { ringOf, sayHow } from './work/pupil-card.tsx';

/** One pupil with her laptop. Waiting: a press admits. At work: a press opens what can be done. */
export function LaptopTileView(props: { readonly tile: ClassTile; readonly how: HowSheIs }) {
  const { tile, how } = props;
  const t = texts().tile;
  const state = tileState(tile);
  const { laptop, pupil } = tile;
  const name = pupil?.name ?? t.laptop(laptop?.number ?? 0);
  const calls = how.hand !== null || how.state === 'stuck';
  const spoken = t.says(name, calls ? sayHow(how) : spokenState(tile));
  const look = classNames(
    styles.tile,
    state === 'missing' && styles.missing,
    state === 'away' && styles.lost,
  );
  if (laptop === null) {
    return (
      <li className={look} aria-label={spoken} title={spoken}>
        <div className={styles.face}>
          <Face tile={tile} how={how} name={name} />
        </div>
      </li>
    );
  }
  if (state === 'waiting') {
    return (
      <li className={look}>
        <button
          type="button"
          className={styles.face}
          aria-label={t.admit(name)}
          title={t.admit(name)}
          onClick={() => orderNow({ type: 'session/admit', laptop: laptop.id })}
        >
          <Face tile={tile} how={how} name={name} />
        </button>
      </li>
    );
  }
  return (
    <li className={look}>
      <button
        type="button"
        className={styles.face}
        aria-label={spoken}
        aria-haspopup="dialog"
        title={`${spoken} · ${t.laptop(laptop.number)}`}
        onClick={() => openDialog('laptop', laptop.id)}
      >
        <Face tile={tile} how={how} name={name} />
      </button>
    </li>
  );
}

/** What a laptop is doing, in words. */
export function spokenState(tile: ClassTile): string {
  const t = texts().tile;
  const state = tileState(tile);
  const { laptop } = tile;
  const progress =
    laptop && laptop.items > 1 ? `, ${t.answered(laptop.answered, laptop.items)}` : '';
  const shared = tile.partner ? `, ${comingInTexts().with(tile.partner.name)}` : '';
  return `${t.state[state]}${progress}${shared}`;
}

function Face(props: { readonly tile: ClassTile; readonly how: HowSheIs; readonly name: string }) {
  const { tile, how, name } = props;
  const state = tileState(tile);
  return (
    <>
      <span className={styles.picture}>
        {tile.pupil ? (
          <PupilPicture
            animal={tile.pupil.picture}
            size={44}
            dimmed={state === 'away'}
            ring={{ value: tileShare(tile), state: ringOf(how) }}
          />
        ) : (
          <span className={styles.number}>
            <Icon of={icons.laptop} size={20} />
          </span>
        )}
        {state === 'waiting' && (
          <span className={styles.mark}>
            <Icon of={icons.add} size={14} />
          </span>
        )}
        {tile.partner && state !== 'away' && state !== 'waiting' && (
          <span className={styles.mark}>
            <Icon of={icons.group} size={12} />
          </span>
        )}
        {state === 'away' && (
          <span className={styles.mark}>
            <Icon of={icons.offline} size={12} />
          </span>
        )}
      </span>
      <span
        className={classNames(styles.name, how.group && styles.grouped)}
        style={groupColour(how.group) as CSSProperties}
        dir="auto"
      >
        {tile.pupil ? name : texts().tile.number(tile.laptop?.number ?? 0)}
      </span>
    </>
  );
}
