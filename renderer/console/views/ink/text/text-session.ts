import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  EVEN_PRESSURE,
  MAX_TEXT,
  type InkStroke,
  type NewStroke,
  type TextFont,
} from '#protocol/ink.ts';
import type { Paper } from '#protocol/papers.ts';
import { connection, newId } from '../../../store.ts';
import { inkUi } from '../ink-ui.ts';
import { inkOutbox } from '../ink-sending.ts';
import { pageOnStage } from '../page-on-stage.ts';
import { onLine, setOn, withoutControls, type TextSize } from './text-lines.ts';

/** A text that is typed or moved, until the app has it as it is. */
export interface Writing {
  readonly step: string;
  /** The text that it was before it was taken up again. */
  readonly replaces: string | null;
  readonly stroke: NewStroke & { readonly text: NonNullable<NewStroke['text']> };
}

interface TextUi {
  /** The text with the caret in it. */
  readonly open: Writing | null;
  readonly font: TextFont;
  readonly size: TextSize;
  /** Where the caret begins, in characters. */
  readonly caret: number;
}

export const textUi = createStore<TextUi>(() => ({
  open: null,
  font: 'school',
  size: 1,
  caret: 0,
}));

export function useTextUi<Part>(select: (state: TextUi) => Part): Part {
  return useStore(textUi, select);
}

/** Texts that the app may not have yet as they are here, by their id. */
const underWay = new Map<string, Writing>();
/** Of the open text: it was in the app's view, and is on its way at most so often. */
let seen = false;
let sending: ReturnType<typeof setTimeout> | null = null;
const SEND_EVERY_MS = 60;

/** Begins a text whose first baseline begins here. */
export function beginText(point: readonly [number, number]): void {
  const step = pageOnStage.getState().page?.step;
  if (step === undefined) return;
  const { colour, width } = inkUi.getState();
  const { font, size } = textUi.getState();
  open(step, null, {
    id: newId(),
    tool: 'text',
    colour,
    width,
    points: [...point, EVEN_PRESSURE],
    text: { content: '', font, ...setOn(paperOnStage(), font, size) },
  });
}

/** Takes up a text of the page again; `caret` null only to move it. */
export function takeUpText(id: string, stroke: InkStroke, caret: number | null): void {
  const step = pageOnStage.getState().page?.step;
  const { order: _, text, ...look } = stroke;
  if (step === undefined || !text) return;
  inkUi.setState({ colour: look.colour });
  textUi.setState({ font: text.font });
  open(step, id, { ...look, id: newId(), text }, caret ?? text.content.length);
}

function open(step: string, replaces: string | null, stroke: Writing['stroke'], caret = 0): void {
  finishText();
  seen = false;
  const writing = { step, replaces, stroke };
  underWay.set(stroke.id, writing);
  textUi.setState({ open: writing, caret });
  show(writing);
}

export function typeText(typed: string): void {
  const content = withoutControls(typed).slice(0, MAX_TEXT);
  changeText(({ text }) => ({ text: { ...text, content } }));
}

/** By lines of its paper and by interlines, from the keyboard; or to a point. */
export function moveText(point: readonly [number, number]): void {
  const [x, y] = onLine(point, paperOnStage());
  changeText(() => ({ points: [x, y, EVEN_PRESSURE] }));
}

/** The open text follows what the teacher takes in her hand. Returns the way to stop. */
export function followHand(): () => void {
  return inkUi.subscribe((state, before) => {
    if (state.tool !== before.tool && state.tool !== 'text') finishText();
    else if (state.colour !== before.colour) changeText(() => ({ colour: state.colour }));
  });
}

export function chooseFont(font: TextFont): void {
  textUi.setState({ font });
  const { size } = textUi.getState();
  changeText(({ text }) => ({ text: { ...text, font, ...setOn(paperOnStage(), font, size) } }));
}

export function chooseSize(size: TextSize): void {
  textUi.setState({ size });
  const { font } = textUi.getState();
  changeText(({ text }) => ({ text: { ...text, font, ...setOn(paperOnStage(), font, size) } }));
}

function changeText(change: (stroke: Writing['stroke']) => Partial<Writing['stroke']>): void {
  const { open: before } = textUi.getState();
  if (!before) return;
  const after = { ...before, stroke: { ...before.stroke, ...change(before.stroke) } };
  underWay.set(after.stroke.id, after);
  textUi.setState({ open: after });
  show(after);
  // Never more than a moment behind the hand, and not at every letter of a fast one.
  sending ??= setTimeout(send, SEND_EVERY_MS);
}

function send(): void {
  if (sending !== null) clearTimeout(sending);
  sending = null;
  const { open: writing } = textUi.getState();
  if (writing) inkOutbox.put({ type: 'ink/write', ...writing });
}

/** The text is as it shall be. */
export function finishText(): void {
  const { open: writing } = textUi.getState();
  if (!writing) return;
  if (sending !== null) send();
  textUi.setState({ open: null });
  const { id } = writing.stroke;
  const untouched = !isWaiting(id) && !seen;
  if (untouched) forgetText(id);
}

function forgetText(id: string): void {
  underWay.delete(id);
  pageOnStage.getState().page?.layer.draw(id, null);
}

/** The app took it no more: its page is gone. */
export function dropText(id: string): void {
  if (textUi.getState().open?.stroke.id === id) textUi.setState({ open: null });
  forgetText(id);
}

/**
 * The strokes of a page beside those that are being written here, which are drawn as they are here.
 * What the app has meanwhile, or has taken back, is its again.
 */
export function besideWriting(
  step: string,
  strokes: Readonly<Record<string, InkStroke>>,
): Readonly<Record<string, InkStroke>> {
  const opened = textUi.getState().open?.stroke.id;
  const rest = { ...strokes };
  for (const [id, writing] of underWay) {
    if (writing.step !== step) continue;
    const kept = strokes[id];
    if (id === opened && kept) seen = true;
    const undone = id === opened && seen && !kept && !isWaiting(id);
    if (undone) textUi.setState({ open: null });
    if (undone || (id !== opened && (!isWaiting(id) || isSame(kept, writing)))) {
      forgetText(id);
      continue;
    }
    delete rest[id];
    if (writing.replaces !== null) delete rest[writing.replaces];
    show(writing);
  }
  return underWay.size === 0 ? strokes : rest;
}

function show({ step, replaces: _, stroke: { id, ...drawn } }: Writing): void {
  const { page } = pageOnStage.getState();
  if (page?.step === step) page.layer.draw(id, drawn);
}

function isWaiting(id: string): boolean {
  return inkOutbox
    .waiting()
    .some((command) => command.type === 'ink/write' && command.stroke.id === id);
}

function isSame(kept: InkStroke | undefined, { stroke }: Writing): boolean {
  const { content } = stroke.text;
  if (!kept) return content.trim() === '';
  return kept.text?.content === content && String(kept.points) === String(stroke.points);
}

/** The ruling under the hand. */
export function paperOnStage(): Paper | null {
  const { view } = connection.store.getState();
  const step = view?.lesson?.steps.find(({ id }) => id === view.lesson?.at);
  return step?.kind === 'paper' ? step.paper : null;
}
