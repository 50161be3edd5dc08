import { type Unreadable, unreadable } from '../rules/facts.ts';

/** A text as sources give it: trimmed, cut to what a fact may hold; undefined when it says nothing. */
export function word(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  return text === '' || text === '-' ? undefined : text;
}

/** A figure above zero; sources write 0, null or NaN for "unknown". */
export function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** Thrown by a reader that knows why it cannot say. */
export function cannotRead(reason: Unreadable['unreadable']): Error {
  return Object.assign(new Error(reason), { unreadable: reason });
}

/** The reason behind an error of a reader: the system's code tells most of it. */
export function reasonOf(error: unknown): Unreadable {
  if (typeof error !== 'object' || error === null) return unreadable('failed');
  if ('unreadable' in error) return unreadable(error.unreadable as Unreadable['unreadable']);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return unreadable('not-permitted');
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadable('not-offered');
  return unreadable('failed');
}
