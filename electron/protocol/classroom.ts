import * as z from 'zod/mini';
import { givenSchema } from './activity/item.ts';
import { draftSchema, handoutCommandSchema } from './handout.ts';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';
import { lotCommandSchema } from './lot.ts';
import { laptopTestSchema } from './network.ts';
import { pictureSequence, SIGN_IN_WAYS, signInSchema } from './sign-in.ts';

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
  /** Absent: the list of first names. */
  signIn: z.optional(signInSchema),
  /** Pupils who hold the mouse in the left hand. */
  leftHanded: z.optional(z.array(id).check(z.maxLength(2000))),
  /** Pupils who read better in the letters of OpenDyslexic. */
  dyslexic: z.optional(z.array(id).check(z.maxLength(2000))),
});
export type SchoolClass = z.infer<typeof classSchema>;

/** A laptop in this session. Its token never appears in a view. */
export const laptopSchema = z.strictObject({
  id,
  token: z.string(),
  /** Its number in the lot. */
  number: z.int(),
  pupil: z.nullable(id),
  /** A second pupil at the same laptop: what is answered counts for both. */
  partner: z._default(z.nullable(id), null),
  admitted: z.boolean(),
  /** Pupils who were admitted on this laptop: their answers may still be on their way. */
  served: z.array(id),
  /** The newest handout that this laptop has drawn on its screen. */
  shown: z.nullable(id),
  /** Handouts whose media it has fetched. */
  ready: z._default(z.array(id), []),
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
  /** The newest handout that is open; null between two activities. */
  current: z.nullable(id),
  /** The laptops show what is on the board, page and ink. */
  follow: z._default(z.boolean(), false),
});
export type Session = z.infer<typeof sessionSchema>;

const name = personText(LIMITS.nameLength).check(z.minLength(1));

const classCommands = [
  z.strictObject({
    type: z.literal('class/save'),
    /** Absent for a new class. */
    class: z.optional(id),
    name: personText(80).check(z.minLength(1)),
    /** First names in order; those already in the class keep their id and picture. */
    names: z.array(personText(LIMITS.nameLength)).check(z.maxLength(500)),
  }),
  z.strictObject({ type: z.literal('class/remove'), class: id }),
  /** How its pupils come in; `pictures` gives a sequence to those who have none. */
  z.strictObject({ type: z.literal('class/sign-in'), class: id, way: z.enum(SIGN_IN_WAYS) }),
  /** What is known of one pupil; only what is there changes. */
  z.strictObject({
    type: z.literal('class/pupil'),
    class: id,
    pupil: id,
    name: z.optional(name),
    leftHanded: z.optional(z.boolean()),
    dyslexic: z.optional(z.boolean()),
    pictures: z.optional(pictureSequence),
    /** Her laptop of the lot; null: none. */
    laptop: z.optional(z.nullable(id)),
  }),
] as const;

const sessionCommands = [
  z.strictObject({ type: z.literal('session/open'), class: id }),
  z.strictObject({ type: z.literal('session/close') }),
  z.strictObject({ type: z.literal('session/admit'), laptop: id }),
  z.strictObject({ type: z.literal('session/admit-all') }),
  /** Frees the laptop: the pupil goes back to the list of names. */
  z.strictObject({ type: z.literal('session/send-away'), laptop: id }),
  /** The teacher seats a pupil, who leaves the laptop that she had. */
  z.strictObject({
    type: z.literal('session/seat'),
    laptop: id,
    pupil: id,
    partner: z.optional(z.nullable(id)),
  }),
  /** The pupils of two laptops change places. */
  z.strictObject({ type: z.literal('session/swap'), laptops: z.tuple([id, id]) }),
  z.strictObject({ type: z.literal('session/pause'), on: z.boolean() }),
  z.strictObject({ type: z.literal('session/follow'), on: z.boolean() }),
] as const;

export const classroomCommandSchema = z.discriminatedUnion('type', [
  ...classCommands,
  ...sessionCommands,
  ...handoutCommandSchema.def.options,
  ...lotCommandSchema.def.options,
]);
export type ClassroomCommand = z.infer<typeof classroomCommandSchema>;

const whose = {
  /** Whose work it is, so that a late retry after a change of pupil is not taken for another's. */
  pupil: id,
  partner: z.optional(id),
};

/** All that a laptop may ask for. */
export const laptopCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('laptop/choose-pupil'),
    pupil: id,
    partner: z.optional(id),
    /** Where the class comes in with pictures. */
    pictures: z.optional(pictureSequence),
  }),
  /** "Ce n'est pas moi": another pupil takes the laptop. */
  z.strictObject({ type: z.literal('laptop/leave') }),
  /** The media of the handout are here. */
  z.strictObject({ type: z.literal('laptop/ready'), handout: id }),
  /** The handout is drawn on the screen. Result: `LaptopClock`. */
  z.strictObject({ type: z.literal('laptop/shown'), handout: id }),
  z.strictObject({
    type: z.literal('laptop/answer'),
    id,
    handout: id,
    item: id,
    given: givenSchema,
    attempt: draftSchema.shape.attempt,
    /** In which it was given: it may be over when this arrives. Absent: the present one. */
    session: z.optional(id),
    ...whose,
  }),
  z.strictObject({
    type: z.literal('laptop/draft'),
    handout: id,
    item: id,
    given: givenSchema,
    attempt: draftSchema.shape.attempt,
    version: draftSchema.shape.version,
    ...whose,
  }),
  /** "J'ai fini": what was handed out before comes back. */
  z.strictObject({ type: z.literal('laptop/done'), handout: id }),
  /** Opens one activity of the work plan; null: back to the plan. */
  z.strictObject({ type: z.literal('laptop/open'), handout: z.nullable(id) }),
  z.strictObject({ type: z.literal('laptop/hand'), on: z.boolean() }),
  /** It was asked to time itself. */
  z.strictObject({ type: z.literal('laptop/measured'), test: laptopTestSchema }),
  /** She has seen what the teacher gave back. */
  z.strictObject({ type: z.literal('laptop/return-seen'), handout: id, item: id }),
]);
export type LaptopCommand = z.infer<typeof laptopCommandSchema>;

/** What `laptop/shown` answers: a laptop's own clock may be wrong by a year. */
export interface LaptopClock {
  now: number;
  /** When this handout was first on this pupil's screen; null without a time limit. */
  begunAt: number | null;
}
