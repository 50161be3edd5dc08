import * as z from 'zod/mini';
import { id } from './ids.ts';
import { INK_UNITS } from './ink.ts';

/** Where the laser points: passes by to the boards, is never kept and has no place in a sequence. */
const unit = z.int().check(z.minimum(-20 * INK_UNITS), z.maximum(20 * INK_UNITS));
const share = z.number().check(z.minimum(0), z.maximum(1));

/** On a page, in its units: how the console says it. Boards that show another page show no dot. */
const onPage = z.strictObject({ on: z.literal('page'), step: id, x: unit, y: unit });

/** On what is to be seen of the page, in shares of it: a phone knows neither page nor zoom. */
const onSight = z.strictObject({ on: z.literal('sight'), x: share, y: share });

/** `at: null`: no dot. */
export const laserSchema = z.strictObject({
  type: z.literal('laser/point'),
  at: z.nullable(z.discriminatedUnion('on', [onPage, onSight])),
});
export type LaserNews = z.infer<typeof laserSchema>;
export type LaserPlace = NonNullable<LaserNews['at']>;

/** The same from the teacher's phone. */
export const remoteLaserSchema = z.strictObject({
  type: z.literal('laser/point'),
  at: z.nullable(onSight),
});

/** Whoever holds the laser still says so this often … */
export const LASER_REPEAT_MS = 1000;
/** … and a dot of which nothing is heard for so long goes: its holder was lost. */
export const LASER_FORGOTTEN_MS = 2600;
