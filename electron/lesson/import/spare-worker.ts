import { isWaiting, startWorker } from './run-inspection.ts';
import type { InspectionWorker } from './run-inspection.ts';

export interface SpareWorker {
  /** Has a worker ready soon, unless there is one. */
  prepare: () => void;
  /** The ready worker, or a new one. */
  take: () => InspectionWorker;
}

/** A worker holds some memory: it is not kept for a file that never comes. */
const KEPT_MS = 60_000;

/** Starting a worker takes longer than looking into most files, so one may be started early. */
export function createSpareWorker(workerPath: string, megabytes: number): SpareWorker {
  let spare: { worker: InspectionWorker; timer: NodeJS.Timeout } | null = null;

  function removeSpare(): InspectionWorker | null {
    if (spare === null) return null;
    const { worker, timer } = spare;
    spare = null;
    clearTimeout(timer);
    return isWaiting(worker) ? worker : null;
  }

  return {
    prepare: () => {
      if (spare !== null && isWaiting(spare.worker)) return;
      const worker = startWorker(workerPath, megabytes);
      keepAlive(worker, false);
      const timer = setTimeout(() => removeSpare()?.kill('SIGKILL'), KEPT_MS);
      timer.unref();
      spare = { worker, timer };
    },
    take: () => {
      const worker = removeSpare() ?? startWorker(workerPath, megabytes);
      keepAlive(worker, true);
      return worker;
    },
  };
}

/** Whether this process waits for the worker before it may end. */
function keepAlive(worker: InspectionWorker, on: boolean): void {
  for (const part of [worker, worker.stdin, worker.stdout]) {
    // Pipes to a child are sockets, which the types do not say.
    const held = part as { ref?: () => unknown; unref?: () => unknown };
    if (on) held.ref?.();
    else held.unref?.();
  }
}
