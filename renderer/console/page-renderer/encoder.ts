import type { EncodeAnswer, EncodeRequest } from './encode-worker.ts';

interface Waiting {
  resolve(images: Blob[]): void;
  reject(problem: Error): void;
}

/** The page's end of the encoding worker. A worker that dies is replaced; its jobs are rejected. */
export function createEncoder() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 1;

  function start(): Worker {
    const fresh = new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module' });
    fresh.onmessage = (event: MessageEvent<EncodeAnswer>) => {
      const answer = event.data;
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('images' in answer) job?.resolve(answer.images);
      else job?.reject(new Error(answer.problem));
    };
    fresh.onerror = () => {
      fresh.terminate();
      worker = null;
      for (const job of waiting.values()) job.reject(new Error('the encoder stopped'));
      waiting.clear();
    };
    return fresh;
  }

  /** The image, then one smaller image per width. Takes the bitmap over. */
  return function encode(bitmap: ImageBitmap, smaller: readonly number[]): Promise<Blob[]> {
    worker ??= start();
    const request: EncodeRequest = { id: nextId++, bitmap, smaller };
    const { promise, resolve, reject } = Promise.withResolvers<Blob[]>();
    waiting.set(request.id, { resolve, reject });
    worker.postMessage(request, [bitmap]);
    return promise;
  };
}
