import * as z from 'zod/mini';

/**
 * Every reason for which something is refused. Codes are stable: pages, logs and tests rely on
 * them; the sentences are in the pages' catalogues (`renderer/kit/refusals/`).
 */
export const ERROR_CODES = [
  // the wire
  'wire/not-json',
  'wire/invalid',
  'wire/too-large',
  'wire/too-fast',
  'wire/not-allowed',
  'wire/version',
  'wire/no-answer',
  'wire/full',
  /** A defect of ours: logged whole, told in one sentence, nothing changed. */
  'app/failed',
  // storage
  'storage/full',
  'storage/read-only',
  'storage/damaged',
  'storage/newer',
  'storage/failed',
  'storage/in-use',
  // importing a file
  'import/empty',
  'import/damaged',
  'import/password-needed',
  'import/password-wrong',
  'import/no-pages',
  'import/too-many-pages',
  'import/too-large',
  'import/too-slow',
  'import/unknown-kind',
  'import/not-found',
  'import/picture-too-large',
  /** An office document without LibreOffice on this PC. */
  'import/office-missing',
  'import/office-failed',
  'import/office-password',
  /** A sheet without headings for questions and answers. */
  'import/no-headings',
  /** A film or a sound that this browser has no player for. */
  'import/cannot-play',
  /** An .ardoise file of a later version of the app; `file` and `app` say which. */
  'import/newer',
  // lesson and board
  'lesson/none',
  'lesson/unknown',
  'lesson/unknown-step',
  // exporting a lesson as a PDF
  'export/nothing',
  'export/failed',
  'media/none',
  // class tools
  'tool/not-open',
  'tool/unknown-action',
  'tool/no-pupils',
  'lesson/nothing-to-undo',
  'lesson/too-large-to-save',
  // classroom
  'class/unknown',
  'class/empty',
  'class/too-many-pupils',
  'session/none',
  /** The session that a laptop was in; another one may be open. */
  'session/over',
  'session/already-open',
  'session/wrong-code',
  'session/unknown-laptop',
  'session/unknown-pupil',
  'session/pupil-taken',
  'session/not-admitted',
  /** The three pictures were not hers. */
  'session/wrong-pictures',
  'remote/too-many',
  'remote/unknown',
  'handout/unknown',
  'answer/unknown-item',
  'answer/already-given',
  /** Not an answer to this item: another kind, an unknown part. */
  'answer/not-possible',
  'group/unknown',
  'group/too-many',
  'lot/unknown',
  'pupil/unknown',
  // the equipment
  'check/running',
  'check/failed',
  'settings/invalid',
  'network/no-address',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export const errorCode = z.enum(ERROR_CODES);

/** A refusal as it crosses processes: plain data with a stable code and figures for the sentence. */
export interface Refusal {
  code: ErrorCode;
  values?: Record<string, string | number>;
}

/** Outcome of a rule: the next state, or why not. */
export type Outcome<State, Result = undefined> =
  { ok: true; state: State; result?: Result | undefined } | { ok: false; refusal: Refusal };

export function refuse(code: ErrorCode, values?: Record<string, string | number>) {
  return { ok: false as const, refusal: values ? { code, values } : { code } };
}

export function accept<State, Result = undefined>(state: State, result?: Result) {
  return result === undefined ? { ok: true as const, state } : { ok: true as const, state, result };
}
