import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { countingAnswer, summariesOf } from './answers.ts';
import { activity, chosen, testRoom } from './test-room.ts';

const counts = (room: ReturnType<typeof testRoom>, handout: string) =>
  room.session.summaries[handout]?.['i']?.counts;

interface Sent {
  id: string;
  attempt: number;
  choice: 'a' | 'b';
  who: number;
}
const someAnswers = fc
  .uniqueArray(
    fc.record({
      attempt: fc.integer({ min: 1, max: 6 }),
      choice: fc.constantFrom('a' as const, 'b' as const),
      who: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 12, selector: ({ attempt, who }) => `${attempt}/${who}` },
  )
  .map((list): Sent[] => list.map((one, index) => ({ ...one, id: `answer-${index}` })));

/** Each of them twice, as laptops with a bad connection would send them. */
const twiceInAnyOrder = someAnswers.chain((sent) =>
  fc
    .shuffledSubarray([...sent, ...sent], { minLength: 2 * sent.length })
    .map((mixed) => ({ sent, mixed })),
);

/** A class of three that sends these, each on her laptop, one after the other. */
function after(sent: readonly Sent[], attempts: number | null = 3) {
  const room = testRoom();
  const laptops = [0, 1, 2].map((index) => room.seat(index));
  const handout = room.send(activity({ attempts }));
  const outcomes = sent.map(({ id, attempt, choice, who }) => {
    room.clock.now += 1;
    return room.answer(laptops[who] ?? '', id, handout, chosen(choice), { attempt });
  });
  const standing = [0, 1, 2].map((who) => {
    const answers = room.session.work[room.pupil(who)]?.answers[handout]?.['i'];
    return countingAnswer(answers, attempts)?.id;
  });
  return { room, handout, outcomes, standing };
}

describe('answers', () => {
  it('[A1] [A2] [A3] are never lost, never doubled, and count the same in any order', () => {
    fc.assert(
      fc.property(twiceInAnyOrder, ({ sent, mixed }) => {
        const plain = after(sent);
        const again = after(mixed);
        expect(new Set([...plain.outcomes, ...again.outcomes, 'done'])).toEqual(new Set(['done']));
        expect(again.standing).toEqual(plain.standing);
        expect(counts(again.room, again.handout)).toEqual(counts(plain.room, plain.handout));
        const kept = Object.values(again.room.session.work).flatMap(({ answers }) =>
          Object.keys(answers[again.handout]?.['i'] ?? {}),
        );
        expect(kept.sort()).toEqual(sent.map(({ id }) => id).sort());
        const { session } = again.room;
        expect(session.summaries[again.handout] ?? {}).toEqual(
          summariesOf(session)[again.handout] ?? {},
        );
      }),
      { numRuns: 60 },
    );
  });

  it('[A4] the newest allowed attempt counts, and of two of the same the first', () => {
    const { room, handout } = after([
      { id: 'one', attempt: 1, choice: 'a', who: 0 },
      { id: 'two', attempt: 2, choice: 'b', who: 0 },
      { id: 'same', attempt: 2, choice: 'a', who: 0 },
      { id: 'past', attempt: 4, choice: 'a', who: 0 },
    ]);
    expect(counts(room, handout)).toEqual({ b: 1 });
    const seen = room.console().handouts[handout]?.answers[room.pupil(0)]?.['i'];
    expect(seen).toMatchObject({ attempt: 2, verdict: 'right' });
    expect(seen?.others.map(({ attempt }) => attempt)).toEqual([1, 2, 4]);
  });

  it('[A1] keeps thirty per item, and refuses more than that', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const handout = room.send(activity());
    for (let count = 0; count < LIMITS.attempts; count += 1) {
      expect(room.answer(laptop, `x${count}`, handout, chosen('a'))).toBe('done');
    }
    expect(room.answer(laptop, 'more', handout, chosen('a'))).toBe('answer/already-given');
    expect(room.answer(laptop, 'x3', handout, chosen('a'))).toBe('done');
  });

  it('[K1] takes no answer of another kind, of unknown parts, or to nothing', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const handout = room.send(activity());
    const give = (given: Parameters<typeof room.answer>[3], more = {}) =>
      room.answer(laptop, 'x', handout, given, more);
    expect(give(chosen('c'))).toBe('answer/not-possible');
    expect(give(chosen('a', 'b'))).toBe('answer/not-possible');
    expect(give({ kind: 'writing', text: 'b' })).toBe('answer/not-possible');
    expect(give(chosen('a'), { item: 'constructor' })).toBe('answer/unknown-item');
    expect(give(chosen('a'), { handout: 'constructor' })).toBe('handout/unknown');
    expect(give(chosen('a'), { pupil: 'constructor' })).toBe('session/not-admitted');
    expect(room.session.work).toEqual({});
  });

  it('[A5] [S12] count for both who share a laptop, each with her own', () => {
    const room = testRoom();
    const laptop = room.arrive('t');
    const [pupil, partner] = [room.pupil(0), room.pupil(1)];
    expect(room.laptop(laptop, { type: 'laptop/choose-pupil', pupil, partner: pupil })).toBe(
      'session/unknown-pupil',
    );
    room.laptop(laptop, { type: 'laptop/choose-pupil', pupil, partner });
    room.run({ type: 'session/admit-all' });
    const handout = room.send(activity());
    expect(room.answer(laptop, 'x', handout, chosen('b'), { partner })).toBe('done');
    expect(room.answer(laptop, 'x', handout, chosen('b'), { partner })).toBe('done');
    expect(counts(room, handout)).toEqual({ b: 2 });
    room.laptop(laptop, { type: 'laptop/hand', on: true });
    expect(room.session.work[partner]?.desk.hand).toBe(1000);
    expect(room.console().laptops[laptop]).toMatchObject({ partner, state: 'done', hand: 1000 });
  });

  it('[A6] drafts: the newest stands until its answer comes, and is no answer', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const lea = room.pupil(0);
    const handout = room.send(activity({ attempts: 2 }));
    const draft = (version: number, choice: string, attempt = 1) =>
      room.laptop(laptop, {
        type: 'laptop/draft',
        handout,
        item: 'i',
        given: chosen(choice),
        attempt,
        version,
        pupil: lea,
      });
    const kept = () => room.session.work[lea]?.drafts[handout]?.['i']?.given;
    draft(2, 'b');
    draft(1, 'a');
    expect(kept()).toEqual(chosen('b'));
    expect(counts(room, handout)).toBeUndefined();
    expect(room.console().handouts[handout]?.drafts[lea]?.['i']?.given).toEqual(chosen('b'));
    const { screen } = room.view(laptop) ?? {};
    expect(screen?.kind === 'working' && screen.drafts).toMatchObject({ i: { version: 2 } });
    room.answer(laptop, 'x', handout, chosen('b'));
    expect(kept()).toBeUndefined();
    draft(9, 'a');
    expect(kept()).toBeUndefined();
    draft(1, 'a', 2);
    expect(kept()).toEqual(chosen('a'));
    expect(draft(2, 'x')).toBe('done');
    room.run({ type: 'handout/close', handout });
    expect(draft(2, 'b', 2)).toBe('done');
    expect(kept()).toEqual(chosen('b'));
  });

  it('[A7] [A8] after closing or after the time they are late, and count', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    const handout = room.send(activity({ seconds: 60 }));
    const late = (index: number) =>
      room.console().handouts[handout]?.answers[room.pupil(index)]?.['i']?.late;
    room.laptop(lea, { type: 'laptop/shown', handout });
    expect(room.result()).toEqual({ now: 1000, begunAt: 1000 });
    room.clock.now = 40_000;
    room.laptop(tom, { type: 'laptop/shown', handout });
    room.laptop(lea, { type: 'laptop/shown', handout });
    expect(room.result()).toEqual({ now: 40_000, begunAt: 1000 });
    room.clock.now = 70_000;
    room.answer(lea, 'x', handout, chosen('b'));
    room.answer(tom, 'y', handout, chosen('b'));
    expect([late(0), late(1)]).toEqual([true, false]);
    expect(counts(room, handout)).toEqual({ b: 2 });
    const zoe = room.seat(2);
    room.run({ type: 'handout/close', handout });
    room.answer(zoe, 'z', handout, chosen('a'));
    expect(late(2)).toBe(true);
    expect(counts(room, handout)).toEqual({ a: 1, b: 2 });
  });

  it('[A9] feedback says nothing, the verdict, or explains once nothing can be spoilt', () => {
    const answered = (feedback: 'none' | 'verdict' | 'explanation', attempts: number | null) => {
      const room = testRoom();
      const laptop = room.seat(0);
      const handout = room.send(activity({ feedback, attempts }));
      room.answer(laptop, 'x', handout, chosen('a'));
      const { screen } = room.view(laptop) ?? {};
      return screen?.kind === 'working' ? Object.keys(screen.given['i'] ?? {}).sort() : [];
    };
    const base = ['again', 'attempt', 'given'];
    expect(answered('none', 1)).toEqual(base);
    const verdict = [...base, 'share', 'verdict'];
    expect(answered('verdict', 1)).toEqual(verdict);
    expect(answered('explanation', 2)).toEqual(verdict);
    expect(answered('explanation', null)).toEqual(verdict);
    expect(answered('explanation', 1)).toEqual(
      [...base, 'explanation', 'share', 'solution', 'verdict'].sort(),
    );
  });
});
