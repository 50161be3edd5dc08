import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';

/** A pupil is a first name (plus an initial where two share it) and a picture; nothing more. */
export const pupilSchema = z.strictObject({
  id,
  name: personText(LIMITS.nameLength).check(z.minLength(1)),
  /** Name of an animal in the kit's set. */
  picture: z.string().check(z.regex(/^[a-z-]{1,40}$/)),
});
export type Pupil = z.infer<typeof pupilSchema>;

export const classSchema = z.strictObject({
  id,
  name: personText(80).check(z.minLength(1)),
  /** The rules take 60 (C1); the schema only guards the disk and the wire. */
  pupils: z.array(pupilSchema).check(z.maxLength(2000)),
});
export type SchoolClass = z.infer<typeof classSchema>;

/** A multiple-choice item; `right` never leaves the teacher's PC before the answer. */
export const itemSchema = z.strictObject({
  id,
  kind: z.literal('choice'),
  prompt: personText(LIMITS.promptLength).check(z.minLength(1)),
  choices: z
    .array(z.strictObject({ id, text: personText(LIMITS.promptLength).check(z.minLength(1)) }))
    .check(z.minLength(2), z.maxLength(LIMITS.choices)),
  right: z.nullable(id),
});
export type Item = z.infer<typeof itemSchema>;

export const activitySchema = z.strictObject({
  id,
  title: personText(LIMITS.nameLength),
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(50)),
});
export type Activity = z.infer<typeof activitySchema>;

/** One activity handed out to the class, once. */
export const handoutSchema = z.strictObject({
  id,
  activity: activitySchema,
  sentAt: z.number(),
  /** No more answering on the laptops; answers already on their way still count. */
  closed: z.boolean(),
});
export type Handout = z.infer<typeof handoutSchema>;

/** What a pupil answered to one item. `id` is made by the laptop: the same id counts once. */
export const answerSchema = z.strictObject({
  id,
  handout: id,
  item: id,
  pupil: id,
  choice: id,
  /** The teacher PC's clock, milliseconds since 1970. */
  at: z.number(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A laptop in this session. Its token never appears in a view. */
export const laptopSchema = z.strictObject({
  id,
  token: z.string(),
  /** Order of arrival in this session, from 1: "Portable 7" until the lot is numbered. */
  number: z.int(),
  pupil: z.nullable(id),
  admitted: z.boolean(),
  /** Pupils who were admitted on this laptop: their answers may still be on their way. */
  served: z.array(id),
  /** The newest handout that this laptop has drawn on its screen. */
  shown: z.nullable(id),
});
export type Laptop = z.infer<typeof laptopSchema>;

export const sessionSchema = z.strictObject({
  id,
  /** The class as it was when the session opened. */
  class: classSchema,
  /** Four digits shown on the board. */
  code: z.string().check(z.regex(/^\d{4}$/)),
  openedAt: z.number(),
  paused: z.boolean(),
  /** The handout that the laptops show; null between two activities. */
  current: z.nullable(id),
});
export type Session = z.infer<typeof sessionSchema>;

export const classroomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('class/save'),
    /** Absent for a new class. */
    class: z.optional(id),
    name: personText(80).check(z.minLength(1)),
    /** First names in order; those already in the class keep their id and picture. */
    names: z.array(personText(LIMITS.nameLength)).check(z.maxLength(500)),
  }),
  z.strictObject({ type: z.literal('class/remove'), class: id }),
  z.strictObject({ type: z.literal('session/open'), class: id }),
  z.strictObject({ type: z.literal('session/close') }),
  z.strictObject({ type: z.literal('session/admit'), laptop: id }),
  z.strictObject({ type: z.literal('session/admit-all') }),
  /** Frees the laptop: the pupil goes back to the list of names. */
  z.strictObject({ type: z.literal('session/send-away'), laptop: id }),
  z.strictObject({ type: z.literal('session/pause'), on: z.boolean() }),
  z.strictObject({ type: z.literal('handout/send'), activity: activitySchema }),
  z.strictObject({ type: z.literal('handout/close'), handout: id }),
]);
export type ClassroomCommand = z.infer<typeof classroomCommandSchema>;

/** All that a laptop may ask for. */
export const laptopCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('laptop/choose-pupil'), pupil: id }),
  /** "Ce n'est pas moi": another pupil takes the laptop. */
  z.strictObject({ type: z.literal('laptop/leave') }),
  /** The handout is drawn on the screen. */
  z.strictObject({ type: z.literal('laptop/shown'), handout: id }),
  z.strictObject({
    type: z.literal('laptop/answer'),
    id,
    handout: id,
    item: id,
    choice: id,
    /** Whose answer it is, so that a late retry after a change of pupil is not taken for another's. */
    pupil: id,
  }),
]);
export type LaptopCommand = z.infer<typeof laptopCommandSchema>;
