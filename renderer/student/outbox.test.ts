import { describe, expect, it } from 'vitest';
import { laptopCommandSchema } from '#protocol/classroom.ts';
import { commandOf, fateOf, keep, merge, retryDelay, toSend, without } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';

const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });
const entry = (id: string, item = `i${id}`): OutboxEntry => ({
  id,
  handout: 'h1',
  item,
  given: chosen('c1'),
  attempt: 1,
  pupil: 'p1',
});

describe('the outbox', () => {
  it('keeps an answer once: what is confirmed stands', () => {
    const outbox = keep([], entry('1', 'i1'));
    expect(keep(outbox, { ...entry('2', 'i1'), given: chosen('c2') })).toBe(outbox);
    expect(keep(outbox, { ...entry('2', 'i1'), pupil: 'p2' })).toHaveLength(2);
  });

  it('sends the oldest first, a handful at once, none twice', () => {
    const outbox = Array.from({ length: 12 }, (_, index) => entry(String(index)));
    expect(toSend(outbox, new Set()).map(({ id }) => id)).toEqual('01234567'.split(''));
    expect(toSend(outbox, new Set(['0', '1'])).map(({ id }) => id)).toEqual('234567'.split(''));
    expect(toSend(outbox, new Set('01234567'.split('')))).toEqual([]);
  });

  it('lets go of an answer when it is on disk or refused for good, and only then', () => {
    expect(fateOf({ ok: true })).toBe('acked');
    for (const code of ['answer/already-given', 'handout/unknown', 'session/not-admitted']) {
      expect(fateOf({ ok: false, refusal: { code } })).toBe('refused');
    }
    for (const code of ['wire/no-answer', 'wire/too-fast', 'storage/full']) {
      expect(fateOf({ ok: false, refusal: { code } })).toBe('kept');
    }
    expect(without([entry('1'), entry('2')], '1')).toEqual([entry('2')]);
  });

  it('puts what lay on the disk first and doubles nothing', () => {
    expect(merge([entry('1')], [entry('1'), entry('2')])).toEqual([entry('1'), entry('2')]);
  });

  it('waits longer each time, up to a bound', () => {
    expect([0, 1, 2, 3, 50].map(retryDelay)).toEqual([1000, 2000, 5000, 10_000, 10_000]);
  });

  it('speaks for the pupil who answered', () => {
    const command = commandOf(entry('1'));
    expect(laptopCommandSchema.parse(command)).toMatchObject({
      pupil: 'p1',
      given: chosen('c1'),
    });
  });
});
