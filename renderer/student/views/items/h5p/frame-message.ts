import * as z from 'zod/mini';
import { h5pGiven } from '#protocol/activity/h5p.ts';

/** What the frame of a package may say. Untrusted code speaks there: anything else is not heard. */
const { score, max, completed } = h5pGiven.shape;
const messageSchema = z.discriminatedUnion('ardoise', [
  z.strictObject({ ardoise: z.literal('h5p/ready') }),
  z.strictObject({ ardoise: z.literal('h5p/failed') }),
  z.strictObject({ ardoise: z.literal('h5p/result'), score, max, completed }),
]);

export type FrameNews =
  { kind: 'ready' | 'failed' } | { kind: 'result'; given: z.infer<typeof h5pGiven> };

export function readFrameMessage(data: unknown): FrameNews | null {
  const parsed = messageSchema.safeParse(data);
  if (!parsed.success) return null;
  const message = parsed.data;
  if (message.ardoise !== 'h5p/result') {
    return { kind: message.ardoise === 'h5p/ready' ? 'ready' : 'failed' };
  }
  if (message.score > message.max) return null;
  const { score, max, completed } = message;
  return { kind: 'result', given: { kind: 'h5p', score, max, completed } };
}
