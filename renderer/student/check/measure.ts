import type { LaptopTest } from '#protocol/network.ts';

/** How long a laptop waits for the teacher's PC, and how much comes in a second. */

const PINGS = 5;
const ANSWER_WITHIN_MS = 15_000;

export interface MeasureDeps {
  fetch: (path: string) => Promise<Response>;
  now: () => number;
}

export async function measure({ fetch, now }: MeasureDeps): Promise<LaptopTest> {
  const times: number[] = [];
  for (let count = 0; count < PINGS; count += 1) {
    const begun = now();
    await good(fetch('/check/ping'));
    times.push(now() - begun);
  }
  const begun = now();
  const response = await good(fetch('/check/bytes'));
  const { byteLength } = await response.arrayBuffer();
  const milliseconds = Math.max(1, now() - begun);
  return {
    // The quickest: the others waited for something else.
    roundTripMs: Math.round(Math.min(...times)),
    kilobitsPerSecond: Math.round((byteLength * 8) / milliseconds),
  };
}

async function good(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(`the check was answered with ${response.status}`);
  return response;
}

/** As the page does it. */
export const overTheNetwork: MeasureDeps = {
  fetch: (path) =>
    fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
  now: () => performance.now(),
};
