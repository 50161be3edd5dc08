import { describe, expect, it } from 'vitest';
import type { Activity } from '#protocol/activity/activity.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import type { PlayCommand } from '#protocol/playing.ts';
import { addDocument } from '../import-document.ts';
import { reduceLesson } from '../reduce.ts';
import { NO_LESSONS, openLesson } from '../state.ts';
import { pagesOnAir } from '../views.ts';
import { pausedMedia, placeAt, restedMedia } from './media.ts';
import { reducePlaying } from './reduce.ts';

const ACTIVITY: Activity = {
  id: 'a',
  title: 'Combien ?',
  items: [
    {
      id: 'i',
      kind: 'choice',
      prompt: { text: 'Combien ?' },
      several: false,
      choices: [
        { id: 'c1', text: '1' },
        { id: 'c2', text: '2' },
      ],
      right: ['c2'],
    },
  ],
  feedback: 'none',
  attempts: 1,
  shuffle: { items: false, choices: false },
  seconds: null,
};

/** A lesson with a film, a timer of two minutes, an activity and a slate. */
function lesson() {
  let count = 0;
  let now = 1_000_000;
  const context = () => ({ now, id: () => `id${++count}`, random: () => 0.5 });
  const film = { name: 'film.webm', blob: 'f'.repeat(64), pageCount: 1, seconds: 60 };
  let state = addDocument(NO_LESSONS, { ...film, format: 'video' }, 'new', context());
  const room = {
    get state() {
      return state;
    },
    get page() {
      return pagesOnAir(state).page;
    },
    get media() {
      return state.board.media;
    },
    place: () => (state.board.media ? placeAt(state.board.media, now) : 0),
    step: (at: number) => openLesson(state)?.steps[at]?.id ?? '',
    wait(seconds: number) {
      now += seconds * 1000;
      return room;
    },
    run(command: LessonCommand) {
      const outcome = reduceLesson(state, command, context());
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      state = outcome.state;
      return room;
    },
    play(command: PlayCommand) {
      const outcome = reducePlaying(state, command, { now });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      state = outcome.state;
      return room;
    },
    report(at: number, playing: boolean, more: { order?: number; blocked?: true } = {}) {
      const { step = '', order = 0 } = state.board.media ?? {};
      return room.play({ type: 'media/report', step, order, at, playing, ...more });
    },
    timer: (action: 'start' | 'pause' | 'reset' | 'add', value?: number) =>
      room.play({ type: 'timer/do', step: room.step(1), action, ...(value && { value }) }),
    set: (change: (before: typeof state) => typeof state) => {
      state = change(state);
      return room;
    },
  };
  const after = (at: number) => ({ after: room.step(at) });
  room.run({ type: 'lesson/add-step', content: { kind: 'timer', duration: 120_000 }, ...after(0) });
  room.run({
    type: 'lesson/add-step',
    content: { kind: 'activity', activity: ACTIVITY },
    ...after(1),
  });
  return room.run({ type: 'lesson/add-paper', paper: 'slate', ...after(2) });
}

