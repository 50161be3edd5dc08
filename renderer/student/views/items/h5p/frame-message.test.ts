import { describe, expect, it } from 'vitest';
import { readFrameMessage } from './frame-message.ts';

const result = { ardoise: 'h5p/result', score: 1, max: 2, completed: true };

describe('what the frame of a package says', () => {
  it('is a result within its bounds, or that it is there, or that it cannot', () => {
    expect(readFrameMessage(result)).toEqual({
      kind: 'result',
      given: { kind: 'h5p', score: 1, max: 2, completed: true },
    });
    expect(readFrameMessage({ ardoise: 'h5p/ready' })).toEqual({ kind: 'ready' });
    expect(readFrameMessage({ ardoise: 'h5p/failed' })).toEqual({ kind: 'failed' });
  });

  it.each([
    null,
    'h5p/result',
    { ...result, score: 3 },
    { ...result, score: -1 },
    { ...result, score: Infinity, max: Infinity },
    { ...result, max: '2' },
    { ...result, completed: 1 },
    { ...result, handout: 'x' },
    { context: 'h5p', action: 'resize' },
  ])('%j is not heard', (data) => {
    expect(readFrameMessage(data)).toBeNull();
  });
});
