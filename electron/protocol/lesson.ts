import * as z from 'zod/mini';
import { activitySchema } from './activity/activity.ts';
import {
  coverCommandSchema,
  curtainSchema,
  liftedSchema,
  masksSchema,
  spotlightSchema,
} from './covers.ts';
import { blobHash, id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';
import {
  areaSchema,
  lookCommandSchema,
  lookSchema,
  PLAIN_LOOK,
  snapshotSchema,
  turnSchema,
} from './look.ts';
import { PAPERS } from './papers.ts';
import { mediaRunSchema, ownStepSchema, TIMER_RANGE, timerRunsSchema } from './playing.ts';

/** A film or a sound is one step; the others have pages. */
export const DOCUMENT_FORMATS = ['pdf', 'image', 'video', 'audio'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A file brought into a lesson; its bytes are in the blob store under `blob`. */
export const documentSchema = z.strictObject({
  id,
  name: personText(255),
  blob: blobHash,
  pageCount: z.int().check(z.positive()),
  /** What its bytes are; absent: a PDF. An office document is kept as the PDF made of it. */
  format: z.optional(z.enum(DOCUMENT_FORMATS)),
  /** How long a film or a sound is, where the console could tell. */
  seconds: z.optional(z.number().check(z.nonnegative())),
  /** Password of an encrypted PDF, kept on this PC so that the lesson opens on Monday too. */
  password: z.optional(z.string().check(z.maxLength(200))),
});
export type LessonDocument = z.infer<typeof documentSchema>;

/** What the teacher calls a step; absent: its file or its kind says it. */
const stepTitle = z.optional(personText(LIMITS.nameLength));
/** Plates over its answers; absent: none. */
const masks = z.optional(masksSchema);

/** How a page lies: turned, and only a part of the upright page. Its ink keeps the page's places. */
const lying = { turn: z.optional(turnSchema), crop: z.optional(areaSchema) };

/** One step of a lesson. `page` counts from 1. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('page'),
    document: id,
    page: z.int().check(z.positive()),
    title: stepTitle,
    masks,
    ...lying,
  }),
  z.strictObject({
    id,
    kind: z.literal('paper'),
    paper: z.enum(PAPERS),
    title: stepTitle,
    masks,
    ...lying,
  }),
  /** A film or a sound: a document of that format. */
  z.strictObject({ id, kind: z.literal('media'), document: id, title: stepTitle, masks }),
  z.strictObject({
    id,
    kind: z.literal('timer'),
    /** Milliseconds. */
    duration: z.int().check(z.minimum(TIMER_RANGE.shortest), z.maximum(TIMER_RANGE.longest)),
    title: stepTitle,
    masks,
  }),
  /** Handed out under the activity's id: so the step finds its results in any session. */
  z.strictObject({
    id,
    kind: z.literal('activity'),
    activity: activitySchema,
    title: stepTitle,
    masks,
  }),
]);
export type Step = z.infer<typeof stepSchema>;

export const lessonSchema = z.strictObject({
  id,
  title: personText(LIMITS.nameLength),
  documents: z.record(id, documentSchema),
  steps: z.array(stepSchema),
  /** Where the teacher is; kept with the lesson so that it opens there again. */
  at: z.nullable(id),
  /** When it was last opened, milliseconds since 1970, for the list of lessons. */
  openedAt: z.number(),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** What covers the page on the board, if anything. */
export const overlaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('join') }),
  /** `item` absent: the first one. */
  z.strictObject({ kind: z.literal('results'), handout: id, item: z.optional(id) }),
  /** One pupil's work, with her name only where the teacher says so. */
  z.strictObject({
    kind: z.literal('work'),
    handout: id,
    item: id,
    pupil: id,
    named: z.boolean(),
  }),
]);
export type Overlay = z.infer<typeof overlaySchema>;

