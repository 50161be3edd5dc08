import { describe, expect, it, vi } from 'vitest';
import { PLAIN_LOOK } from '#protocol/look.ts';
import type { ConsoleView } from '#protocol/views.ts';

vi.mock('./line.ts', () => ({}));
vi.mock('./store.ts', () => ({}));
const { aheadOf } = await import('./turn-page.ts');

const board: ConsoleView['board'] = {
  black: false,
  white: false,
  frozen: null,
  look: PLAIN_LOOK,
  overlay: { kind: 'none' },
  spotlight: null,
  curtain: null,
  lifted: {},
};
const steps = ['1', '2', '3'].map((id) => ({ id, kind: 'paper', paper: 'white' }) as const);
const lesson: NonNullable<ConsoleView['lesson']> = {
  id: 'lesson',
  title: '',
  openedAt: 0,
  at: '2',
  documents: {},
  steps: [...steps],
};

describe('what the board is told at the key', () => {
  it('is the next step or the one before', () => {
    expect(aheadOf({ lesson, board }, 1)).toEqual({ from: '2', to: '3' });
    expect(aheadOf({ lesson, board }, -1)).toEqual({ from: '2', to: '1' });
  });

  it('goes on from a turn that the app has not answered yet', () => {
    expect(aheadOf({ lesson: { ...lesson, at: '1' }, board }, 1, '2')).toMatchObject({ to: '3' });
    expect(aheadOf({ lesson, board }, 1, '3')).toBeNull();
  });

  it.each([
    { ...board, frozen: { step: '1', look: PLAIN_LOOK } },
    { ...board, look: { ...PLAIN_LOOK, spread: true } },
    { ...board, black: true },
    { ...board, white: true },
    { ...board, overlay: { kind: 'join' } as const },
  ])('is nothing while only the app can know: %j', (covered) => {
    expect(aheadOf({ lesson, board: covered }, 1)).toBeNull();
    expect(aheadOf({ lesson: null, board }, 1)).toBeNull();
  });
});
