import { type Facts, isUnreadable } from './facts.ts';
import { cleanSerial, cleanUuid } from './placeholders.ts';

/** What ties an identity to one machine. A part that could not be read is absent. */
export interface Binding {
  uuid?: string;
  serial?: string;
}

/** The firmware's UUID and serial, where they were read and are no maker's placeholder. */
export function bindingOf(facts: Facts): Binding {
  if (isUnreadable(facts.machine)) return {};
  const { uuid, serial } = facts.machine;
  const goodUuid = isUnreadable(uuid) ? undefined : cleanUuid(uuid);
  const goodSerial = isUnreadable(serial) ? undefined : cleanSerial(serial);
  return {
    ...(goodUuid !== undefined && { uuid: goodUuid }),
    ...(goodSerial !== undefined && { serial: goodSerial }),
  };
}

/**
 * Whether a stored identity still belongs to this machine. Only parts known on both sides are
 * compared: reading as another user must not look like another PC.
 */
export function identityFate(stored: Binding, now: Binding): 'keep' | 'bind' | 'renew' {
  const parts = ['uuid', 'serial'] as const;
  const differs = parts.some(
    (part) => stored[part] !== undefined && now[part] !== undefined && stored[part] !== now[part],
  );
  if (differs) return 'renew';
  return parts.some((part) => stored[part] === undefined && now[part] !== undefined)
    ? 'bind'
    : 'keep';
}

/** GLPI's `deviceid`: host name and the moment it was made, in UTC. */
export function deviceIdOf(host: string, isoMoment: string): string {
  return `${host}-${isoMoment.slice(0, 19).replace(/[T:]/g, '-')}`;
}
