import {
  assert,
  constantFrom,
  double,
  integer,
  option,
  array,
  property,
  tuple,
  uniqueArray,
  boolean,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pupil } from '#protocol/classroom.ts';
import {
  TOOL_KINDS,
  placeSchema,
  toolSchema,
  toolStateSchema,
  type StateOf,
  type ToolCommand,
  type ToolKind,
  type Tools,
} from '#protocol/tools.ts';
import type { ToolContext } from './contract.ts';
import { NO_TOOLS, placed, reduceTools, toolViews, withoutPupils } from './reduce.ts';
import { rulesOf } from './registry.ts';

const pupil = (id: number): Pupil => ({ id: `p${id}`, name: `Élève ${id}`, picture: 'fox' });
const classOf = (size: number) => Array.from({ length: size }, (_, place) => pupil(place));

/** Chance that a failing test can repeat. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function contextOf(pupils: readonly Pupil[], now = 1000, seed = 7): ToolContext {
  return { now, random: chance(seed), pupils: () => pupils };
}

const INSTRUMENTS = TOOL_KINDS.filter((kind) => rulesOf(kind).shape === null);
const PLATES = TOOL_KINDS.filter((kind) => rulesOf(kind).shape !== null);

const context = contextOf(classOf(23));
const open = (tool: ToolKind): ToolCommand => ({ type: 'tool/open', tool });
const press = (tool: ToolKind, action: string, value?: number | string): ToolCommand => ({
  type: 'tool/do',
  tool,
  action,
  ...(value === undefined ? {} : { value }),
});

function run(tools: Tools, commands: ToolCommand[], within = context): Tools {
  return commands.reduce((current, command) => {
    const outcome = reduceTools(current, command, within);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, tools);
}

function stateOf<Kind extends ToolKind>(tools: Tools, kind: Kind): StateOf<Kind> {
  return tools[kind]?.state as StateOf<Kind>;
}

const anyValue = option(double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });

describe.each(TOOL_KINDS)('the rules of the tool %s', (kind) => {
  const rules = rulesOf(kind);
  const actions = Object.keys(rules.actions);

  it('[T3] make only states that parse, whatever is pressed, and change none', () => {
    const presses = array(tuple(constantFrom(...actions), anyValue), { maxLength: 30 });
    assert(
      property(presses, integer(), integer({ min: 0, max: 40 }), (list, seed, size) => {
        const chosen = contextOf(classOf(size), 5000, seed);
        list.reduce((state, [action, value]) => {
          const before = JSON.stringify(state);
          const after = rules.actions[action]?.(state, value, chosen) ?? state;
          expect(JSON.stringify(state)).toBe(before);
          expect(toolStateSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
          return after;
        }, rules.initial(chosen));
      }),
      { numRuns: 60 },
    );
  });

  it('[T4] put it whole on the board', () => {
    expect(placed(kind, rules.place)).toEqual(rules.place);
  });

  it('[T1] open it in a state that survives the disk', () => {
    const tool = run(NO_TOOLS, [open(kind)])[kind];
    expect(toolSchema.parse(JSON.parse(JSON.stringify(tool)))).toEqual(tool);
  });
});

describe('the tools', () => {
  it('[T1] open as they were left, the last one on top', () => {
    const two = run(NO_TOOLS, [open('timer'), press('timer', 'set', 8), open('dice')]);
    expect(two.dice?.order).toBeGreaterThan(two.timer?.order ?? Infinity);
    const again = run(two, [{ type: 'tool/close', tool: 'timer' }, open('timer')]);
    expect(stateOf(again, 'timer').duration).toBe(8 * 60_000);
    expect(again.timer?.order).toBeGreaterThan(again.dice?.order ?? Infinity);
  });

  it('[T2] take no command while they are closed', () => {
    const closed = run(NO_TOOLS, [open('dice'), { type: 'tool/close', tool: 'dice' }]);
    const refused = reduceTools(closed, press('dice', 'roll'), context);
    expect(refused).toEqual({ ok: false, refusal: { code: 'tool/not-open' } });
    expect(run(closed, [{ type: 'tool/close', tool: 'dice' }])).toBe(closed);
  });

  it('[T3] refuse an action that they do not have', () => {
    const tools = run(NO_TOOLS, [open('dice')]);
    for (const action of ['explode', 'constructor']) {
      const outcome = reduceTools(tools, press('dice', action), context);
      expect(outcome).toEqual({ ok: false, refusal: { code: 'tool/unknown-action' } });
    }
  });

  it('[T4] stay whole on the board and large enough, wherever they are put', () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(share, share, share, constantFrom(...PLATES), (x, y, width, kind) => {
        const place = placed(kind, { x, y, width });
        const shape = rulesOf(kind).shape ?? NaN;
        expect(placeSchema.safeParse(place).success).toBe(true);
        expect(place.x + place.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(place.y + (place.width * 16) / 9 / shape).toBeLessThanOrEqual(1 + 1e-9);
        expect(place.width).toBeGreaterThanOrEqual(0.08);
      }),
    );
  });

  it('[T8] lie freely when they are instruments, and keep how they lie', () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    const angle = double({ min: -720, max: 720, noNaN: true });
    assert(
      property(
        share,
        share,
        share,
        angle,
        constantFrom(...INSTRUMENTS),
        (x, y, width, turn, kind) => {
          const place = placed(kind, { x, y, width, angle: turn });
          expect(placeSchema.safeParse(place).success).toBe(true);
          expect([place.x, place.y]).toEqual([x, y]);
          const { least, most } = rulesOf(kind).lengths ?? { least: NaN, most: NaN };
          expect(place.width >= least && place.width <= most).toBe(true);
          expect((place.angle ?? -1) >= 0 && (place.angle ?? 360) < 360).toBe(true);
          expect(Math.abs(Math.sin((((place.angle ?? 0) - turn) * Math.PI) / 180))).toBeLessThan(
            1e-9,
          );
        },
      ),
    );
    const place = { x: 0.9, y: 0.95, width: 0.5, angle: 30 };
    const laid = run(NO_TOOLS, [
      open('ruler'),
      { type: 'tool/place', tool: 'ruler', place, moving: false },
    ]);
    const again = run(laid, [{ type: 'tool/close', tool: 'ruler' }, open('ruler')]);
    expect(again.ruler?.place).toEqual(place);
    expect(toolViews(again, null).ruler?.shape).toBeNull();
  });

  it('[T42] hold the arm of the protractor on whole degrees', () => {
    const arm = (value: number) =>
      stateOf(run(NO_TOOLS, [open('protractor'), press('protractor', 'arm', value)]), 'protractor')
        .arm;
    expect([-20, 37.4, 300].map(arm)).toEqual([0, 37, 180]);
  });

  it('[T40] [T41] [T43] hide and show what they measure with, and turn over', () => {
    const kinds = [
      ['ruler', 'graduate', 'graduated'],
      ['set-square', 'flip', 'flipped'],
      ['set-square', 'graduate', 'graduated'],
      ['compass', 'measure', 'measured'],
    ] as const;
    for (const [kind, action, field] of kinds) {
      const before = stateOf(run(NO_TOOLS, [open(kind)]), kind);
      const after = stateOf(run(NO_TOOLS, [open(kind), press(kind, action)]), kind);
      expect(after).toEqual({ ...before, [field]: !(before as Record<string, unknown>)[field] });
    }
  });

  it('[T6] show only what is open, and not who was drawn', () => {
    const tools = run(NO_TOOLS, [
      open('draw'),
      press('draw', 'draw'),
      open('dice'),
      { type: 'tool/close', tool: 'dice' },
    ]);
    const views = toolViews(tools, null);
    expect(Object.keys(views)).toEqual(['draw']);
    expect(views.draw?.state).toMatchObject({ drawn: [], waiting: 22 });
    const moving = { tool: 'draw' as const, place: { x: 0, y: 0, width: 0.5 } };
    expect(toolViews(tools, moving).draw?.place).toEqual(moving.place);
  });

  it('[T7] forget the pupils of a removed class', () => {
    const tools = run(NO_TOOLS, [
      open('draw'),
      press('draw', 'draw'),
      open('groups'),
      open('dice'),
    ]);
    expect(Object.keys(withoutPupils(tools, new Set(['elsewhere'])))).toHaveLength(3);
    const gone = new Set(classOf(23).map(({ id }) => id));
    expect(Object.keys(withoutPupils(tools, gone))).toEqual(['dice']);
  });
});

describe('the timer and the stopwatch', () => {
  const at = (now: number) => contextOf([], now);
  const minute = 60_000;
  const started = run(NO_TOOLS, [open('timer'), press('timer', 'start')], at(0));

  it('[T5] rest while they run', () => {
    expect(stateOf(started, 'timer')).toEqual({
      kind: 'timer',
      duration: 5 * minute,
      left: 5 * minute,
      since: 0,
    });
    expect(run(started, [press('timer', 'start')], at(minute))).toEqual(started);
  });

  it('[T10] stop, go on, end, and begin anew', () => {
    const paused = run(started, [press('timer', 'pause')], at(2 * minute));
    expect(stateOf(paused, 'timer')).toMatchObject({ left: 3 * minute, since: null });
    const on = run(paused, [press('timer', 'start')], at(10 * minute));
    expect(stateOf(on, 'timer')).toMatchObject({ left: 3 * minute, since: 10 * minute });
    const over = run(on, [press('timer', 'pause')], at(60 * minute));
    expect(stateOf(over, 'timer').left).toBe(0);
    const anew = run(on, [press('timer', 'start')], at(60 * minute));
    expect(stateOf(anew, 'timer')).toMatchObject({ left: 5 * minute, since: 60 * minute });
  });

  it('[T10] give no time away when the clock was set back', () => {
    const paused = run(started, [press('timer', 'pause')], at(-minute));
    expect(stateOf(paused, 'timer').left).toBe(5 * minute);
  });

  it('[T11] take minutes while running, within bounds', () => {
    const more = run(started, [press('timer', 'add', 1)], at(minute));
    expect(stateOf(more, 'timer')).toMatchObject({ left: 5 * minute, since: minute });
    const fewer = run(started, [press('timer', 'add', -90)], at(minute));
    expect(stateOf(fewer, 'timer').left).toBe(10_000);
    const most = run(started, [press('timer', 'add', 90)], at(minute));
    expect(stateOf(most, 'timer').left).toBe(90 * minute);
  });

  it('[T12] last 1 to 90 minutes', () => {
    const set = (value: number) =>
      stateOf(run(started, [press('timer', 'set', value)]), 'timer').duration / minute;
    expect([0, 3, 200].map(set)).toEqual([1, 3, 90]);
    const reset = run(started, [press('timer', 'reset')], at(minute));
    expect(stateOf(reset, 'timer')).toMatchObject({ left: 5 * minute, since: null });
  });

  it('[T13] count up without the pauses', () => {
    let tools = run(NO_TOOLS, [open('stopwatch'), press('stopwatch', 'start')], at(100));
    tools = run(tools, [press('stopwatch', 'pause')], at(600));
    tools = run(tools, [press('stopwatch', 'start')], at(9000));
    tools = run(tools, [press('stopwatch', 'pause')], at(9250));
    expect(stateOf(tools, 'stopwatch')).toMatchObject({ elapsed: 750, since: null });
  });
});

describe('the draw', () => {
  it('[T20] draws everyone before anyone twice, [T22] and nobody twice in a row', () => {
    assert(
      property(integer({ min: 1, max: 30 }), integer(), (size, seed) => {
        const within = contextOf(classOf(size), 1, seed);
        let tools = run(NO_TOOLS, [open('draw')], within);
        const names: string[] = [];
        for (let time = 0; time < size * 3; time += 1) {
          tools = run(tools, [press('draw', 'draw')], within);
          // As after a restart of the app.
          tools = { draw: toolSchema.parse(JSON.parse(JSON.stringify(tools.draw))) };
          names.push(stateOf(tools, 'draw').pupil?.id ?? '');
        }
        for (let round = 0; round < 3; round += 1) {
          const inRound = names.slice(round * size, (round + 1) * size);
          expect(new Set(inRound).size).toBe(size);
        }
        if (size > 1) names.forEach((name, time) => expect(name).not.toBe(names[time - 1]));
      }),
      { numRuns: 60 },
    );
  });

  it('[T21] draws only who is here, and who comes later in the same round', () => {
    const presence = array(array(boolean(), { minLength: 8, maxLength: 8 }), { maxLength: 40 });
    assert(
      property(presence, integer(), (times, seed) => {
        const random = chance(seed);
        let tools = run(NO_TOOLS, [open('draw')]);
        let drawn = new Set<string>();
        for (const here of times) {
          const pupils = classOf(8).filter((_pupil, place) => here[place]);
          const outcome = reduceTools(tools, press('draw', 'draw'), {
            now: 1,
            random,
            pupils: () => pupils,
          });
          expect(outcome.ok).toBe(pupils.length > 0);
          if (!outcome.ok) continue;
          tools = outcome.state;
          const name = stateOf(tools, 'draw').pupil?.id ?? '';
          expect(pupils.map(({ id }) => id)).toContain(name);
          const waiting = pupils.filter(({ id }) => !drawn.has(id));
          if (waiting.length > 0) expect(waiting.map(({ id }) => id)).toContain(name);
          else drawn = new Set([...drawn].filter((id) => pupils.every((one) => one.id !== id)));
          drawn.add(name);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[T23] needs pupils, and leaves the round of another class alone', () => {
    const empty = run(NO_TOOLS, [open('draw')], contextOf([]));
    const outcome = reduceTools(empty, press('draw', 'draw'), contextOf([]));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'tool/no-pupils' } });

    const classes: Record<string, Pupil[]> = { a: classOf(3), b: [pupil(100), pupil(101)] };
    const both = { ...contextOf([]), pupils: (id: string | null) => classes[id ?? 'a'] ?? [] };
    const commands = [
      open('draw'),
      press('draw', 'draw'),
      press('draw', 'class', 'b'),
      press('draw', 'draw'),
      press('draw', 'restart'),
      press('draw', 'class', 'a'),
    ];
    const tools = run(NO_TOOLS, commands, both);
    expect(stateOf(tools, 'draw')).toMatchObject({ waiting: 2, pupil: null });
  });

  it('draws each with the same chance', () => {
    const counts = new Map<string, number>();
    const random = chance(11);
    for (let time = 0; time < 2000; time += 1) {
      const within = { now: 1, random, pupils: () => classOf(4) };
      const tools = run(NO_TOOLS, [open('draw'), press('draw', 'draw')], within);
      const name = stateOf(tools, 'draw').pupil?.id ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(counts.size).toBe(4);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});

describe('the groups', () => {
  const by = constantFrom('size' as const, 'count' as const);
  it('[T24] hold everyone once and are balanced, [T25] of n or n of them', () => {
    const ids = uniqueArray(integer({ min: 0, max: 99 }), { maxLength: 40 });
    assert(
      property(ids, by, integer({ min: 2, max: 12 }), integer(), (numbers, how, amount, seed) => {
        const pupils = numbers.map(pupil);
        const within = contextOf(pupils, 1, seed);
        const tools = run(NO_TOOLS, [open('groups'), press('groups', how, amount)], within);
        const { groups } = stateOf(tools, 'groups');
        const sizes = groups.map((group) => group.length);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(pupils.map(({ id }) => id).sort());
        if (pupils.length === 0) return;
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (how === 'size') expect(Math.max(...sizes)).toBeLessThanOrEqual(amount);
        else expect(groups).toHaveLength(Math.min(amount, pupils.length));
      }),
    );
  });

  it('[T24] are mixed again on demand', () => {
    const before = run(NO_TOOLS, [open('groups')]);
    const after = run(before, [press('groups', 'shuffle')]);
    expect(stateOf(after, 'groups').groups).not.toEqual(stateOf(before, 'groups').groups);
  });
});

describe('the smaller tools', () => {
  it('[T30] roll one to three dice with six faces each', () => {
    const random = chance(3);
    const seen = new Set<number>();
    let tools = run(NO_TOOLS, [open('dice'), press('dice', 'count', 3)]);
    for (let time = 0; time < 100; time += 1) {
      tools = run(tools, [press('dice', 'roll')], { now: time, random, pupils: () => [] });
      stateOf(tools, 'dice').faces.forEach((face) => seen.add(face));
      expect(stateOf(tools, 'dice')).toMatchObject({ at: time });
    }
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stateOf(run(tools, [press('dice', 'count', 9)]), 'dice').faces).toHaveLength(3);
  });

  it('[T31] hold the limit of the noise between 1 and 9', () => {
    const tools = run(NO_TOOLS, [open('noise')]);
    const limit = (value: number) =>
      stateOf(run(tools, [press('noise', 'limit', value)]), 'noise').limit;
    expect([0, 4, 12].map(limit)).toEqual([1, 4, 9]);
  });

  it('[T32] move the hands round midnight', () => {
    const tools = run(NO_TOOLS, [open('clock'), press('clock', 'set', 0)]);
    const back = run(tools, [press('clock', 'move', -5)]);
    expect(stateOf(back, 'clock').minutes).toBe(23 * 60 + 55);
    expect(stateOf(run(back, [press('clock', 'move', 60)]), 'clock').minutes).toBe(55);
  });

  it('[T33] keep the marker on the line', () => {
    const jumps = array(integer({ min: -20, max: 20 }), { maxLength: 30 });
    assert(
      property(jumps, constantFrom(10, 20, 100, 1000), (list, end) => {
        const commands: ToolCommand[] = [open('number-line'), press('number-line', 'up-to', end)];
        const tools = run(NO_TOOLS, [
          ...commands,
          ...list.map((by) => press('number-line', 'jump', by)),
        ]);
        const { at, to } = stateOf(tools, 'number-line');
        expect(to).toBe(end);
        expect((at ?? 0) >= 0 && (at ?? 0) <= end).toBe(true);
      }),
    );
  });
});
