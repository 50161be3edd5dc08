import { summariesOf } from '#classroom/rules/answers.ts';
import { NO_SESSION_WORK, noWork, type LiveSession, type Work } from '#classroom/rules/state.ts';
import * as z from 'zod/mini';
import { laptopSchema, sessionSchema } from '#protocol/classroom.ts';
import {
  answerSchema,
  deskSchema,
  draftSchema,
  groupSchema,
  handoutSchema,
  planSchema,
  progressSchema,
  returnSchema,
  type Answer,
  type Desk,
  type Draft,
  type Progress,
  type Return,
} from '#protocol/handout.ts';
import { id } from '#protocol/ids.ts';

/** A session's work between its small documents and the state. */
interface Pieces {
  answers: Answer[];
  drafts: Draft[];
  progress: Progress[];
  returns: Return[];
  desks: Desk[];
}

/** Each document says whose it is; the ids of documents are not looked at. */
export function gatherWork(pieces: Pieces): LiveSession['work'] {
  const work: Record<string, Work> = {};
  const of = (pupil: string) => (work[pupil] ??= noWork(pupil));
  for (const one of pieces.answers) {
    const ofItems = (of(one.pupil).answers[one.handout] ??= {});
    (ofItems[one.item] ??= {})[one.id] = one;
  }
  for (const one of pieces.drafts) {
    (of(one.pupil).drafts[one.handout] ??= {})[one.item] = one;
  }
  for (const one of pieces.progress) of(one.pupil).progress[one.handout] = one;
  for (const one of pieces.returns) {
    (of(one.pupil).returns[one.handout] ??= {})[one.item] = one;
  }
  for (const one of pieces.desks) of(one.pupil).desk = one;
  return work;
}

const byId = <Schema extends z.ZodMiniType>(schema: Schema) => z.record(id, schema);
const byTwo = <Schema extends z.ZodMiniType>(schema: Schema) => byId(byId(schema));

const workSchema = z.strictObject({
  desk: deskSchema,
  answers: byTwo(byId(answerSchema)),
  drafts: byTwo(draftSchema),
  progress: byId(progressSchema),
  returns: byTwo(returnSchema),
});

/** What the first version kept of a closed session: one answer per handout, pupil and item. */
const firstClosed = z.object({
  info: sessionSchema,
  laptops: byId(laptopSchema),
  handouts: byId(handoutSchema),
  answers: byTwo(byId(answerSchema)),
});

const closedSchema = z.object({
  info: sessionSchema,
  laptops: byId(laptopSchema),
  groups: byId(groupSchema),
  handouts: byId(handoutSchema),
  plans: byId(planSchema),
  work: byId(workSchema),
});

/** A closed session as the disk has it, of this version or the first; null: it does not parse. */
export function readClosedSession(value: unknown): LiveSession | null {
  const parsed = closedSchema.safeParse(value);
  if (parsed.success) return { ...parsed.data, summaries: summariesOf(parsed.data) };
  const first = firstClosed.safeParse(value);
  if (!first.success) return null;
  const { info, laptops, handouts, answers } = first.data;
  const all = Object.values(answers).flatMap((ofPupils) =>
    Object.values(ofPupils).flatMap((ofItems) => Object.values(ofItems)),
  );
  const none = { drafts: [], progress: [], returns: [], desks: [] };
  const work = gatherWork({ answers: all, ...none });
  const summaries = summariesOf({ handouts, work });
  return { ...NO_SESSION_WORK, info, laptops, handouts, work, summaries };
}
