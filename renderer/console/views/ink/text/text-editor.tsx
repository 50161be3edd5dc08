import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { fontOf, linesOf } from '#protocol/drawing/text.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import { fontHeights, widthOf } from '#kit/ink/text-fonts.ts';
import { pageOnStage } from '../page-on-stage.ts';
import { inkTexts } from '../texts.ts';
import { lineStep, setOn } from './text-lines.ts';
import {
  finishText,
  moveText,
  paperOnStage,
  typeText,
  useTextUi,
  type Writing,
} from './text-session.ts';
import styles from './text-editor.module.css';

/**
 * The caret in a text of the page. The letters are the canvas's, as the board has them; a field that
 * lies exactly over them, its own letters unseen, takes the keys, the accents and the selection.
 */
export function TextEditor() {
  const writing = useTextUi((state) => state.open);
  if (!writing) return null;
  return <Field key={writing.stroke.id} writing={writing} />;
}

function Field({ writing }: { readonly writing: Writing }) {
  const t = inkTexts();
  const page = useStore(pageOnStage, (state) => state.page);
  const start = useTextUi((state) => state.caret);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(start);
  const { text, points, colour } = writing.stroke;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(start, start);
  }, [start]);
  const follow = () => setCaret(field.current?.selectionEnd ?? 0);
  useLayoutEffect(follow, [text.content]);
  if (page?.step !== writing.step) return null;

  const { ascent, descent } = fontHeights(text);
  const [x = 0, y = 0] = points;
  const { size, leading } = text;
  const above = (leading - (ascent + descent) * size) / 2 + ascent * size;
  const lines = linesOf(text);
  const widest = Math.max(...lines.map((words) => widthOf(text, words)));
  const before = linesOf({ content: text.content.slice(0, caret) });
  const caretLeft = widthOf(text, before.at(-1) ?? '');

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      finishText();
      return;
    }
    const way = event.altKey ? ARROWS[event.key] : undefined;
    if (!way) return;
    event.preventDefault();
    const step = setOn(null, text.font, 1).size / 2;
    moveText([x + way[0] * step, y + way[1] * (lineStep(paperOnStage()) ?? step)]);
  };
  return (
    <div className={styles.page} style={pageStyle(page.box, page)}>
      <textarea
        ref={field}
        className={styles.field}
        style={{
          left: units(x),
          top: units(y - above),
          width: units(widest + size * 2),
          height: units(lines.length * leading),
          font: fontOf(text, 10),
          fontSize: units(size),
          lineHeight: units(leading),
        }}
        aria-label={t.field}
        aria-description={t.fieldHint}
        wrap="off"
        lang="fr"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text.content}
        onChange={(event) => typeText(event.target.value)}
        onSelect={follow}
        onKeyDown={onKey}
      />
      <span
        // Begun again at every key: while the hand writes, the caret stands.
        key={`${text.content} ${caret}`}
        className={styles.caret}
        data-colour={colour}
        style={{
          left: units(x + caretLeft),
          top: units(y + (before.length - 1) * leading - size * 1.15),
          height: units(size * 1.45),
        }}
        aria-hidden
      />
    </div>
  );
}

/** A length of the page in its own sheet, which is as high as the page. */
function units(length: number): string {
  return `${(length / INK_UNITS) * 100}cqh`;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
