import { describe, expect, it } from 'vitest';
import { accept, refuse, type ErrorCode } from '#protocol/errors.ts';
import { createEngine, type Task } from './engine.ts';
import { EMPTY_STATE, withLive, type AppState } from './state/app-state.ts';
import type { StoredChange } from './state/stored.ts';

/** An engine whose disk and pages are a list of what happened, in order. */
function testEngine(write: (changes: StoredChange[]) => void = () => undefined) {
  const events: string[] = [];
  const engine = createEngine({
    initial: EMPTY_STATE,
    context: () => ({ now: 0, id: () => 'id', random: () => 0 }),
    write(changes) {
      events.push(`write ${changes.map(({ kind }) => kind).join()}`);
      write(changes);
    },
    problemOf: (): ErrorCode => 'storage/full',
    showBoard: () => events.push('board'),
    showAll: () => events.push('all'),
    log: (message) => events.push(message),
  });
  const room = (value: string): Task => ({
    apply: (state) => accept({ ...state, settings: { ...state.settings, room: value } }),
    settle: (outcome) => events.push(outcome.ok ? `done ${value}` : outcome.refusal.code),
  });
  return { engine, events, room };
}

const black = (state: AppState) => ({
  ...state,
  lesson: { ...state.lesson, board: { ...state.lesson.board, black: true } },
});

describe('the engine', () => {
  it('shows the board first, then writes, then shows the rest, then answers', () => {
    const { engine, events, room } = testEngine();
    engine.submit(room('C12'));
    engine.flush();
    expect(events).toEqual(['board', 'write settings', 'all', 'done C12']);
  });

  it('writes what came together in one transaction', () => {
    const { engine, events, room } = testEngine();
    engine.submit(room('A'));
    engine.submit({ apply: (state) => accept(black(state)) });
    engine.submit(room('B'));
    engine.flush();
    expect(events).toEqual(['board', 'write board,settings', 'all', 'done A', 'done B']);
    expect(engine.state().settings.room).toBe('B');
  });

  it('is as before when the disk refuses, and says so to everyone who waited', () => {
    const { engine, events, room } = testEngine(() => {
      throw new Error('ENOSPC');
    });
    engine.submit(room('A'));
    engine.update((state) => withLive(state, { boards: 2 }));
    engine.flush();
    expect(engine.state().settings.room).toBe('');
    expect(engine.state().live.boards).toBe(2);
    expect(events).toEqual([
      'board',
      'write settings',
      'the disk refused',
      'board',
      'all',
      'storage/full',
    ]);
  });

  it('writes nothing for what is not stored, and nothing for a refusal', () => {
    const { engine, events } = testEngine();
    engine.update((state) => withLive(state, { boards: 1 }));
    engine.submit({
      apply: () => refuse('lesson/none'),
      settle: (outcome) => events.push(outcome.ok ? 'done' : outcome.refusal.code),
    });
    engine.flush();
    expect(events).toEqual(['board', 'all', 'lesson/none']);
  });

  it('survives a rule that throws: one refusal, the others go on', () => {
    const { engine, events, room } = testEngine();
    engine.submit({
      apply: () => {
        throw new Error('defect');
      },
      settle: (outcome) => events.push(outcome.ok ? 'done' : outcome.refusal.code),
    });
    engine.submit(room('A'));
    engine.flush();
    expect(events).toEqual([
      'a rule failed',
      'board',
      'write settings',
      'all',
      'app/failed',
      'done A',
    ]);
  });
});
