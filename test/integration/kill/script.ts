import type { AppState } from '#app/state/app-state.ts';
import type { StateCommand } from '#app/dispatch.ts';
import { inkView } from '#lesson/rules/ink/views.ts';
import { openLesson } from '#lesson/rules/state.ts';
import type { Mask } from '#protocol/covers.ts';
import { PAPERS } from '#protocol/papers.ts';
import { after, isReal } from './expected.ts';

/** What a teacher does in a lesson, by chance that repeats with its seed. */

type Random = () => number;
type Make = (teacher: Teacher) => StateCommand | null;

interface Teacher {
  readonly random: Random;
  readonly state: AppState;
  /** Steps that a command can name: the app has told their ids. */
  readonly steps: readonly string[];
  readonly at: string;
  number(): number;
}

let strokes = 0;

/** Undo, redo and clear happen only here, so that of all other pages it is plain what must be there. */
export function isScratch(step: string): boolean {
  return /[0-3]$/.test(step);
}

const pick = <Value>(random: Random, values: readonly Value[]): Value | undefined =>
  values[Math.floor(random() * values.length)];

const draw: Make = ({ random, at, number }) => {
  const id = `stroke-${number()}`;
  // No two strokes have the same points: one that is there twice would be seen.
  const own = (strokes += 1);
  const tool = random() < 0.1 ? 'eraser' : random() < 0.2 ? 'line' : 'pen';
  const rest = tool === 'line' ? 1 : 1 + Math.floor(random() * 200);
  const points = [own, number() % 20_000, 128];
  for (let point = 0; point < rest; point += 1) {
    points.push(Math.floor(random() * 20_000), Math.floor(random() * 20_000), 128);
  }
  return {
    type: 'ink/draw',
    step: at,
    stroke: { id, tool, colour: 'brick', width: 'medium', points },
  };
};

/** A text is typed on: as a new one, in the same action, or taken up again later. */
const write: Make = ({ random, state, at, number }) => {
  const all = Object.entries(inkView(state.ink, at)[at]?.strokes ?? {});
  const texts = all.filter(([, { tool }]) => tool === 'text');
  const [known, before] = (random() < 0.7 && pick(random, texts)) || [null, null];
  const goesOn = random() < 0.6;
  const content = random() < 0.1 ? '' : `${before?.text?.content ?? 'Lune'} ${number() % 100}`;
  const isSame = known !== null && goesOn;
  return {
    type: 'ink/write',
    step: at,
    replaces: goesOn ? null : known,
    stroke: {
      id: isSame ? known : `text-${number()}`,
      tool: 'text',
      colour: 'slate',
      width: 'medium',
      points: isSame ? before.points : [(strokes += 1), number() % 20_000, 128],
      text: { content, font: 'school', size: 1111, leading: 2222 },
    },
  };
};

const erase: Make = ({ random, state, at, number }) => {
  const there = Object.keys(inkView(state.ink, at)[at]?.strokes ?? {});
  const stroke = pick(random, there);
  if (stroke === undefined) return null;
  return { type: 'ink/erase', step: at, gesture: `sweep-${number()}`, strokes: [stroke] };
};

const scratch =
  (type: 'ink/undo' | 'ink/redo' | 'ink/clear'): Make =>
  ({ at }) =>
    isScratch(at) ? { type, step: at } : null;

const onStep =
  (make: (step: string, teacher: Teacher) => StateCommand | null): Make =>
  (teacher) => {
    const step = pick(teacher.random, teacher.steps);
    return step === undefined ? null : make(step, teacher);
  };

/** Something with a mask of a page that has one. */
const onMask = (make: (step: string, mask: Mask, teacher: Teacher) => StateCommand): Make =>
  onStep((step, teacher) => {
    const there = openLesson(teacher.state.lesson)?.steps.find(({ id }) => id === step);
    const mask = pick(teacher.random, there?.masks ?? []);
    return mask ? make(step, mask, teacher) : null;
  });

const plate = (id: string, { random }: Teacher): Mask => {
  const place = () => Math.floor(random() * 20_000);
  return { id, x: place(), y: place(), width: 1 + place(), height: 900 };
};

const part = (random: Random) => ({ x: random() / 2, y: random() / 2, width: 0.5, height: 0.5 });

const always =
  (command: StateCommand): Make =>
  () =>
    command;

