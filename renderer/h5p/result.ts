/** What this page says to the page around it. That page believes none of it. */
export type FrameMessage =
  { ardoise: 'h5p/ready' } | { ardoise: 'h5p/failed' } | ({ ardoise: 'h5p/result' } & FrameResult);

export interface FrameResult {
  score: number;
  /** 0: no points. */
  max: number;
  completed: boolean;
}

const DONE = /\/(answered|completed|passed|failed|mastered|scored)$/;

/**
 * The result in an xAPI statement, or null: one of the whole package and not of a part of it. What
 * was answered (`response`) is often missing and never needed.
 */
export function resultOf(statement: unknown): FrameResult | null {
  const verb = text(field(field(statement, 'verb'), 'id'));
  const result = field(statement, 'result');
  const isPart = list(field(field(field(statement, 'context'), 'contextActivities'), 'parent'));
  if (!DONE.test(verb) || isPart || result === undefined) return null;
  const score = field(result, 'score');
  const max = points(field(score, 'max'));
  return {
    score: Math.min(points(field(score, 'raw')), max),
    max,
    completed:
      field(result, 'completion') === true || /\/(completed|passed|failed|mastered)$/.test(verb),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function points(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(1e6, Math.max(0, value))
    : 0;
}
