import * as z from 'zod/mini';
import { activitySchema } from './activity/activity.ts';
import { pupilStrokes } from './activity/drawing.ts';
import { givenSchema } from './activity/item.ts';
import { id, personText } from './ids.ts';
import { LIMITS } from './limits.ts';

/** What is handed out in a session, to whom, and what comes back. One small document each. */

/** Milliseconds since 1970, by the teacher PC's clock; laptops' clocks are never believed. */
const moment = z.number();

export const GROUP_COLOURS = ['mirabelle', 'sky', 'leaf', 'brick', 'plum', 'slate'] as const;

/** Pupils of this session who get the same work. A pupil is in one group at most. */
export const groupSchema = z.strictObject({
  id,
  name: personText(60).check(z.minLength(1)),
  colour: z.enum(GROUP_COLOURS),
  pupils: z.array(id).check(z.maxLength(2000)),
});
export type Group = z.infer<typeof groupSchema>;

/** Who gets it. A group is looked up when it matters: who joins it gets its work, too. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('group'), group: id }),
  z.strictObject({ kind: z.literal('pupils'), pupils: z.array(id).check(z.maxLength(2000)) }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** One activity handed out, once. */
export const handoutSchema = z.strictObject({
  id,
  activity: activitySchema,
  sentAt: moment,
  /** No more answering on the laptops; answers already on their way still count. */
  closed: z.boolean(),
  /** The how manieth of this session; the newest that concerns a pupil is on her laptop. */
  order: z._default(z.int(), 0),
  to: z._default(audienceSchema, { kind: 'all' }),
  /** `prefetch`: laptops fetch its media and say when they are ready; nothing is shown yet. */
  state: z._default(z.enum(['prefetch', 'started']), 'started'),
  /** The work plan that it belongs to. */
  plan: z._default(z.nullable(id), null),
});
export type Handout = z.infer<typeof handoutSchema>;

/** Several activities that each pupil goes through alone. Its handouts carry audience and state. */
export const planSchema = z.strictObject({
  id,
  title: personText(LIMITS.nameLength),
  /** `fixed`: one after the other. `free`: she chooses. */
  order: z.enum(['free', 'fixed']),
  handouts: z.array(id).check(z.minLength(1), z.maxLength(LIMITS.planActivities)),
});
export type Plan = z.infer<typeof planSchema>;

/** A plan as it is sent. */
export const newPlanSchema = z.strictObject({
  title: personText(LIMITS.nameLength),
  order: z.enum(['free', 'fixed']),
  activities: z.array(activitySchema).check(z.minLength(1), z.maxLength(LIMITS.planActivities)),
});

const attempt = z.int().check(z.positive(), z.maximum(LIMITS.attempts));

/**
 * What a pupil answered to one item. `id` is made by the laptop: the same id counts once. All are
 * kept; which one counts is a rule (A4).
 */
const anyAnswer = z.strictObject({
  id,
  handout: id,
  item: id,
  pupil: id,
  given: givenSchema,
  /** Counted by the laptop, from 1. */
  attempt,
  at: moment,
  /** It came after closing or after the time limit. It counts all the same. */
  late: z.boolean(),
});
export const answerSchema = z.pipe(z.transform(readAnswer), anyAnswer);
export type Answer = z.infer<typeof anyAnswer>;

/** The first version had one choice by its id, and one attempt. */
function readAnswer(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('choice' in value)) return value;
  const { choice, ...rest } = value;
  return { given: { kind: 'choice', chosen: [choice] }, attempt: 1, late: false, ...rest };
}

/** Work in progress, so that a laptop that dies loses some seconds at most. Not an answer. */
export const draftSchema = z.strictObject({
  handout: id,
  item: id,
  pupil: id,
  given: givenSchema,
  /** The attempt that it will be … */
  attempt,
  /** … and the how manieth draft of it: an older one that comes later changes nothing. */
  version: z.int().check(z.positive()),
  at: moment,
});
export type Draft = z.infer<typeof draftSchema>;

/** How far a pupil is with one handout, where that is more than her answers. */
export const progressSchema = z.strictObject({
  handout: id,
  pupil: id,
  /** When it was first on her screen; kept where there is a time limit. */
  begunAt: z.nullable(moment),
  /** When she put it away: what was handed out before comes back. */
  doneAt: z.nullable(moment),
});
export type Progress = z.infer<typeof progressSchema>;

/** A work given back by the teacher: ink upon it and a word. */
export const returnSchema = z.strictObject({
  handout: id,
  item: id,
  pupil: id,
  strokes: pupilStrokes,
  text: personText(LIMITS.returnText),
  at: moment,
  seen: z.boolean(),
});
export type Return = z.infer<typeof returnSchema>;

/** What a pupil has chosen herself: the same on whatever laptop she sits at. */
export const deskSchema = z.strictObject({
  pupil: id,
  /** When she raised her hand. */
  hand: z.nullable(moment),
  /** The handout of a plan that she has opened. */
  open: z.nullable(id),
});
export type Desk = z.infer<typeof deskSchema>;

export const handoutCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('handout/send'),
    activity: activitySchema,
    /** Absent: to all. */
    to: z.optional(audienceSchema),
    /** `now`: also when laptops have media to fetch first. */
    start: z.optional(z.enum(['now', 'when-ready'])),
  }),
  z.strictObject({
    type: z.literal('handout/send-plan'),
    plan: newPlanSchema,
    to: z.optional(audienceSchema),
    start: z.optional(z.enum(['now', 'when-ready'])),
  }),
  /** "Start": laptops show what they have fetched. Of a plan: all of it. */
  z.strictObject({ type: z.literal('handout/start'), handout: id }),
  /** Of a plan: all of it. */
  z.strictObject({ type: z.literal('handout/close'), handout: id }),
  z.strictObject({
    type: z.literal('group/save'),
    /** Absent for a new group. */
    group: z.optional(id),
    name: groupSchema.shape.name,
    colour: groupSchema.shape.colour,
    pupils: groupSchema.shape.pupils,
  }),
  z.strictObject({ type: z.literal('group/remove'), group: id }),
  /** Those of the groups tool, in place of all there are. */
  z.strictObject({
    type: z.literal('group/set-all'),
    groups: z.array(z.omit(groupSchema, { id: true })).check(z.maxLength(LIMITS.groups)),
  }),
  z.strictObject({
    type: z.literal('work/return'),
    handout: id,
    item: id,
    pupil: id,
    strokes: pupilStrokes,
    text: returnSchema.shape.text,
  }),
  z.strictObject({ type: z.literal('work/lower-hand'), pupil: id }),
]);
export type HandoutCommand = z.infer<typeof handoutCommandSchema>;
