import { Pad } from '../../../ink/pad.tsx';
import { inkTexts } from '../../../ink/texts.ts';
import type { Player, PlayerProps } from '../contract.ts';
import { ItemPrompt } from '../item-prompt.tsx';
import styles from '../free.module.css';
import { freeTexts } from '../free-texts.ts';

/** A page of a document: to look at, or to write on. */
function PageView({ item, value, onChange, locked }: PlayerProps<'page'>) {
  const closed = locked || !item.write;
  return (
    <div className={styles.place}>
      <ItemPrompt item={item} />
      <Pad
        ground={{ kind: 'page', page: item.page }}
        strokes={value?.strokes ?? NONE}
        label={closed ? freeTexts().page : inkTexts().draw}
        locked={closed}
        onStrokes={(strokes) => onChange({ kind: 'page', strokes })}
      />
    </div>
  );
}
const NONE: never[] = [];

export const player: Player<'page'> = { View: PageView, wholePlace: true };