const DEEDS: readonly (readonly [weight: number, make: Make])[] = [
  [42, draw],
  [10, write],
  [6, erase],
  [4, scratch('ink/undo')],
  [2, scratch('ink/redo')],
  [1, scratch('ink/clear')],
  [2, ({ at, random }) => ({ type: 'ink/hide', step: at, on: random() < 0.5 })],
  [8, always({ type: 'lesson/next' })],
  [4, always({ type: 'lesson/previous' })],
  [5, onStep((step) => ({ type: 'lesson/go', step }))],
  [1, always({ type: 'lesson/last' })],
  [2, always({ type: 'lesson/chalk' })],
  [
    3,
    onStep((step, { random }) => ({
      type: 'lesson/add-paper',
      paper: pick(random, PAPERS) ?? 'white',
      after: step,
    })),
  ],
  [2, onStep((step) => ({ type: 'lesson/duplicate-step', step }))],
  [
    4,
    onStep((step, { random, steps }) => ({
      type: 'lesson/move-step',
      step,
      to: Math.floor(random() * steps.length),
    })),
  ],
  [5, ({ steps, ...teacher }) => (steps.length < 6 ? null : remove({ steps, ...teacher }))],
  [2, onStep((step, { number }) => ({ type: 'lesson/name-step', step, title: `n° ${number()}` }))],
  [1, ({ number }) => ({ type: 'lesson/rename', title: `Leçon ${number()}` })],
  [3, always({ type: 'lesson/undo' })],
  [1, always({ type: 'lesson/redo' })],
  [2, ({ random }) => ({ type: 'board/freeze', on: random() < 0.6 })],
  [1, ({ random }) => ({ type: 'board/black', on: random() < 0.5 })],
  [1, ({ random }) => ({ type: 'board/white', on: random() < 0.5 })],
  [1, always({ type: 'board/send' })],
  [3, ({ random }) => ({ type: 'board/zoom', area: random() < 0.3 ? null : part(random) })],
  [2, ({ random }) => ({ type: 'board/spread', on: random() < 0.6 })],
  [
    2,
    ({ random, at }) => ({
      type: 'board/crop',
      crop: random() < 0.3 ? null : { step: at, area: part(random) },
    }),
  ],
  [1, ({ number }) => ({ type: 'lesson/keep-crop', title: `Exercice ${number()}` })],
  [
    2,
    onStep((step, { random }) => ({
      type: 'lesson/turn-step',
      step,
      turn: pick(random, [0, 1, 2, 3] as const) ?? 0,
    })),
  ],
  [
    4,
    onStep((step, teacher) => ({
      type: 'lesson/add-mask',
      step,
      mask: plate(`mask-${teacher.number()}`, teacher),
    })),
  ],
  [
    2,
    onMask((step, { id }, teacher) => ({
      type: 'lesson/place-mask',
      step,
      mask: plate(id, teacher),
    })),
  ],
  [1, onMask((step, { id }) => ({ type: 'lesson/remove-mask', step, mask: id }))],
  [
    4,
    onMask((step, { id }, { random }) => ({
      type: 'board/lift-mask',
      step,
      mask: id,
      on: random() < 0.6,
    })),
  ],
  [
    2,
    onMask((step, _mask, { random }) => ({
      type: 'board/lift-masks',
      step,
      lift: pick(random, ['next', 'last-back', 'all', 'none'] as const) ?? 'next',
    })),
  ],
  [
    1,
    ({ random }) => ({
      type: 'board/spotlight',
      spotlight: random() < 0.4 ? null : { x: 900, y: 800, radiusX: 500, radiusY: 400 },
      moving: false,
    }),
  ],
  [
    1,
    ({ random }) => ({
      type: 'board/curtain',
      curtain: random() < 0.4 ? null : { side: 'bottom', share: random() },
      moving: false,
    }),
  ],
  [1, always({ type: 'tool/open', tool: 'timer' })],
  [1, always({ type: 'tool/open', tool: 'number-line' })],
  [1, always({ type: 'tool/close', tool: 'timer' })],
];
const remove = onStep((step) => ({ type: 'lesson/remove-step', step }));
const SUM = DEEDS.reduce((sum, [weight]) => sum + weight, 0);

/** The next deed that the app would not refuse, and what is expected after it. */
export function nextDeed(
  state: AppState,
  random: Random,
): { command: StateCommand; state: AppState } {
  for (;;) {
    const lesson = openLesson(state.lesson);
    const steps = (lesson?.steps ?? []).map(({ id }) => id).filter(isReal);
    const here = lesson?.at ?? '';
    const teacher: Teacher = {
      random,
      state,
      steps,
      at: isReal(here) ? here : (steps[0] ?? ''),
      number: () => Math.floor(random() * 1e9),
    };
    let chosen = random() * SUM;
    const deed = DEEDS.find(([weight]) => (chosen -= weight) < 0);
    const command = deed?.[1](teacher) ?? null;
    const next = command && after(state, command);
    if (command && next) return { command, state: next };
  }
}
