import { describe, expect, it } from 'vitest';
import { resultsOnBoard, workOnBoard } from './board-view.ts';
import { SAMPLES } from './items/samples.ts';
import { sameLaptopView } from './laptop-view.ts';
import { activity, chosen, testRoom } from './test-room.ts';

const everyKind = activity({
  items: Object.values(SAMPLES).map(({ item }, index) => ({ ...item, id: `i${index}` })),
  feedback: 'explanation',
  attempts: 2,
});

describe('views', () => {
  it('[V1] a laptop sees nothing that is right, of any kind, before she has answered', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    room.send(everyKind, { start: 'now' });
    room.answer(tom, 'x', room.screen(tom), { kind: 'choice', chosen: ['b'] }, { item: 'i0' });
    const text = JSON.stringify(room.view(lea));
    for (const secret of ['right', 'accepted', 'explanation', 'box', 'label', 'solution']) {
      expect(text).not.toContain(`"${secret}":`);
    }
    expect(text).not.toMatch(/token\d|Parce que|4721|Tom/);
    const { screen } = room.view(lea) ?? {};
    expect(screen?.kind === 'working' && screen.given).toEqual({});
  });

  it('[V4] an answer changes one tile, one handout and one laptop', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    const [first, second] = [room.send(activity()), room.send(activity())];
    const before = room.console();
    const state = room.state;
    room.answer(lea, 'x', second, chosen('b'));
    const after = room.console();
    expect(after.laptops[tom]).toBe(before.laptops[tom]);
    expect(after.laptops[lea]).not.toBe(before.laptops[lea]);
    expect(after.handouts[first]).toBe(before.handouts[first]);
    expect(after.handouts[second]).not.toBe(before.handouts[second]);
    expect(sameLaptopView(room.state, state, tom)).toBe(true);
    expect(sameLaptopView(room.state, state, lea)).toBe(false);
  });

  it('[V5] the board shows counts and words without a name', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    const { item } = SAMPLES.poll;
    const handout = room.send(activity({ items: [item, { ...SAMPLES.number.item, id: 'n' }] }));
    const words = (...list: string[]) => ({ kind: 'poll' as const, chosen: [], words: list });
    room.answer(lea, 'x', handout, words('Mer', 'plage'));
    room.answer(tom, 'y', handout, words('mer'));
    const shown = resultsOnBoard(room.state, { kind: 'results', handout });
    expect(shown).toMatchObject({ choices: [], words: { mer: 2, plage: 1 }, answers: 2 });
    expect(JSON.stringify(shown)).not.toMatch(/Léa|Tom/);
    const none = resultsOnBoard(room.state, { kind: 'results', handout, item: 'n' });
    expect(none).toMatchObject({ words: {}, answers: 0 });
    expect(resultsOnBoard(room.state, { kind: 'results', handout: 'constructor' })).toEqual({
      kind: 'none',
    });
  });

  it('[W4] a work goes on the board, with her name only where the teacher says so', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const handout = room.send(activity());
    const work = { kind: 'work' as const, handout, item: 'i', pupil: room.pupil(0) };
    expect(workOnBoard(room.state, { ...work, named: true })).toEqual({ kind: 'none' });
    room.answer(laptop, 'x', handout, chosen('a'));
    const shown = workOnBoard(room.state, { ...work, named: false });
    expect(shown).toMatchObject({ kind: 'work', given: chosen('a'), pupil: null });
    expect(JSON.stringify(shown)).not.toMatch(/Léa|"right"/);
    expect(workOnBoard(room.state, { ...work, named: true })).toMatchObject({
      pupil: { name: 'Léa' },
    });
  });

  it('[S11] the session says whether laptops follow the board', () => {
    const room = testRoom();
    room.run({ type: 'session/follow', on: true });
    expect(room.session.info.follow).toBe(true);
    const before = room.state;
    room.run({ type: 'session/follow', on: true });
    expect(room.state).toBe(before);
  });
});
