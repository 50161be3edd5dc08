import { describe, expect, it } from 'vitest';
import { NO_SESSION_WORK, type ClassroomState } from '#classroom/rules/state.ts';
import { EMPTY_STATE, type AppState } from './state/app-state.ts';
import { storedChanges } from './state/stored.ts';
import { boardView } from './state/views.ts';
import { forgetRemoved, pupilsHere, useTool } from './tools.ts';

const pupil = (name: string) => ({ id: name.toLowerCase(), name, picture: 'fox' });
const classes = {
  b: { id: 'b', name: 'CP', pupils: [pupil('Zoé')] },
  a: { id: 'a', name: 'CM1', pupils: [pupil('Aya'), pupil('Tom')] },
};
const laptop = (id: string, who: string | null, admitted: boolean) => ({
  id,
  token: id,
  number: 1,
  pupil: who,
  admitted,
  served: [],
  shown: null,
  partner: null,
  ready: [],
});

function inSession(...laptops: ReturnType<typeof laptop>[]): ClassroomState {
  const info = {
    id: 's',
    class: classes.a,
    code: '0042',
    openedAt: 1,
    paused: false,
    current: null,
    follow: false,
  };
  const session = {
    info,
    ...NO_SESSION_WORK,
    laptops: Object.fromEntries(laptops.map((one) => [one.id, one])),
  };
  return { ...EMPTY_STATE.classroom, classes, session };
}

const context = { now: 1, id: () => 'x', random: () => 0.5 };
const names = (classroom: ClassroomState, chosen: string | null = null) =>
  pupilsHere(classroom, chosen).map(({ name }) => name);

function run(state: AppState, ...commands: Parameters<typeof useTool>[1][]): AppState {
  return commands.reduce((current, command) => {
    const outcome = useTool(current, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, state);
}

describe('the pupils of the class tools', () => {
  it('[T21] are those whose laptop was admitted, or all while nobody has a laptop', () => {
    expect(names(inSession(laptop('l', 'tom', true), laptop('m', 'aya', false)))).toEqual(['Tom']);
    expect(names(inSession())).toEqual(['Aya', 'Tom']);
  });

  it('are those of the chosen class without a session, or of the first by name', () => {
    const classroom = { ...EMPTY_STATE.classroom, classes };
    expect(names(classroom)).toEqual(['Aya', 'Tom']);
    expect(names(classroom, 'b')).toEqual(['Zoé']);
    expect(names(classroom, 'gone')).toEqual(['Aya', 'Tom']);
    expect(names(EMPTY_STATE.classroom)).toEqual([]);
  });

  it('[T7] leave the tools with their class', () => {
    const before = { ...EMPTY_STATE, classroom: { ...EMPTY_STATE.classroom, classes } };
    const used = run(
      before,
      { type: 'tool/open', tool: 'groups' },
      { type: 'tool/open', tool: 'dice' },
    );
    const after = { ...used, classroom: { ...used.classroom, classes: { b: classes.b } } };
    expect(Object.keys(forgetRemoved(used, after).tools)).toEqual(['dice']);
    expect(forgetRemoved(used, used)).toBe(used);
  });
});

describe('a tool that is dragged', () => {
  it('is on the board at once and on the disk only at the end', () => {
    const open = run(EMPTY_STATE, { type: 'tool/open', tool: 'dice' });
    const place = { x: 0.1, y: 0.1, width: 0.4 };
    const moving = run(open, { type: 'tool/place', tool: 'dice', place, moving: true });
    expect(boardView(moving).tools.dice?.place).toEqual(place);
    expect(storedChanges(open, moving)).toEqual([]);
    const down = run(moving, { type: 'tool/place', tool: 'dice', place, moving: false });
    expect(storedChanges(open, down).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['tool dice']);
    expect(down.live.moving).toBeNull();
  });
});
