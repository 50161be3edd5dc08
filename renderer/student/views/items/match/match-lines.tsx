import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Drag } from '../placing/use-drag.ts';
import type { ThingMark } from '../placing/thing.tsx';
import type { Links } from './linked.ts';
import styles from './match.module.css';

export interface MatchLinesProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly links: Links;
  readonly drag: Drag | null;
  /** Once it may be told: whether a left one is linked rightly. */
  readonly marks: ((left: string) => ThingMark) | null;
}

interface Line {
  key: string;
  from: [number, number];
  to: [number, number];
  mark: ThingMark;
}

/** The lines between the two columns. They are decoration: the cards say what they are linked with. */
export function MatchLines({ area, links, drag, marks }: MatchLinesProps) {
  const [lines, setLines] = useState<Line[]>([]);
  const drawn = JSON.stringify([links, drag && [drag.thing, drag.x, drag.y], marks === null]);
  useLayoutEffect(() => {
    const place = area.current;
    if (!place) return;
    const draw = () => setLines(linesIn(place, links, drag, marks));
    draw();
    // Pictures that come later, and a window that changes, move the cards.
    const watch = new ResizeObserver(draw);
    watch.observe(place);
    return () => watch.disconnect();
    // What is drawn is all in `drawn`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [area, drawn]);
  return (
    <svg className={styles.lines} aria-hidden="true" focusable="false">
      {lines.map(({ key, from: [x, y], to: [x2, y2], mark }) => {
        const bend = (x2 - x) / 2;
        const path = `M${x} ${y}C${x + bend} ${y} ${x2 - bend} ${y2} ${x2} ${y2}`;
        return <path key={key} d={path} data-mark={mark} data-drag={key === 'drag' || undefined} />;
      })}
    </svg>
  );
}

function linesIn(
  area: HTMLElement,
  links: Links,
  drag: Drag | null,
  marks: MatchLinesProps['marks'],
): Line[] {
  const { left, top } = area.getBoundingClientRect();
  const dotOf = (id: string): [number, number] | null => {
    const dot = area.querySelector(`[data-thing="${CSS.escape(id)}"] [data-side]`);
    if (!dot) return null;
    const box = dot.getBoundingClientRect();
    return [box.left + box.width / 2 - left, box.top + box.height / 2 - top];
  };
  const lines = Object.entries(links).flatMap(([one, other]): Line[] => {
    const [from, to] = [dotOf(one), dotOf(other)];
    return from && to ? [{ key: one, from, to, mark: marks?.(one) }] : [];
  });
  const from = drag && dotOf(drag.thing);
  if (!drag || !from) return lines;
  return [...lines, { key: 'drag', from, to: [drag.x - left, drag.y - top], mark: undefined }];
}
