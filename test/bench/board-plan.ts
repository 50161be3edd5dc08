/** How much `bench:board` does: a few minutes, or about one with `--quick`. */
export const quick = process.argv.includes('--quick');

/** `prepareMs`: how long the app may take to draw a whole lesson ahead before jumps are measured. */
export const PLAN = quick
  ? { opens: 1, cold: 3, jumps: 8, blocks: 1, turns: 10, crossings: 4, strokes: 8, corpus: 5 }
  : { opens: 5, cold: 10, jumps: 40, blocks: 3, turns: 20, crossings: 15, strokes: 30, corpus: 99 };
export const PREPARE_MS = quick ? 120_000 : 600_000;
export const BROWSE_MS = quick ? 40_000 : 180_000;

/** A teacher looks at a page before she turns it. */
export const PAUSE_MS = 500;
export const JUMP_PAUSE_MS = 400;
/** Until documents are closed and memory is given back. */
export const SETTLE_MS = 6000;

/** What issue 3 aims at. */
export const AIMS = { turn: 1.3, jumpMs: 150, openMs: 500, memoryMb: 200, taskMs: 50, inkMs: 33.4 };

export function say(words: string): void {
  process.stderr.write(`bench:board, ${words}\n`);
}
