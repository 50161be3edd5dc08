import { describe, expect, it } from 'vitest';
import { lateAnswer, type AnswerCommand } from './late.ts';
import { laptopArrives } from './laptops.ts';
import { forgetPupil } from './forget.ts';
import { activity, chosen, testRoom } from './test-room.ts';

/** A session of two laptops that is closed while one answer is still on its way. */
function closedRoom() {
  const room = testRoom();
  const laptop = room.seat(0);
  room.seat(1);
  const handout = room.send(activity({ attempts: 3 }));
  const { id } = room.session.info;
  room.answer(laptop, 'in-time', handout, chosen('a'));
  room.run({ type: 'session/close' });
  const record = room.state.closed[id];
  if (!record) throw new Error('no record');
  const command: AnswerCommand = {
    type: 'laptop/answer',
    id: 'after',
    handout,
    item: 'i',
    given: chosen('b'),
    attempt: 2,
    session: id,
    pupil: room.pupil(0),
  };
  const context = { now: 9000, id: () => 'none', random: () => 0 };
  const late = (change: Partial<AnswerCommand> = {}, token = 'token0', into = record) =>
    lateAnswer(into, token, { ...command, ...change }, context);
  const code = (...given: Parameters<typeof late>) => {
    const outcome = late(...given);
    return outcome.ok ? 'done' : outcome.refusal.code;
  };
  return { room, record, handout, late, code };
}

describe('an answer after the end', () => {
  it('[A10] goes into the record of its session, late, and counts as any other', () => {
    const { record, handout, room, late } = closedRoom();
    const outcome = late();
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const answers = outcome.state.work[room.pupil(0)]?.answers[handout]?.['i'] ?? {};
    expect(Object.keys(answers)).toEqual(['in-time', 'after']);
    expect(answers['after']).toMatchObject({ given: chosen('b'), late: true, at: 9000 });
    expect(outcome.state.summaries[handout]?.['i']?.counts).toEqual({ b: 1 });
    // Nothing else of the record changes.
    expect(outcome.state).toMatchObject({
      info: record.info,
      laptops: record.laptops,
      handouts: record.handouts,
    });
  });

  it('[A10] is one answer however often it comes', () => {
    const { late, record } = closedRoom();
    const once = late();
    if (!once.ok) throw new Error(once.refusal.code);
    expect(late({}, 'token0', once.state)).toEqual({ ok: true, state: once.state });
    expect(late({ id: 'in-time' })).toEqual({ ok: true, state: record });
  });

  it('[A10] is taken from the laptop of that session only, and for those who sat at it', () => {
    const { code, room } = closedRoom();
    expect(code({}, 'foreign')).toBe('session/not-admitted');
    expect(code({}, 'token1')).toBe('session/not-admitted');
    expect(code({ pupil: room.pupil(1) })).toBe('session/not-admitted');
    expect(code({ partner: room.pupil(1) })).toBe('session/not-admitted');
  });

  it('[A10] is of a handout of that session, an item of it, and possible', () => {
    const { code } = closedRoom();
    expect(code({ handout: 'other' })).toBe('handout/unknown');
    expect(code({ item: 'other' })).toBe('answer/unknown-item');
    expect(code({ given: chosen('z') })).toBe('answer/not-possible');
  });

  it('[A10] [F1] is not taken for a pupil who was forgotten', () => {
    const { room, code, record } = closedRoom();
    const outcome = forgetPupil(room.state, room.pupil(0));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const after = outcome.state.closed[record.info.id];
    expect(code({}, 'token0', after)).toBe('session/not-admitted');
  });

  it('[S16] a laptop that comes back to a session that is over hears so, with any code', () => {
    const { room, record } = closedRoom();
    const context = { now: 0, id: () => 'new', random: () => 0.1 };
    const arrive = (code: string, session?: string) => {
      const outcome = laptopArrives(room.state, { token: 'token0', code, session }, context);
      return outcome.ok ? 'in' : outcome.refusal.code;
    };
    expect(arrive('4721', record.info.id)).toBe('session/over');
    expect(arrive('4721')).toBe('session/none');
    room.run({ type: 'session/open', class: room.classId });
    expect(arrive('4721', record.info.id)).toBe('session/over');
    expect(arrive('4721', room.session.info.id)).toBe('in');
    expect(arrive('4721')).toBe('in');
    expect(arrive('0000')).toBe('session/wrong-code');
  });
});
