import { COMMANDS_BY_ROLE, COMMAND_NAMES } from '#protocol/commands.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { clientFrameSchema, type ClientFrame, type Role } from '#protocol/wire.ts';

/** Text from a page → a frame, or the code of why not. */
export function readFrame(
  text: string,
  limitBytes: number,
): { ok: true; frame: ClientFrame } | { ok: false; code: ErrorCode; id: number | null } {
  if (Buffer.byteLength(text) > limitBytes) return { ok: false, code: 'wire/too-large', id: null };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, code: 'wire/not-json', id: null };
  }
  const parsed = clientFrameSchema.safeParse(json);
  if (parsed.success) return { ok: true, frame: parsed.data };
  return { ok: false, code: 'wire/invalid', id: idOf(json) };
}

function idOf(json: unknown): number | null {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

/** A command as its role may give it, or the code of why not. */
export function readCommand<R extends Role>(role: R, command: unknown) {
  const parsed = COMMANDS_BY_ROLE[role].safeParse(command);
  if (parsed.success) return { ok: true as const, command: parsed.data };
  const name =
    typeof command === 'object' && command !== null && 'type' in command ? command.type : null;
  const known = typeof name === 'string' && COMMAND_NAMES.has(name);
  const mine = known && isOfRole(role, name);
  const code: ErrorCode = known && !mine ? 'wire/not-allowed' : 'wire/invalid';
  return { ok: false as const, code };
}

const NAMES_BY_ROLE: Record<Role, RegExp> = {
  console:
    /^(lesson|export|board|import|class|session|remote|handout|check|report|settings|ink|laser|tool|media|timer|group|work|lot|data|network)\//,
  board: /^(lesson\/(next|previous|first|last)|board\/(black|white|send)|media\/report)$/,
  remote: /^(lesson\/(next|previous)|board\/(black|freeze)|session\/pause|laser\/point)$/,
  laptop: /^laptop\//,
};

function isOfRole(role: Role, name: string): boolean {
  return NAMES_BY_ROLE[role].test(name);
}
