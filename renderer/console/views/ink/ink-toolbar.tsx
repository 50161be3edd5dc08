import { classNames } from '#kit/class-names.ts';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { colourToken } from '#kit/ink/look.ts';
import { INK_COLOURS, INK_WIDTHS, type InkWidth } from '#protocol/ink.ts';
import { useView } from '../../store.ts';
import { inkUi, SHAPES, takeTool, useInkUi, type HandTool } from './ink-ui.ts';
import { orderInk, toggleInk, writtenStep } from './ink-sending.ts';
import { ShapePicker } from './shape-picker.tsx';
import { TextOptions } from './text/text-options.tsx';
import { inkTexts } from './texts.ts';
import styles from './ink-toolbar.module.css';

/** All for writing on the page, below it: what is in the hand, its colour, and taking back. */
export function InkToolbar() {
  const t = inkTexts();
  const tool = useInkUi((state) => state.tool);
  const shaping = SHAPES.some((shape) => shape === tool);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.bar}>
      <div className={styles.group} role="group" aria-label={t.tools}>
        <Tool tool="pen" icon={icons.pen} letter="P" />
        <Tool tool="highlighter" icon={icons.highlighter} letter="H" />
        <Tool tool="eraser" icon={icons.eraser} letter="E" />
        <Tool tool="stroke-eraser" icon={icons.strokeEraser} letter="X" />
        <Tool tool="text" icon={icons.text} letter="I" />
        <ShapePicker active={shaping} />
      </div>
      <Colours />
      {tool === 'text' ? <TextOptions /> : <Widths />}
      <Taking />
    </div>
  );
}

interface ToolProps {
  readonly tool: HandTool;
  readonly icon: icons.IconPicture;
  readonly letter: string;
}

function Tool({ tool, icon, letter }: ToolProps) {
  const pressed = useInkUi((state) => state.tool === tool);
  const label = inkTexts()[tool];
  return (
    <IconButton
      icon={icon}
      label={label}
      title={`${label} (${letter})`}
      aria-keyshortcuts={letter}
      tone="quiet"
      className={styles.tool}
      pressed={pressed}
      onClick={() => takeTool(tool)}
    />
  );
}

function Colours() {
  const t = inkTexts();
  const chosen = useInkUi((state) => state.colour);
  return (
    <div className={styles.group} role="group" aria-label={t.colour}>
      {INK_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.colour}
          aria-label={t.colours[colour]}
          aria-pressed={colour === chosen}
          title={t.colours[colour]}
          onClick={() => chooseLook({ colour })}
        >
          <span
            className={styles.chalk}
            style={{ background: `var(${colourToken(colour)})` }}
            aria-hidden
          />
        </button>
      ))}
    </div>
  );
}

/** Choosing a colour with an empty hand takes the pen: nobody chooses one for nothing. */
function chooseLook(look: Partial<Pick<ReturnType<typeof inkUi.getState>, 'colour' | 'width'>>) {
  inkUi.setState(({ tool }) => {
    const erases = tool === 'eraser' || tool === 'stroke-eraser';
    return { ...look, tool: tool === null || (erases && look.colour) ? 'pen' : tool };
  });
}

const NEXT: Readonly<Record<InkWidth, InkWidth>> = {
  thin: 'medium',
  medium: 'thick',
  thick: 'thin',
};

/** One button that goes round the three thicknesses where there is little room, else three. */
function Widths() {
  const t = inkTexts();
  const chosen = useInkUi((state) => state.width);
  return (
    <>
      <div
        className={classNames(styles.group, styles.widths)}
        role="group"
        aria-label={t.thickness}
      >
        {INK_WIDTHS.map((width) => (
          <button
            key={width}
            type="button"
            className={styles.width}
            aria-label={t.width(t.widths[width])}
            aria-pressed={width === chosen}
            title={t.width(t.widths[width])}
            onClick={() => chooseLook({ width })}
          >
            <span className={classNames(styles.dot, styles[width])} aria-hidden />
          </button>
        ))}
      </div>
      <div className={classNames(styles.group, styles.round)}>
        <button
          type="button"
          className={styles.width}
          aria-label={t.width(t.widths[chosen])}
          title={t.width(t.widths[chosen])}
          onClick={() => chooseLook({ width: NEXT[chosen] })}
        >
          <span className={classNames(styles.dot, styles[chosen])} aria-hidden />
        </button>
      </div>
    </>
  );
}

function Taking() {
  const t = inkTexts();
  const written = useInkUi((state) => state.written);
  const ink = useView((view) => view.ink[writtenStep(view, written) ?? '']);
  const hidden = ink?.hidden ?? false;
  const empty = Object.keys(ink?.strokes ?? {}).length === 0;
  return (
    <div className={styles.group}>
      <IconButton
        icon={hidden ? icons.eyes : icons.hide}
        label={hidden ? t.show : t.hide}
        tone="quiet"
        className={styles.tool}
        pressed={hidden}
        disabled={empty}
        onClick={toggleInk}
      />
      <IconButton
        icon={icons.undo}
        label={t.undo}
        title={`${t.undo} (${t.undoKeys})`}
        aria-keyshortcuts="Control+Z"
        tone="quiet"
        className={styles.tool}
        disabled={!(ink?.canUndo ?? false)}
        onClick={() => orderInk('ink/undo')}
      />
      <IconButton
        icon={icons.redo}
        label={t.redo}
        title={`${t.redo} (${t.redoKeys})`}
        aria-keyshortcuts="Control+Shift+Z"
        tone="quiet"
        className={styles.tool}
        disabled={!(ink?.canRedo ?? false)}
        onClick={() => orderInk('ink/redo')}
      />
      <IconButton
        icon={icons.remove}
        label={t.clear}
        tone="quiet"
        className={styles.tool}
        disabled={empty}
        onClick={() => orderInk('ink/clear')}
      />
    </div>
  );
}
