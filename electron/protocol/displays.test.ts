import { describe, expect, it } from 'vitest';
import {
  chooseBoardDisplay,
  displayAdvice,
  displayAt,
  matchDisplay,
  numberBounds,
  numberDisplays,
  rememberDisplay,
  sortDisplays,
  swappedPlaces,
  withDisplay,
} from './displays.ts';
import { parseDisplayMemories } from './display-memory.ts';
import type { Display } from './native-shell.ts';

function display(given: Partial<Display> & { id: string }): Display {
  return {
    label: '',
    primary: false,
    internal: false,
    console: false,
    x: 0,
    y: 0,
    width: 1920,
    height: 1080,
    scale: 1,
    ...given,
  };
}

const laptop = display({ id: 'own', console: true, internal: true, width: 1366, height: 768 });
const epson = display({ id: 'epson', label: 'EPSON PJ', x: 1366 });
const screen = display({ id: 'screen', label: 'DELL', x: 3286, width: 1280, height: 1024 });

describe('where the board goes', () => {
  it('knows the projector again although its id, place and size have changed', () => {
    const memory = rememberDisplay(epson);
    const back = display({ id: 'new', label: 'EPSON PJ', x: -1280, width: 1280, height: 800 });
    expect(matchDisplay(memory, [screen, back])).toBe(back);
    expect(chooseBoardDisplay([laptop, screen, back], [memory])).toBe(back);
  });

  it('tells two projectors of one make apart by their size', () => {
    const twin = { ...epson, id: 'twin', width: 1280, height: 800 };
    expect(matchDisplay(rememberDisplay(epson), [twin, epson])).toBe(epson);
  });

  it('matches by size where the host hides names', () => {
    const hidden = { ...epson, label: '' };
    expect(matchDisplay(rememberDisplay(epson), [{ ...screen, label: '' }, hidden])).toBe(hidden);
  });

  it('does not take another make for the remembered one because of its size', () => {
    const benq = { ...epson, id: 'benq', label: 'BENQ' };
    expect(matchDisplay(rememberDisplay(epson), [benq])).toBeUndefined();
  });

  it('takes the other one when the remembered one is not there, an external one first', () => {
    const second = display({ id: 'inside', internal: true, x: 1366 });
    expect(chooseBoardDisplay([laptop, second, screen], [rememberDisplay(epson)])).toBe(screen);
    expect(chooseBoardDisplay([laptop, second], [])).toBe(second);
  });

  it('never covers the console by itself, not even through a mirror', () => {
    expect(chooseBoardDisplay([laptop], [rememberDisplay(laptop)])).toBeUndefined();
    expect(chooseBoardDisplay([laptop, { ...epson, x: 0 }], [])).toBeUndefined();
  });
});

describe('what the teacher is told', () => {
  it('tells the four situations apart', () => {
    expect(displayAdvice([])).toBe('displays/unknown');
    expect(displayAdvice([laptop])).toBe('displays/single');
    expect(displayAdvice([laptop, { ...epson, x: 0 }])).toBe('displays/mirrored');
    expect(displayAdvice([laptop, epson])).toBe('displays/extended');
  });

  it('lists the console’s display first, the others from left to right', () => {
    const left = { ...epson, id: 'left', x: -1920 };
    expect(sortDisplays([screen, epson, laptop, left]).map((one) => one.id)).toEqual([
      'own',
      'left',
      'epson',
      'screen',
    ]);
  });

  it('finds the display under a point, its far edges excluded', () => {
    expect(displayAt([laptop, epson], { x: 1365, y: 767 })).toBe(laptop);
    expect(displayAt([laptop, epson], { x: 1366, y: 0 })).toBe(epson);
    expect(displayAt([laptop, epson], { x: 0, y: 768 })).toBeUndefined();
  });
});

describe('classrooms', () => {
  const benq = display({ id: 'benq', label: 'BENQ', x: 1366, width: 1280, height: 800 });

  it('each have their own display, known again by what it is', () => {
    const memories = withDisplay(withDisplay([], rememberDisplay(screen)), rememberDisplay(benq));
    // The first room has two candidates; the teacher chose the second one there.
    expect(chooseBoardDisplay([laptop, epson, screen], memories)).toBe(screen);
    expect(chooseBoardDisplay([laptop, epson, benq], memories)).toBe(benq);
  });

  it('are remembered newest first, each once, and not without end', () => {
    const often = Array.from({ length: 30 }, (_, index) =>
      rememberDisplay({ ...epson, label: `room ${index % 20}` }),
    ).reduce(withDisplay, []);
    expect(often).toHaveLength(12);
    expect(often[0]?.label).toBe('room 9');
    expect(new Set(often.map(({ label }) => label)).size).toBe(12);
  });

  it('keep what an earlier version remembered', () => {
    const one = rememberDisplay(epson);
    expect(parseDisplayMemories(one)).toEqual([one]);
    expect(parseDisplayMemories([one])).toEqual([one]);
    expect(parseDisplayMemories({ label: 1 })).toEqual([]);
  });
});

describe('changing places', () => {
  it('takes the console where the board is, and the board where the console was', () => {
    expect(swappedPlaces([laptop, epson, screen], 'screen', [])).toEqual({
      console: screen,
      board: laptop,
    });
    expect(swappedPlaces([laptop, epson], null, [])).toEqual({ console: epson, board: laptop });
  });

  it('needs two places', () => {
    expect(swappedPlaces([laptop], null, [])).toBeNull();
    expect(swappedPlaces([laptop, { ...epson, x: 0 }], null, [])).toBeNull();
  });
});

describe('identifying', () => {
  it('counts from left to right, wherever the console stands', () => {
    const left = { ...epson, x: -1920 };
    const numbered = numberDisplays([laptop, screen, left]);
    expect(numbered.map(({ display, number }) => [number, display.id])).toEqual([
      [1, 'epson'],
      [2, 'own'],
      [3, 'screen'],
    ]);
  });

  it('stands in the middle of its display', () => {
    expect(numberBounds(epson)).toEqual({ x: 1366 + 717, y: 297, width: 486, height: 486 });
  });
});
