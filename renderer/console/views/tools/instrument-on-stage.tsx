import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { Change, Handle, Lying } from '#tools/contract.ts';
import { between, movedBy, onBoard, turned, type Point } from '#tools/geometry.ts';
import { placeStyle } from '#tools/place-style.ts';
import { partOf } from '#tools/registry.ts';
import { ToolFace } from '#tools/tool-face.tsx';
import { Icon } from '#kit/icon.tsx';
import { BOARD_MILLIMETRES, type Place, type ToolKind, type ToolView } from '#protocol/tools.ts';
import { connection, order, orderNow } from '../../store.ts';
import { instrumentKey, handleKey } from './instrument-keys.ts';
import { closeTool, openTool, selectTool, useSelectedTool } from './selected-tool.ts';
import { texts } from './texts.ts';
import { beginTrace, type Trace } from './trace.ts';
import { TELL_EVERY_MS, usePlacing } from './use-placing.ts';
import styles from './instruments.module.css';

type AnyHandle = Handle<ToolKind>;

/** What the pointer holds: the body, or a handle, since where it went down. */
interface Drag {
  readonly handle: AnyHandle | null;
  readonly from: Lying<ToolKind>;
  readonly at: Point;
  trace: Trace | null;
  angle: number;
  toldAt: number;
}

/** A ruler or a compass on the stage: its body to move it, its handles for all else. */
export function InstrumentOnStage({ tool }: { readonly tool: ToolView }) {
  const t = texts();
  const { kind } = tool.state;
  const { texts: words, instrument } = partOf(kind);
  const placing = usePlacing(kind);
  const drag = useRef<Drag | null>(null);
  const selected = useSelectedTool()?.state.kind === kind;
  const now = placing.held ? { ...tool, place: placing.held } : tool;
  const { name } = words();

  const begin = (handle: AnyHandle | null) => (event: PointerEvent<HTMLElement>) => {
    const at = pointOf(event);
    if (event.button !== 0 || !at) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    selectTool(kind);
    const trace = handle?.draws ? beginTrace(tool) : null;
    drag.current = { handle, from: tool, at, trace, angle: tool.place.angle ?? 0, toldAt: 0 };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const at = pointOf(event);
    if (!drag.current || !at) return;
    event.stopPropagation();
    apply(changeOf(drag.current, at, event.shiftKey), event.timeStamp);
  };
  const apply = (change: Change, time: number) => {
    const held = drag.current;
    if (!held) return;
    if ('action' in change) {
      if (time - held.toldAt < TELL_EVERY_MS) return;
      held.toldAt = time;
      orderNow({ type: 'tool/do', tool: kind, ...change });
      return;
    }
    let place: Place = { ...held.from.place, ...change };
    if (held.trace) {
      const angle = held.trace.turn(between(held.angle, place.angle ?? 0));
      place = { ...place, angle };
      held.angle = angle;
    }
    placing.put(place, time);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const at = pointOf(event);
    if (!held) return;
    event.stopPropagation();
    const change = at && held.handle ? changeOf(held, at, event.shiftKey) : null;
    // The last place counts, however soon it came after the one before.
    if (change && 'action' in change) orderNow({ type: 'tool/do', tool: kind, ...change });
    drag.current = null;
    held.trace?.end();
    if (!placing.settle() && !held.handle) openTool(kind);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const place = instrumentKey(now.place, event.key, event.shiftKey);
    if (event.key === 'Delete') closeTool(kind);
    else if (place) placing.lay(place);
    else return;
    event.preventDefault();
  };
  const dragging = { onPointerMove: move, onPointerUp: end, onPointerCancel: end };

  return (
    <div
      className={styles.instrument}
      style={{ zIndex: tool.order }}
      role="group"
      aria-label={t.place(name)}
      aria-description={t.instrumentHint}
      tabIndex={0}
      data-chosen={selected || undefined}
      onFocus={() => selectTool(kind)}
      onPointerDown={begin(null)}
      onKeyDown={onKey}
      {...dragging}
    >
      <div className={styles.body} style={{ ...placeStyle(now), zIndex: 'auto' }}>
        <ToolFace tool={now} onBoard={false} />
      </div>
      {instrument?.handles.map((handle) => (
        <HandleButton
          key={handle.name}
          handle={handle}
          lying={now}
          lay={placing.lay}
          onPointerDown={begin(handle)}
          dragging={dragging}
        />
      ))}
    </div>
  );
}

interface HandleButtonProps {
  readonly handle: AnyHandle;
  readonly lying: ToolView;
  readonly lay: (place: Place) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly dragging: object;
}

function HandleButton({ handle, lying, lay, onPointerDown, dragging }: HandleButtonProps) {
  const { kind } = lying.state;
  const trace = useRef<Trace | null>(null);
  const asked = useRef(Promise.resolve());
  const value = handle.value(lying);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const by = handleKey(event.key, handle.leap);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    const steps = event.shiftKey ? by * handle.leap : by;
    const change = handle.step(lying, steps);
    if ('action' in change) {
      // Each step goes on from what the one before came to.
      asked.current = asked.current.then(() => stepAction(handle, kind, steps));
      return;
    }
    if (handle.draws) {
      trace.current ??= beginTrace(lying);
      trace.current?.turn(between(lying.place.angle ?? 0, change.angle ?? 0));
    }
    lay({ ...lying.place, ...change });
  };
  const lift = () => {
    trace.current?.end();
    trace.current = null;
  };
  return (
    <button
      type="button"
      role="slider"
      className={styles.handle}
      style={spotStyle(onBoard(lying.place, handle.at(lying)))}
      aria-label={handle.label()}
      aria-valuenow={value}
      aria-valuemin={handle.least}
      aria-valuemax={handle.most}
      aria-valuetext={handle.say(value)}
      title={handle.label()}
      onPointerDown={onPointerDown}
      onKeyDown={onKey}
      onKeyUp={lift}
      onBlur={lift}
      {...dragging}
    >
      <Icon of={handle.icon} size={18} />
    </button>
  );
}

async function stepAction(handle: AnyHandle, kind: ToolKind, steps: number): Promise<void> {
  const tool = connection.store.getState().view?.tools[kind];
  const change = tool && handle.step(tool, steps);
  if (change && 'action' in change) await order({ type: 'tool/do', tool: kind, ...change });
}

function changeOf({ handle, from, at }: Drag, to: Point, regular: boolean): Change {
  const by = { x: to.x - at.x, y: to.y - at.y };
  if (!handle) return movedBy(from.place, by);
  const start = turned(handle.at(from), from.place.angle ?? 0);
  return handle.drag(from, { x: start.x + by.x, y: start.y + by.y }, regular);
}

/** The pointer in millimetres of the board. */
function pointOf(event: PointerEvent<HTMLElement>): Point | null {
  const stage = event.currentTarget.closest('[data-instruments]')?.getBoundingClientRect();
  if (!stage) return null;
  const scale = BOARD_MILLIMETRES / stage.width;
  return { x: (event.clientX - stage.left) * scale, y: (event.clientY - stage.top) * scale };
}

function spotStyle({ x, y }: Point): CSSProperties {
  const unit = 100 / BOARD_MILLIMETRES;
  return { left: `${x * unit}cqw`, top: `${y * unit}cqw` };
}
