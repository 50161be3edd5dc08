import { describe, expect, it } from 'vitest';
import {
  chooseBoardDisplay,
  displayAdvice,
  displayAt,
  matchDisplay,
  rememberDisplay,
  sortDisplays,
} from './displays.ts';
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
    expect(chooseBoardDisplay([laptop, screen, back], memory)).toBe(back);
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
    expect(chooseBoardDisplay([laptop, second, screen], rememberDisplay(epson))).toBe(screen);
    expect(chooseBoardDisplay([laptop, second], null)).toBe(second);
  });

  it('never covers the console by itself, not even through a mirror', () => {
    expect(chooseBoardDisplay([laptop], rememberDisplay(laptop))).toBeUndefined();
    expect(chooseBoardDisplay([laptop, { ...epson, x: 0 }], null)).toBeUndefined();
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
