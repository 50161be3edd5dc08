import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { useView } from '../../store.ts';
import styles from './class-view.module.css';
import { isSeenAs, seeClass, SIGHTS, type Sight } from './how-she-is.ts';
import { PupilCard } from './pupil-card.tsx';
import { workRoomTexts } from './texts.ts';
import { useMoment } from './work-place.ts';

const SIGNS: Readonly<Record<Sight, icons.IconPicture>> = {
  hand: icons.hand,
  stuck: icons.alert,
  working: icons.pen,
  done: icons.tick,
  away: icons.offline,
  missing: icons.pupil,
};

/** All laptops at once: the figures above are what the grid can be filtered by. */
export function ClassView() {
  const t = workRoomTexts();
  const session = useView((view) => view.session);
  const moment = useMoment();
  const [only, setOnly] = useState<Sight | null>(null);
  const grid = useRef<HTMLUListElement>(null);
  if (!session) return null;
  const seen = seeClass(session, moment);
  const shown = only === null ? seen : seen.filter((one) => isSeenAs(one, only));
  const onKey = (event: KeyboardEvent) => {
    const next = neighbour(grid.current, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  return (
    <div className={styles.view}>
      <div className={styles.sights} role="group" aria-label={t.filter}>
        {SIGHTS.map((sight) => {
          const amount = seen.filter((one) => isSeenAs(one, sight)).length;
          return (
            <Button
              key={sight}
              size="compact"
              icon={SIGNS[sight]}
              pressed={only === sight}
              disabled={amount === 0 && only !== sight}
              className={styles[sight]}
              onClick={() => setOnly(only === sight ? null : sight)}
            >
              {t.sights[sight](amount)}
            </Button>
          );
        })}
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={icons.group} title={t.nobody} />
      ) : (
        <ul ref={grid} className={styles.grid} aria-label={t.room} onKeyDown={onKey}>
          {shown.map((one) => (
            <PupilCard key={one.tile.key} seen={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The card that an arrow leads to: left and right in the row, up and down to the nearest. */
function neighbour(grid: HTMLElement | null, key: string): HTMLElement | null {
  const cards = [...(grid?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const here = cards.findIndex((card) => card === document.activeElement);
  const from = cards[here];
  if (!from) return null;
  if (key === 'Home') return cards[0] ?? null;
  if (key === 'End') return cards.at(-1) ?? null;
  if (key === 'ArrowRight') return cards[here + 1] ?? null;
  if (key === 'ArrowLeft') return cards[here - 1] ?? null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const way = key === 'ArrowDown' ? 1 : -1;
  const { top, left } = from.getBoundingClientRect();
  return (
    cards
      .map((card) => ({ card, box: card.getBoundingClientRect() }))
      .filter(({ box }) => (box.top - top) * way > 4)
      .sort(
        (a, b) =>
          (a.box.top - b.box.top) * way ||
          Math.abs(a.box.left - left) - Math.abs(b.box.left - left),
      )[0]?.card ?? null
  );
}
