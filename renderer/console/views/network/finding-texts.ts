import type { FindingCode } from '#protocol/network.ts';

/** One entry per code; `{url}` and the like are filled with what was found. */
export type FindingTexts = Readonly<
  Record<FindingCode, { happened: string; next?: string; technician?: string }>
>;
