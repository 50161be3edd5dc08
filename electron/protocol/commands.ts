import * as z from 'zod/mini';
import { laptopCommandSchema, classroomCommandSchema } from './classroom.ts';
import { equipmentCommandSchema } from './equipment.ts';
import { exportCommandSchema } from './export.ts';
import { inkCommandSchema, liveInkSchema } from './ink.ts';
import { laserSchema, remoteLaserSchema } from './laser.ts';
import { importCommandSchema, lessonCommandSchema } from './lesson.ts';
import { networkCommandSchema } from './network.ts';
import { personalDataCommandSchema } from './personal-data.ts';
import { mediaReportSchema, playCommandSchema } from './playing.ts';
import { toolCommandSchema } from './tools.ts';
import { remotesCommandSchema } from './remote.ts';
import type { Role } from './wire.ts';

/** What each role may ask for. A command that its role does not have is `wire/not-allowed`. */
export const consoleCommandSchema = z.union([
  lessonCommandSchema,
  importCommandSchema,
  classroomCommandSchema,
  remotesCommandSchema,
  equipmentCommandSchema,
  inkCommandSchema,
  liveInkSchema,
  laserSchema,
  toolCommandSchema,
  personalDataCommandSchema,
  exportCommandSchema,
  playCommandSchema,
  networkCommandSchema,
]);
export type ConsoleCommand = z.infer<typeof consoleCommandSchema>;

/** The teacher's phone drives the board, points at it and pauses the laptops; it has no other power. */
export const remoteCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson/next') }),
  z.strictObject({ type: z.literal('lesson/previous') }),
  z.strictObject({ type: z.literal('board/black'), on: z.boolean() }),
  z.strictObject({ type: z.literal('board/freeze'), on: z.boolean() }),
  z.strictObject({ type: z.literal('session/pause'), on: z.boolean() }),
  remoteLaserSchema,
]);

export type RemoteCommand = z.infer<typeof remoteCommandSchema>;

/** The board only moves on, for a clicker may have the focus there, and tells where its film is. */
export const boardCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson/next') }),
  z.strictObject({ type: z.literal('lesson/previous') }),
  z.strictObject({ type: z.literal('lesson/first') }),
  z.strictObject({ type: z.literal('lesson/last') }),
  z.strictObject({ type: z.literal('board/black'), on: z.boolean() }),
  z.strictObject({ type: z.literal('board/white'), on: z.boolean() }),
  z.strictObject({ type: z.literal('board/send') }),
  mediaReportSchema,
]);

export const COMMANDS_BY_ROLE = {
  console: consoleCommandSchema,
  board: boardCommandSchema,
  laptop: laptopCommandSchema,
  remote: remoteCommandSchema,
} satisfies Record<Role, z.ZodMiniType>;

/** Names of all commands, to tell "not for your role" from "no such thing". */
export const COMMAND_NAMES: ReadonlySet<string> = new Set(
  [
    ...lessonCommandSchema.def.options,
    ...importCommandSchema.def.options,
    ...classroomCommandSchema.def.options,
    ...remotesCommandSchema.def.options,
    ...equipmentCommandSchema.def.options,
    ...inkCommandSchema.def.options,
    liveInkSchema,
    laserSchema,
    ...toolCommandSchema.def.options,
    ...personalDataCommandSchema.def.options,
    ...exportCommandSchema.def.options,
    ...playCommandSchema.def.options,
    ...networkCommandSchema.def.options,
    ...laptopCommandSchema.def.options,
  ].flatMap((option) => [...option.shape.type.def.values]),
);
