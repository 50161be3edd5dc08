import { useRef } from 'react';
import type { Part } from '#protocol/activity/content.ts';
import { contentName, sayContent } from '../../content.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { looksTheSame, markOf } from '../marks.ts';
import { Said, Thing } from '../placing/thing.tsx';
import { usePlacing } from '../placing/use-placing.ts';
import { itemTexts } from '../texts.ts';
import { linked } from './linked.ts';
import styles from './match.module.css';
import { MatchLines } from './match-lines.tsx';

/** Two columns to link: a line is drawn from one side to the other, from whichever comes first. */
function MatchView({ item, value, onChange, locked, feedback }: PlayerProps<'match'>) {
  const t = itemTexts();
  const area = useRef<HTMLDivElement>(null);
  const links = value?.links ?? {};
  const isLeft = (id: string) => item.lefts.some((part) => part.id === id);
  const partOf = (id: string) => [...item.lefts, ...item.rights].find((part) => part.id === id);
  const nameOf = (id: string | undefined) => {
    const part = partOf(id ?? '');
    return part ? contentName(part) : '';
  };
  const placing = usePlacing({
    disabled: locked,
    nameOf,
    moves: false,
    fits: (thing, place) => isLeft(thing) !== isLeft(place),
    onTake: (thing) => sayContent(partOf(thing)),
    onPut(thing, place) {
      const [left, right] = isLeft(thing) ? [thing, place] : [place, thing];
      onChange({ kind: 'match', links: linked(links, left, right) });
    },
  });
  const solution = feedback?.solution?.kind === 'match' ? feedback.solution.links : undefined;
  const markFor = (left: string) =>
    markOf(
      solution !== undefined,
      looksTheSame(partOf(links[left] ?? ''), partOf(solution?.[left] ?? '')),
    );
  const leftOf = (right: string) => Object.keys(links).find((left) => links[left] === right);
  const card = (part: Part, side: 'left' | 'right', other: string | undefined) => (
    <li key={part.id} className={styles.place} {...placing.place(part.id)}>
      <Thing
        placing={placing}
        part={part}
        locked={locked}
        className={styles.card}
        label={other === undefined ? contentName(part) : t.linked(contentName(part), nameOf(other))}
        mark={side === 'left' ? markFor(part.id) : undefined}
      >
        <span
          className={styles.dot}
          data-side={side}
          data-linked={other !== undefined || undefined}
        />
      </Thing>
    </li>
  );
  return (
    <div ref={area} className={styles.area} {...placing.area}>
      <ul className={styles.column} aria-label={t.leftSide}>
        {item.lefts.map((part) => card(part, 'left', links[part.id]))}
      </ul>
      <ul className={styles.column} aria-label={t.rightSide}>
        {item.rights.map((part) => card(part, 'right', leftOf(part.id)))}
      </ul>
      <MatchLines area={area} links={links} drag={placing.drag} marks={solution ? markFor : null} />
      <Said placing={placing} />
    </div>
  );
}

export const player: Player<'match'> = { View: MatchView };
