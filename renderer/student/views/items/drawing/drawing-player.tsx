import { Pad } from '../../../ink/pad.tsx';
import { inkTexts } from '../../../ink/texts.ts';
import type { Player, PlayerProps } from '../contract.ts';
import { ItemPrompt } from '../item-prompt.tsx';
import styles from '../free.module.css';

/** Draws on a slate, a paper or a picture. */
function DrawingView({ item, value, onChange, locked }: PlayerProps<'drawing'>) {
  const t = inkTexts();
  return (
    <div className={styles.place}>
      <ItemPrompt item={item} />
      <Pad
        ground={item.ground}
        strokes={value?.strokes ?? NONE}
        label={locked ? t.look : t.draw}
        locked={locked}
        onStrokes={(strokes) => onChange(strokes.length > 0 ? { kind: 'drawing', strokes } : null)}
      />
    </div>
  );
}
const NONE: never[] = [];

export const player: Player<'drawing'> = { View: DrawingView, wholePlace: true };
