import { useShallow } from 'zustand/react/shallow';
import { partOf } from '#tools/registry.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { TOOL_KINDS } from '#protocol/tools.ts';
import { orderNow, useView } from '../../store.ts';
import { closeTool, openTool, useSelectedTool } from './selected-tool.ts';
import { texts } from './texts.ts';
import { traceArc } from './trace.ts';
import styles from './tools.module.css';

/** The open tools under the stage: one is chosen, and its buttons stand beside it. */
export function ToolStrip() {
  const t = texts();
  const kinds = useView(useShallow(({ tools }) => TOOL_KINDS.filter((kind) => tools[kind])));
  const selected = useSelectedTool();
  const classes = useView(
    useShallow((view) => (view.session === null ? Object.values(view.classes) : [])),
  );
  if (selected === null) return null;
  const { state } = selected;
  const { kind } = state;
  const part = partOf(kind);
  const sorted = [...classes].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section className={styles.strip} data-tools aria-label={t.strip}>
      <div className={styles.tabs}>
        {kinds.map((one) => {
          const { icon, texts: words } = partOf(one);
          const { name } = words();
          return (
            <button
              key={one}
              type="button"
              className={styles.tab}
              aria-pressed={one === kind}
              aria-label={name}
              title={name}
              onClick={() => openTool(one)}
            >
              <Icon of={icon} size={20} />
              {one === kind && kinds.length < 2 && <span>{name}</span>}
            </button>
          );
        })}
      </div>
      <div className={styles.buttons} role="group" aria-label={part.texts().name}>
        <part.Buttons
          key={kind}
          state={state}
          place={selected.place}
          classes={sorted}
          lay={(change) =>
            orderNow({
              type: 'tool/place',
              tool: kind,
              place: { ...selected.place, ...change },
              moving: false,
            })
          }
          trace={(degrees) => traceArc(selected, degrees)}
          act={(action, value) =>
            orderNow({
              type: 'tool/do',
              tool: kind,
              action,
              ...(value === undefined ? {} : { value }),
            })
          }
        />
      </div>
      <IconButton
        icon={icons.close}
        label={t.close(part.texts().name)}
        size="compact"
        onClick={() => closeTool(kind)}
      />
    </section>
  );
}
