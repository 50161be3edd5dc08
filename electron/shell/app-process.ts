import { restartArguments } from './app-arguments.ts';
import { createLineReader, parseReadyLine, type ReadyLine } from './ready-line.ts';

/** Pauses before the app is started again; one that worked in between starts at the first. */
const RESTART_AFTER_MS = [0, 500, 2000, 5000, 10_000] as const;

/** The running app, as far as the shell needs it. */
export interface AppChild {
  onOutput(listener: (text: string) => void): void;
  onExit(listener: (code: number) => void): void;
  /** Asks it to put everything on disk and go. */
  end(): void;
}

export interface AppProcessParts {
  start(args: string[]): AppChild;
  /** What the app says goes on to whoever started the shell. */
  passOn(text: string): void;
  later(run: () => void, ms: number): void;
  /** The app is there: at the start, and again after each restart. */
  onReady(ready: ReadyLine): void;
  /** The app is gone for good: ended as asked, never got ready, or died again and again. */
  onEnd(code: number): void;
}

/** Runs the app and starts it again when it dies; the session resumes from disk. */
export function runApp(args: readonly string[], parts: AppProcessParts): { end(): void } {
  let ending = false;
  let failures = 0;
  let last: ReadyLine | null = null;
  let child: AppChild | null = null;

  function start(withArgs: string[]): void {
    if (ending) return;
    const started = parts.start(withArgs);
    child = started;
    const readLine = createLineReader((line) => {
      const ready = parseReadyLine(line);
      if (!ready) return;
      last = ready;
      if (ready.ready) failures = 0;
      parts.onReady(ready);
    });
    started.onOutput((text) => {
      parts.passOn(text);
      readLine(text);
    });
    started.onExit(exited);
  }

  function exited(code: number): void {
    child = null;
    const pause = RESTART_AFTER_MS[failures];
    if (ending || last === null || !last.ready || pause === undefined) {
      parts.onEnd(code);
      return;
    }
    failures += 1;
    const again = restartArguments(args, last.data);
    parts.later(() => start(again), pause);
  }

  start([...args]);
  return {
    end() {
      if (ending) return;
      ending = true;
      if (child) child.end();
      else parts.onEnd(0);
    },
  };
}
