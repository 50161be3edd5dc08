import { useEffect, useRef, useState } from 'react';
import { colourToken } from '#kit/ink/look.ts';
import { INK_COLOURS, type InkColour, type NewStroke } from '#protocol/ink.ts';
import { classNames } from '#kit/class-names.ts';
import { fullness, numbersLeft } from './budget.ts';
import { createPen, type PenLook } from './pen.ts';
import { PenBar } from './pen-bar.tsx';
import { Sheet, type Placed, type SheetGround } from './sheet.tsx';
import { inkTexts } from './texts.ts';
import styles from './pad.module.css';

export interface PadProps {
  readonly ground: SheetGround;
  readonly strokes: readonly NewStroke[];
  readonly label: string;
  /** To look at: nobody draws, and there are no pens. */
  readonly locked: boolean;
  readonly onStrokes: (strokes: NewStroke[]) => void;
}

/** A sheet to draw on, with its pens beside it. */
export function Pad({ ground, strokes, label, locked, onStrokes }: PadProps) {
  const dark = ground.kind === 'paper' && ground.paper === 'slate';
  const [look, setLook] = useState<PenLook>({
    tool: 'pen',
    colour: dark ? 'chalk' : 'slate',
    width: 'medium',
  });
  const [placed, setPlaced] = useState<Placed | null>(null);
  const [cursor, setCursor] = useState<{ x: number; y: number; down: boolean } | null>(null);
  /** What "all away" took: one press brings it back. */
  const [cleared, setCleared] = useState<readonly NewStroke[] | null>(null);
  const now = useRef({ look, strokes, onStrokes });
  useEffect(() => {
    now.current = { look, strokes, onStrokes };
  });
  useEffect(() => {
    if (!placed || locked) return;
    return createPen(
      {
        sheet: placed.element,
        layer: () => placed.layer,
        box: () => placed.box,
        look: () => now.current.look,
        room: () => numbersLeft(now.current.strokes),
        newId,
        onStroke(stroke) {
          setCleared(null);
          const next = [...now.current.strokes, stroke];
          now.current = { ...now.current, strokes: next };
          now.current.onStrokes(next);
        },
      },
      (x, y, down) => setCursor({ x, y, down }),
    );
  }, [placed, locked]);

  function undo(): void {
    if (cleared) onStrokes([...cleared]);
    else onStrokes(strokes.slice(0, -1));
    setCleared(null);
  }

  const t = inkTexts();
  const used = fullness(strokes);
  const penless = numbersLeft(strokes) < 6;
  return (
    <div className={styles.pad}>
      <div className={styles.stage}>
        <Sheet
          ground={ground}
          strokes={strokes}
          label={label}
          focusable={!locked}
          {...(!locked && { onPlaced: setPlaced })}
        >
          {cursor && !locked && (
            <span
              className={styles.cursor}
              style={{
                left: `${cursor.x * 100}%`,
                top: `${cursor.y * 100}%`,
                background: cursor.down ? `var(${colourToken(look.colour)})` : undefined,
              }}
              data-down={cursor.down}
            />
          )}
        </Sheet>
        {!locked && used > 0.9 && (
          <p role="status" className={classNames(styles.full)}>
            {penless ? t.full : t.nearlyFull}
          </p>
        )}
      </div>
      {!locked && (
        <PenBar
          look={look}
          colours={coloursOn(dark)}
          canUndo={strokes.length > 0 || cleared !== null}
          canClear={strokes.length > 0}
          onLook={(change) => setLook({ ...look, ...change })}
          onUndo={undo}
          onClear={() => {
            setCleared(strokes);
            onStrokes([]);
          }}
        />
      )}
    </div>
  );
}

/** On a slate nobody sees slate, on paper nobody sees chalk. */
function coloursOn(dark: boolean): InkColour[] {
  return INK_COLOURS.filter((colour) => colour !== (dark ? 'slate' : 'chalk'));
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
