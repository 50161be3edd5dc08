import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { colourToken } from '#kit/ink/look.ts';
import { classNames } from '#kit/class-names.ts';
import type { InkColour, InkWidth } from '#protocol/ink.ts';
import type { PenLook } from './pen.ts';
import { inkTexts } from './texts.ts';
import styles from './pen-bar.module.css';

export interface PenBarProps {
  readonly look: PenLook;
  readonly colours: readonly InkColour[];
  readonly canUndo: boolean;
  readonly canClear: boolean;
  readonly onLook: (change: Partial<PenLook>) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

const WIDTHS: readonly InkWidth[] = ['thin', 'medium', 'thick'];

/** Pen, rubber, colours and taking back: pictures only, each as large as a finger. */
export function PenBar(props: PenBarProps) {
  const { look, colours, canUndo, canClear, onLook, onUndo, onClear } = props;
  const t = inkTexts();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.bar} aria-orientation="vertical">
      <Tool
        icon={icons.pen}
        label={t.pen}
        pressed={look.tool === 'pen'}
        onPress={() => onLook({ tool: 'pen' })}
      />
      <Tool
        icon={icons.eraser}
        label={t.eraser}
        pressed={look.tool === 'eraser'}
        onPress={() => onLook({ tool: 'eraser' })}
      />
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles.tool}
          aria-label={t.colours[colour]}
          aria-pressed={look.tool === 'pen' && colour === look.colour}
          title={t.colours[colour]}
          onClick={() => onLook({ tool: 'pen', colour })}
        >
          <span className={styles.colour} style={{ background: `var(${colourToken(colour)})` }} />
        </button>
      ))}
      <button
        type="button"
        className={styles.tool}
        aria-label={t.width(t.widths[look.width])}
        title={t.width(t.widths[look.width])}
        onClick={() => onLook({ width: nextWidth(look.width) })}
      >
        <span className={classNames(styles.dot, styles[look.width])} />
      </button>
      <Tool icon={icons.undo} label={t.undo} disabled={!canUndo} onPress={onUndo} />
      <Tool icon={icons.remove} label={t.clear} disabled={!canClear} onPress={onClear} />
    </div>
  );
}

function nextWidth(width: InkWidth): InkWidth {
  return WIDTHS[(WIDTHS.indexOf(width) + 1) % WIDTHS.length] ?? 'medium';
}

interface ToolProps {
  readonly icon: icons.IconPicture;
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Tool({ icon, label, pressed, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon of={icon} size={30} />
    </button>
  );
}
