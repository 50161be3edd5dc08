import type { Context } from '#protocol/context.ts';
import { refuse, type ErrorCode, type Outcome } from '#protocol/errors.ts';
import type { AppState } from './state/app-state.ts';
import { storedChanges, type StoredChange } from './state/stored.ts';

/**
 * The one place where the state changes. Commands that arrive together are applied one after the
 * other, shown on the board at once, written in one transaction (group commit), and only then
 * shown to everybody and answered. When the disk refuses, the state is as if none had come.
 */
export interface Task<Result = object | undefined> {
  apply: (state: AppState, context: Context) => Outcome<AppState, Result>;
  settle?: (outcome: Outcome<AppState, Result>) => void;
}

export interface Engine {
  state(): AppState;
  submit(task: Task): void;
  /** A change that nobody waits for and that needs no disk. */
  update(change: (state: AppState) => AppState): void;
  /** Applies and writes everything submitted so far, now. */
  flush(): void;
}

export interface EngineOptions {
  initial: AppState;
  context: () => Context;
  /** Commits all changes or throws and commits none. */
  write: (changes: StoredChange[]) => void;
  /** The code of an error that `write` threw. */
  problemOf: (error: unknown) => ErrorCode;
  /** What follows from all that came together: what came and went within it was never seen. */
  follow?: (state: AppState) => AppState;
  /** Shows the state on the board; called before the commit. */
  showBoard: (state: AppState) => void;
  /** Shows the state to everybody else; called after the commit. */
  showAll: (state: AppState) => void;
  log: (message: string, error: unknown) => void;
}

export function createEngine(options: EngineOptions): Engine {
  let state = options.initial;
  let tasks: Task[] = [];
  let scheduled: NodeJS.Immediate | null = null;

  function schedule(): void {
    scheduled ??= setImmediate(flush);
  }

  function attempt(task: Task, context: Context): Outcome<AppState, object | undefined> {
    try {
      return task.apply(state, context);
    } catch (error) {
      options.log('a rule failed', error);
      return refuse('app/failed');
    }
  }

  function flush(): void {
    if (scheduled) clearImmediate(scheduled);
    scheduled = null;
    const batch = tasks;
    tasks = [];
    const before = state;
    const context = options.context();
    const outcomes = batch.map((task) => {
      const outcome = attempt(task, context);
      if (outcome.ok) state = outcome.state;
      return outcome;
    });
    if (options.follow) state = options.follow(state);
    options.showBoard(state);
    const problem = commit(before, state);
    if (problem) {
      // What is only in memory (who is here, what is being read) is still true.
      const { present } = state.classroom;
      state = { ...before, classroom: { ...before.classroom, present }, live: state.live };
      options.showBoard(state);
    }
    options.showAll(state);
    // Last, so that whoever waits for its answer sees what it changed.
    batch.forEach((task, index) => {
      const outcome = outcomes[index];
      if (outcome) task.settle?.(problem && outcome.ok ? refuse(problem) : outcome);
    });
  }

  function commit(before: AppState, after: AppState): ErrorCode | null {
    const changes = storedChanges(before, after);
    if (changes.length === 0) return null;
    try {
      options.write(changes);
      return null;
    } catch (error) {
      options.log('the disk refused', error);
      return options.problemOf(error);
    }
  }

  return {
    state: () => state,
    submit(task) {
      tasks.push(task);
      schedule();
    },
    update(change) {
      tasks.push({ apply: (current) => ({ ok: true, state: change(current) }) });
      schedule();
    },
    flush,
  };
}
