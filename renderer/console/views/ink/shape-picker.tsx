import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Popover } from '#kit/popover.tsx';
import { inkUi, SHAPES, useInkUi, type Shape } from './ink-ui.ts';
import { inkTexts } from './texts.ts';
import styles from './ink-toolbar.module.css';

const PICTURES: Readonly<Record<Shape, icons.IconPicture>> = {
  line: icons.straightLine,
  arrow: icons.arrow,
  rectangle: icons.rectangle,
  ellipse: icons.ellipse,
};

/** Line, arrow, rectangle, ellipse behind one button that shows the one in hand. */
export function ShapePicker({ active }: { readonly active: boolean }) {
  const t = inkTexts();
  const shape = useInkUi((state) => state.shape);
  return (
    <Popover
      label={t.shapes}
      side="above"
      trigger={(props) => (
        <IconButton
          {...props}
          icon={active ? PICTURES[shape] : icons.shapes}
          label={t.shapes}
          tone="quiet"
          className={styles.tool}
          pressed={active}
        />
      )}
    >
      {(close) => (
        <>
          <div className={styles.shapes}>
            {SHAPES.map((one) => (
              <IconButton
                key={one}
                icon={PICTURES[one]}
                label={t[one]}
                pressed={active && shape === one}
                onClick={() => {
                  inkUi.setState({ tool: one, shape: one });
                  close();
                }}
              />
            ))}
          </div>
          <p className={styles.hint}>{t.straight}</p>
        </>
      )}
    </Popover>
  );
}
