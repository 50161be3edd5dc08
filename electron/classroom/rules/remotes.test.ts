import { describe, expect, it } from 'vitest';
import type { Context } from '#protocol/context.ts';
import { PICTURES } from '#protocol/pictures.ts';
import { reduceClassroom } from './reduce.ts';
import {
  mayOfferRemote,
  pairRemote,
  remoteEntries,
  remoteIsHere,
  removeRemote,
} from './remotes.ts';
import { NO_CLASSROOM, type ClassroomState } from './state.ts';

let made = 0;
const context: Context = { now: 7, id: () => `id-${(made += 1)}`, random: () => 0 };

function inSession(): ClassroomState {
  const saved = reduceClassroom(
    NO_CLASSROOM,
    { type: 'class/save', name: 'CM1', names: ['Léa'] },
    PICTURES,
    context,
  );
  if (!saved.ok) throw new Error('no class');
  const [id = ''] = Object.keys(saved.state.classes);
  const opened = reduceClassroom(
    saved.state,
    { type: 'session/open', class: id },
    PICTURES,
    context,
  );
  if (!opened.ok) throw new Error('no session');
  return opened.state;
}

function paired(state: ClassroomState, proof: string) {
  const outcome = pairRemote(state, proof, context);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { state: outcome.state, id: outcome.result?.remote ?? '' };
}

const code = (outcome: ReturnType<typeof mayOfferRemote>) =>
  outcome.ok ? null : outcome.refusal.code;

describe('the teacher’s phones', () => {
  it('[R1] are paired only during a session, two at most', () => {
    expect(code(mayOfferRemote(NO_CLASSROOM))).toBe('session/none');
    const one = paired(inSession(), 'a');
    expect(code(mayOfferRemote(one.state))).toBeNull();
    const two = paired(one.state, 'b');
    expect(code(mayOfferRemote(two.state))).toBe('remote/too-many');
    expect(pairRemote(two.state, 'c', context).ok).toBe(false);
  });

  it('[R2] have the lowest free number, by which the teacher tells them apart', () => {
    const one = paired(inSession(), 'a');
    const two = paired(one.state, 'b');
    expect(Object.values(two.state.remotes).map(({ number }) => number)).toEqual([1, 2]);
    const left = removeRemote(two.state, one.id);
    const again = paired(left.ok ? left.state : two.state, 'c');
    expect(again.state.remotes[again.id]?.number).toBe(1);
  });

  it('[R3] are removed one by one', () => {
    const { state, id } = paired(inSession(), 'a');
    const removed = removeRemote(remoteIsHere(state, id, true), id);
    expect(removed.ok && removed.state).toMatchObject({ remotes: {}, present: {} });
    expect(code(removeRemote(state, 'nobody'))).toBe('remote/unknown');
  });

  it('[R4] are listed as here or absent, without a word of their secrets', () => {
    const { state, id } = paired(inSession(), 'a-proof');
    expect(remoteEntries(state)[id]).toEqual({ id, number: 1, pairedAt: 7, here: false });
    expect(remoteEntries(remoteIsHere(state, id, true))[id]?.here).toBe(true);
    expect(JSON.stringify(remoteEntries(state))).not.toContain('a-proof');
    expect(remoteIsHere(state, 'nobody', true)).toBe(state);
  });

  it('[R5] end with the session', () => {
    const { state } = paired(inSession(), 'a');
    const closed = reduceClassroom(state, { type: 'session/close' }, PICTURES, context);
    expect(closed.ok && closed.state.remotes).toEqual({});
  });
});
