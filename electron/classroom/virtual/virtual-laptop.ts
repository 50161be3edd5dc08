import type { WebSocket } from 'ws';
import type { LaptopView } from '#protocol/views.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { nextPlan, type Act, type Character, type Random, type Skill } from './behaviour.ts';
import { createLink } from './link.ts';
import type { Timers } from './timers.ts';

/** One laptop with a pupil at it, over a real socket. */
export interface VirtualLaptop {
  /** What it sees; null before the first welcome. */
  view(): LaptopView | null;
  /** Answers that the app has not acknowledged yet. */
  unsent(): number;
  goAway(): void;
  comeBack(): void;
  stop(): void;
}

export interface VirtualLaptopOptions {
  url: string;
  code: string;
  index: number;
  character: Character;
  /** 1: human speed; 0: at once. */
  pace: number;
  timers: Timers;
  random: Random;
  skill: Skill;
  openSocket?: ((url: string) => WebSocket) | undefined;
  /** The session is over, or the app does not want this laptop. */
  onEnd?: ((code: number) => void) | undefined;
}

type AnswerCommand = Extract<Act, { kind: 'answer' }> & { id: string };

/** Refusals after which the same answer may still be taken later. */
const RETRY_LATER: readonly ErrorCode[] = [
  'wire/no-answer',
  'wire/too-fast',
  'wire/full',
  'storage/full',
  'storage/failed',
];
const RETRY_MS = 1000;

export function createVirtualLaptop(options: VirtualLaptopOptions): VirtualLaptop {
  const { timers, random, pace } = options;
  const outbox = new Map<string, AnswerCommand>();
  const inFlight = new Set<string>();
  const answered = new Set<string>();
  const refused = new Set<string>();
  let view: LaptopView | null = null;
  let shown: string | null = null;
  let planned: string | null = null;
  let acting = false;
  let here = true;
  let cancelPlan = () => {};
  let cancelRetry = () => {};

  const link = createLink({
    url: options.url,
    code: options.code,
    token: hex(random),
    timers,
    openSocket: options.openSocket,
    onView(next) {
      view = next;
      // The app forgets it as well when the pupil changes.
      if (next.screen.kind !== 'working') shown = null;
      for (const answer of outbox.values()) void deliver(answer);
      plan();
    },
    onEnd(code) {
      rest();
      options.onEnd?.(code);
    },
  });

  function plan(): void {
    if (!view || acting || !here) return;
    const memory = { shown, answered, refused, planned };
    const next = nextPlan({ ...options, view, memory });
    if (next?.key === planned) return;
    cancelPlan();
    planned = next?.key ?? null;
    if (next) cancelPlan = timers.set(next.afterMs * pace, () => void act(next.act));
  }

  async function act(todo: Act): Promise<void> {
    acting = true;
    const problem = await perform(todo);
    acting = false;
    planned = null;
    // Without a link the next welcome plans again; asking sooner would only spin.
    if (problem !== 'wire/no-answer') plan();
  }

  async function perform(todo: Act): Promise<ErrorCode | undefined> {
    switch (todo.kind) {
      case 'choose': {
        const problem = await link.send({ type: 'laptop/choose-pupil', pupil: todo.pupil });
        if (problem && problem !== 'wire/no-answer') refused.add(todo.pupil);
        else refused.clear();
        return problem;
      }
      case 'shown': {
        const problem = await link.send({ type: 'laptop/shown', handout: todo.handout });
        if (problem !== 'wire/no-answer') shown = todo.handout;
        return problem;
      }
      case 'answer': {
        answered.add(`${todo.handout}/${todo.item}/${todo.pupil}`);
        const answer = { ...todo, id: hex(random) };
        outbox.set(answer.id, answer);
        return deliver(answer);
      }
    }
  }

  /** Sends one kept answer; it stays kept until the app says `done` or refuses it for good. */
  async function deliver(answer: AnswerCommand): Promise<ErrorCode | undefined> {
    if (inFlight.has(answer.id)) return undefined;
    inFlight.add(answer.id);
    const { id, handout, item, given, pupil } = answer;
    const command = { type: 'laptop/answer' as const, id, handout, item, given, attempt: 1, pupil };
    const problem = await link.send(command);
    inFlight.delete(id);
    if (problem && RETRY_LATER.includes(problem)) {
      // A broken link is retried by the next welcome; the others by time.
      if (problem !== 'wire/no-answer') retrySoon();
    } else {
      outbox.delete(id);
    }
    return undefined;
  }

  function retrySoon(): void {
    cancelRetry();
    cancelRetry = timers.set(RETRY_MS, () => {
      for (const answer of outbox.values()) void deliver(answer);
    });
  }

  function rest(): void {
    here = false;
    cancelPlan();
    cancelRetry();
    planned = null;
  }

  return {
    view: () => view,
    unsent: () => outbox.size,
    goAway() {
      rest();
      link.sleep();
    },
    comeBack() {
      here = true;
      link.wake();
    },
    stop() {
      rest();
      link.close();
    },
  };
}

/** 32 hex digits of chance: a token, or the id of an answer. */
function hex(random: Random): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