export const boardStateSchema = z.strictObject({
  black: z.boolean(),
  /** A white wall instead of the page; boards stored before it was known have none. */
  white: z._default(z.boolean(), false),
  /** How the step that the teacher is at is shown. */
  look: z._default(lookSchema, PLAIN_LOOK),
  /** What stays on the board while the teacher looks elsewhere; null when not frozen. */
  frozen: z.nullable(snapshotSchema),
  overlay: overlaySchema,
  /** The film or sound on air, once it was started. */
  media: z.optional(mediaRunSchema),
  timers: z.optional(timerRunsSchema),
  /** What boards of older versions did not have is off. */
  spotlight: z._default(z.nullable(spotlightSchema), null),
  curtain: z._default(z.nullable(curtainSchema), null),
  lifted: z._default(liftedSchema, {}),
});
export type BoardState = z.infer<typeof boardStateSchema>;

export const lessonCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson/open'), lesson: id }),
  z.strictObject({ type: z.literal('lesson/close') }),
  z.strictObject({ type: z.literal('lesson/rename'), title: personText(LIMITS.nameLength) }),
  z.strictObject({ type: z.literal('lesson/remove'), lesson: id }),
  /** Changes of the run-list; each can be undone. */
  z.strictObject({
    type: z.literal('lesson/add-paper'),
    paper: z.enum(PAPERS),
    /** The step that it follows; null: at the beginning. */
    after: z.nullable(id),
  }),
  z.strictObject({
    type: z.literal('lesson/add-step'),
    content: ownStepSchema,
    after: z.nullable(id),
  }),
  /** Another duration, another question: of the kind that the step is. */
  z.strictObject({ type: z.literal('lesson/change-step'), step: id, content: ownStepSchema }),
  z.strictObject({
    type: z.literal('lesson/move-step'),
    step: id,
    /** Its new place among the others, from 0. */
    to: z.int().check(z.nonnegative()),
  }),
  z.strictObject({ type: z.literal('lesson/duplicate-step'), step: id }),
  z.strictObject({ type: z.literal('lesson/remove-step'), step: id }),
  z.strictObject({
    type: z.literal('lesson/name-step'),
    step: id,
    title: personText(LIMITS.nameLength),
  }),
  /** To a slate beside the present step, made if there is none; from a slate back to that step. */
  z.strictObject({ type: z.literal('lesson/chalk') }),
  z.strictObject({ type: z.literal('lesson/undo') }),
  z.strictObject({ type: z.literal('lesson/redo') }),
  z.strictObject({ type: z.literal('lesson/go'), step: id }),
  z.strictObject({ type: z.literal('lesson/next') }),
  z.strictObject({ type: z.literal('lesson/previous') }),
  z.strictObject({ type: z.literal('lesson/first') }),
  z.strictObject({ type: z.literal('lesson/last') }),
  z.strictObject({ type: z.literal('board/black'), on: z.boolean() }),
  z.strictObject({ type: z.literal('board/white'), on: z.boolean() }),
  z.strictObject({ type: z.literal('board/freeze'), on: z.boolean() }),
  /** What the teacher looks at goes to the board: the freeze and every cover end. */
  z.strictObject({ type: z.literal('board/send') }),
  z.strictObject({ type: z.literal('board/overlay'), overlay: overlaySchema }),
  ...lookCommandSchema.def.options,
  ...coverCommandSchema.def.options,
]);
export type LessonCommand = z.infer<typeof lessonCommandSchema>;

/** What the importer hands to the rules once a file is stored and understood. */
export interface ImportedDocument {
  name: string;
  blob: string;
  pageCount: number;
  format?: DocumentFormat;
  seconds?: number;
  password?: string;
}

/** Files being brought in: tell the password of one, stop one, or forget one that was refused. */
export const importCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('import/password'),
    import: id,
    password: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ type: z.literal('import/dismiss'), import: id }),
  /** A file of questions, once its report was read: its activities into the lesson. */
  z.strictObject({ type: z.literal('import/add'), import: id }),
  /** The console has tried it with its own player: seconds, or null when that cannot play it. */
  z.strictObject({
    type: z.literal('import/probed'),
    import: id,
    seconds: z.nullable(z.number().check(z.nonnegative())),
    picture: z.boolean(),
  }),
]);
export type ImportCommand = z.infer<typeof importCommandSchema>;