describe('a film', () => {
  it('[M1] plays, pauses and jumps on air only, also over a frozen board', () => {
    const room = lesson();
    room.play({ type: 'media/play' }).wait(10);
    expect(room.place()).toBe(10);
    room.run({ type: 'board/freeze', on: true }).run({ type: 'lesson/next' });
    room.play({ type: 'media/seek', to: 30 }).wait(5);
    expect(room.place()).toBe(35);
    room.play({ type: 'media/pause' }).wait(5);
    expect(room.place()).toBe(35);
    expect(room.page).toMatchObject({ kind: 'media', run: { at: 35, since: null } });
    room.run({ type: 'board/freeze', on: false });
    expect(() => room.play({ type: 'media/play' })).toThrow('media/none');
  });

  it('[M2] is where the board says, unless it speaks of the past', () => {
    const room = lesson().play({ type: 'media/play' }).wait(10);
    room.report(9.5, true).wait(1);
    expect(room.place()).toBe(10.5);
    const { order } = room.media ?? {};
    room.play({ type: 'media/pause' });
    room.report(20, true, { order: order ?? 0 });
    expect(room.place()).toBe(10.5);
    room.report(10.4, true);
    expect(room.media).toMatchObject({ at: 10.4, since: null });
  });

  it('[M2] goes on after the click that its browser waited for', () => {
    const room = lesson().play({ type: 'media/play' });
    room.report(0, false, { blocked: true });
    expect(room.media).toMatchObject({ since: null, blocked: true });
    room.report(0, true).wait(2);
    expect(room.place()).toBe(2);
    expect(room.media).not.toHaveProperty('blocked');
  });

  it('[M3] begins again at its end', () => {
    const room = lesson().play({ type: 'media/seek', to: 1000 });
    expect(room.place()).toBe(60);
    expect(room.play({ type: 'media/play' }).place()).toBe(0);
  });

  it('[M4] ends with its step, and goes on while the board is frozen', () => {
    const room = lesson().play({ type: 'media/play' }).wait(3);
    room.run({ type: 'board/freeze', on: true }).run({ type: 'lesson/next' }).wait(3);
    expect(room.place()).toBe(6);
    room.run({ type: 'board/freeze', on: false }).run({ type: 'lesson/next' });
    expect(room.media).toBeUndefined();
    room.run({ type: 'lesson/go', step: room.step(0) });
    expect(room.page).toMatchObject({ kind: 'media', run: null });
  });

  it('[M5] pauses in the dark; to play lights the board', () => {
    const room = lesson().play({ type: 'media/play' }).wait(3);
    room.run({ type: 'board/black', on: true }).wait(3);
    expect(room.place()).toBe(3);
    room.run({ type: 'board/black', on: false }).wait(3);
    expect(room.place()).toBe(3);
    room.run({ type: 'board/black', on: true }).play({ type: 'media/play' });
    expect(room.state.board.black).toBe(false);
  });

  it('[M6] stands still without a board, and after a start where it was last heard of', () => {
    const room = lesson().play({ type: 'media/play' }).wait(4).report(4, true).wait(100);
    room.set(restedMedia);
    expect(room.media).toMatchObject({ at: 4, since: null });
    room.play({ type: 'media/play' }).wait(2);
    room.set((state) => pausedMedia(state, 1_000_000 + 106_000));
    expect(room.media).toMatchObject({ at: 6, since: null });
  });
});

describe('a timer and an activity', () => {
  it('[M7] [M8] a timer waits for the teacher, then goes on wherever she is', () => {
    const room = lesson().run({ type: 'lesson/next' }).wait(60);
    expect(room.page).toMatchObject({ kind: 'timer', timer: { left: 120_000, since: null } });
    room.timer('start').wait(30).run({ type: 'lesson/next' }).wait(30);
    room.timer('pause').run({ type: 'lesson/previous' });
    expect(room.page).toMatchObject({ timer: { left: 60_000, since: null } });
    room.timer('add', 1);
    expect(room.page).toMatchObject({ timer: { left: 120_000 } });
    expect(() => room.play({ type: 'timer/do', step: room.step(0), action: 'start' })).toThrow(
      'lesson/unknown-step',
    );
  });

  it('[M9] a timer is full again once it is reset or changed', () => {
    const room = lesson().run({ type: 'lesson/next' });
    room.timer('start').wait(30).timer('reset');
    expect(room.page).toMatchObject({ timer: { left: 120_000, since: null } });
    room.timer('start').wait(30);
    const content = { kind: 'timer' as const, duration: 600_000 };
    room.run({ type: 'lesson/change-step', step: room.step(1), content });
    expect(room.page).toMatchObject({ timer: { duration: 600_000, left: 600_000, since: null } });
    expect(() => room.run({ type: 'lesson/change-step', step: room.step(2), content })).toThrow();
    room.run({ type: 'lesson/undo' });
    expect(room.page).toMatchObject({ timer: { duration: 120_000 } });
  });

  it('[M10] an activity on the wall tells no right answer', () => {
    const room = lesson().run({ type: 'lesson/go', step: lesson().step(2) });
    expect(room.page).toMatchObject({ kind: 'activity', activity: { title: 'Combien ?' } });
    expect(JSON.stringify(room.page)).not.toContain('right');
  });
});
