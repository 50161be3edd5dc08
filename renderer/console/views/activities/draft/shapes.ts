import * as z from 'zod/mini';
import { FEEDBACK_MODES } from '#protocol/activity/activity.ts';
import { pictureSchema, soundSchema, toleranceSchema } from '#protocol/activity/content.ts';
import { groundSchema } from '#protocol/activity/drawing.ts';
import { h5pItem } from '#protocol/activity/h5p.ts';
import { documentPageSchema } from '#protocol/activity/page.ts';
import { id } from '#protocol/ids.ts';

/**
 * An activity while it is being written: like the activity, but anything may still be missing. It
 * is kept as it is, so that leaving the editor loses nothing.
 */
const text = z.string();
const fields = {
  text,
  picture: z.optional(pictureSchema),
  sound: z.optional(soundSchema),
};
const contentDraft = z.strictObject(fields);
export type ContentDraft = z.infer<typeof contentDraft>;

const partDraft = z.strictObject({ id, ...fields });
export type PartDraft = z.infer<typeof partDraft>;

const base = { id, prompt: contentDraft, explanation: contentDraft };
const parts = z.array(partDraft);

const itemDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    several: z.boolean(),
    choices: parts,
    right: z.array(id),
    preset: z.optional(z.enum(['true-false', 'yes-no'])),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('short-text'),
    accepted: z.array(text),
    tolerance: toleranceSchema,
  }),
  /** Numbers as they are typed. */
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    right: text,
    tolerance: text,
    unit: text,
  }),
  z.strictObject({ ...base, kind: z.literal('order'), parts }),
  z.strictObject({
    ...base,
    kind: z.literal('match'),
    pairs: z.array(z.strictObject({ left: partDraft, right: partDraft })),
    extra: parts,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('sort'),
    boxes: parts,
    parts: z.array(z.strictObject({ part: partDraft, box: id })),
  }),
  /** `text` has its gaps in brackets: "Le [chat|matou] dort." */
  z.strictObject({
    ...base,
    kind: z.literal('gaps'),
    text,
    bank: z.boolean(),
    extra: text,
    tolerance: toleranceSchema,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('labels'),
    picture: z.optional(pictureSchema),
    places: z.array(z.strictObject({ id, x: z.number(), y: z.number(), label: partDraft })),
    extra: parts,
  }),
  z.strictObject({ ...base, kind: z.literal('drawing'), ground: groundSchema }),
  z.strictObject({ ...base, kind: z.literal('writing'), lines: z.number() }),
  z.strictObject({
    ...base,
    kind: z.literal('poll'),
    free: z.boolean(),
    choices: parts,
    most: z.number(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('page'),
    page: z.nullable(documentPageSchema),
    write: z.boolean(),
  }),
  z.strictObject({ ...base, kind: z.literal('link'), url: text }),
  z.strictObject({
    ...base,
    kind: z.literal('h5p'),
    package: h5pItem.shape.package,
  }),
]);
export type ItemDraft = z.infer<typeof itemDraft>;
export type DraftKind = ItemDraft['kind'];
export type DraftOf<Kind extends DraftKind> = Extract<ItemDraft, { kind: Kind }>;

export const activityDraftSchema = z.strictObject({
  title: text,
  instruction: contentDraft,
  items: z.array(itemDraft).check(z.minLength(1)),
  feedback: z.enum(FEEDBACK_MODES),
  attempts: z.nullable(z.number()),
  shuffle: z.strictObject({ items: z.boolean(), choices: z.boolean() }),
  seconds: z.nullable(z.number()),
});
export type ActivityDraft = z.infer<typeof activityDraftSchema>;
