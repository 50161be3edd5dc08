import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { partOf } from '#tools/registry.ts';
import { InstrumentFrame } from '#tools/instrument-picture.tsx';
import { ToolFace } from '#tools/tool-face.tsx';
import { placeStyle } from '#tools/place-style.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { ToolView } from '#protocol/tools.ts';
import { orderNow, useView } from '../../store.ts';
import { draggedTo, keyedTo, type Drag } from './drag.ts';
import { closeTool, openTool, selectTool } from './selected-tool.ts';
import { InstrumentOnStage } from './instrument-on-stage.tsx';
import { texts } from './texts.ts';
import { usePlacing } from './use-placing.ts';
import styles from './tools.module.css';

/** The open tools above the page on the stage, to drag, to resize and to close. */
export function ToolHandles() {
  const tools = Object.values(useView((view) => view.tools));
  const plates = tools.filter(({ shape }) => shape !== null);
  const instruments = tools.filter(({ shape }) => shape === null);
  return (
    <div className={styles.layer}>
      {plates.map((tool) => (
        <Handle key={tool.state.kind} tool={tool} />
      ))}
      <InstrumentFrame>
        {instruments.map((tool) => (
          <InstrumentOnStage key={tool.state.kind} tool={tool} />
        ))}
      </InstrumentFrame>
    </div>
  );
}

function Handle({ tool }: { readonly tool: ToolView }) {
  const t = texts();
  const { kind } = tool.state;
  const { name } = partOf(kind).texts();
  const drag = useRef<Drag | null>(null);
  const placing = usePlacing(kind);

  const begin = (how: Drag['how']) => (event: PointerEvent<HTMLElement>) => {
    const stage = event.currentTarget.closest(`.${styles.layer}`)?.getBoundingClientRect();
    if (event.button !== 0 || !stage) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    selectTool(kind);
    const { width, height } = stage;
    drag.current = { how, from: tool.place, x: event.clientX, y: event.clientY, width, height };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    event.stopPropagation();
    placing.put(draggedTo(drag.current, event.clientX, event.clientY), event.timeStamp);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    event.stopPropagation();
    drag.current = null;
    // A click lays it on top; its place is told once it has one.
    if (!placing.settle()) openTool(kind);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const place = keyedTo(tool.place, event.key);
    if (event.key === 'Delete') closeTool(kind);
    else if (place) orderNow({ type: 'tool/place', tool: kind, place, moving: false });
    else return;
    event.preventDefault();
  };
  const dragging = { onPointerMove: move, onPointerUp: end, onPointerCancel: end };

  return (
    <div
      className={styles.handle}
      style={placeStyle(placing.held ? { ...tool, place: placing.held } : tool)}
      role="group"
      aria-label={t.place(name)}
      title={t.placeHint}
      tabIndex={0}
      onFocus={() => selectTool(kind)}
      onPointerDown={begin('move')}
      onKeyDown={onKey}
      {...dragging}
    >
      <ToolFace tool={tool} onBoard={false} />
      <button
        type="button"
        className={styles.close}
        aria-label={t.close(name)}
        title={t.close(name)}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => closeTool(kind)}
      >
        <Icon of={icons.close} size={16} />
      </button>
      <span
        className={styles.corner}
        title={t.resize(name)}
        onPointerDown={begin('resize')}
        {...dragging}
      />
    </div>
  );
}
