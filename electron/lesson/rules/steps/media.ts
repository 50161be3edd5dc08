import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Lesson, LessonDocument, Step } from '#protocol/lesson.ts';
import type { MediaRun, PlayCommand } from '#protocol/playing.ts';
import type { MediaFormat } from '#protocol/views.ts';
import { openLesson, type LessonState } from '../state.ts';

/** Films and sounds: played by the board, ordered by the teacher. */

export type MediaCommand = Exclude<PlayCommand, { type: 'timer/do' }>;
type MediaStep = Extract<Step, { kind: 'media' }>;

/** What ends this close to the end is over: players round. */
const ALMOST_OVER = 0.25;

export function isMedia(
  document: LessonDocument | undefined,
): document is LessonDocument & { format: MediaFormat } {
  return document?.format === 'video' || document?.format === 'audio';
}

/** M1: orders are for the medium on air, which need not be where the teacher looks. */
export function reduceMedia(
  state: LessonState,
  command: MediaCommand,
  now: number,
): Outcome<LessonState> {
  const lesson = openLesson(state);
  const step = lesson && onAir(state, lesson);
  if (!step) return command.type === 'media/report' ? accept(state) : refuse('media/none');
  const length = lesson.documents[step.document]?.seconds ?? Infinity;
  const run = runOf(state, step.id);
  switch (command.type) {
    case 'media/report':
      return accept(report(state, run, command, now));
    case 'media/pause':
      return accept(pausedMedia(state, now));
    case 'media/seek': {
      const at = Math.min(command.to, length);
      return accept(
        withRun(state, { ...run, at, since: run.since === null ? null : now }, 'ordered'),
      );
    }
    case 'media/play': {
      const here = placeAt(run, now);
      const at = here >= length - ALMOST_OVER ? 0 : here;
      return accept(
        withRun({ ...state, board: light(state) }, { ...run, at, since: now }, 'ordered'),
      );
    }
  }
}

/** M5: nobody listens to a black board; to play lights it again. */
function light({ board }: LessonState): LessonState['board'] {
  return board.black || board.white ? { ...board, black: false, white: false } : board;
}

/** M3, M5, M6: it stands still where it is now. */
export function pausedMedia(state: LessonState, now: number): LessonState {
  const run = state.board.media;
  if (!run || run.since === null) return state;
  return withRun(state, { ...run, at: placeAt(run, now), since: null }, 'ordered');
}

/** M6: what the disk had playing stands still at the place that was last heard of. */
export function restedMedia(state: LessonState): LessonState {
  const run = state.board.media;
  return run?.since == null ? state : withRun(state, { ...run, since: null }, 'ordered');
}

/** M2: the board knows best where it is, unless it speaks of what was before the last order. */
function report(
  state: LessonState,
  run: MediaRun,
  { step, order, at, playing, blocked }: Extract<MediaCommand, { type: 'media/report' }>,
  now: number,
): LessonState {
  if (step !== run.step || order !== run.order || state.board.media === undefined) return state;
  const goesOn = run.since !== null || run.blocked;
  const since = playing && goesOn ? now : null;
  const { blocked: _before, ...rest } = run;
  return withRun(state, { ...rest, at, since, ...(blocked && { blocked }) }, 'reported');
}

/** Where it is by the clock. */
export function placeAt({ at, since }: MediaRun, now: number): number {
  return since === null ? at : at + Math.max(0, now - since) / 1000;
}

/** M4: a film whose step is no longer on air is over. */
export function endPastMedia(state: LessonState): LessonState {
  const { media, ...board } = state.board;
  const lesson = openLesson(state);
  if (media === undefined || (lesson && onAir(state, lesson)?.id === media.step)) return state;
  return { ...state, board };
}

function onAir(state: LessonState, lesson: Lesson): MediaStep | null {
  const air = state.board.frozen?.step ?? lesson.at;
  const step = lesson.steps.find(({ id }) => id === air);
  return step?.kind === 'media' ? step : null;
}

function runOf(state: LessonState, step: string): MediaRun {
  const run = state.board.media;
  return run?.step === step ? run : { step, at: 0, since: null, order: 0 };
}

function withRun(state: LessonState, run: MediaRun, by: 'ordered' | 'reported'): LessonState {
  const { blocked, ...rest } = run;
  const media: MediaRun =
    by === 'ordered' ? { ...rest, order: run.order + 1 } : { ...rest, ...(blocked && { blocked }) };
  return { ...state, board: { ...state.board, media } };
}
