import { TOOL_PARTS } from '#tools/registry.ts';
import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Popover } from '#kit/popover.tsx';
import { TOOL_KINDS } from '#protocol/tools.ts';
import { useView } from '../../store.ts';
import { openTool } from './selected-tool.ts';
import { texts } from './texts.ts';
import styles from './tools.module.css';

/** «Outils»: every class tool by picture and name. */
export function ToolMenu() {
  const t = texts();
  const open = useView((view) => view.tools);
  return (
    <Popover
      label={t.menu}
      side="above"
      align="end"
      trigger={(props) => (
        <Button {...props} tone="dark" size="large" icon={icons.tools}>
          {t.tools}
        </Button>
      )}
    >
      {(close) => (
        <ul className={styles.menu}>
          {TOOL_KINDS.map((kind) => {
            const part = TOOL_PARTS[kind];
            return (
              <li key={kind}>
                <button
                  type="button"
                  className={styles.choice}
                  aria-pressed={open[kind] !== undefined}
                  onClick={() => {
                    openTool(kind);
                    close();
                  }}
                >
                  <Icon of={part.icon} size={28} />
                  {part.texts().name}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Popover>
  );
}
