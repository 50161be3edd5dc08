import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '#kit/connection.ts';
import { createInkOutbox, type KeptCommand } from './ink-outbox.ts';

const erase = (gesture: string): KeptCommand => ({
  type: 'ink/erase',
  step: 'a',
  gesture,
  strokes: ['s'],
});

/** An outbox whose app answers when the test says so. */
function testOutbox() {
  const sent: string[] = [];
  const answers: ((outcome: SendOutcome) => void)[] = [];
  const refused: string[] = [];
  const outbox = createInkOutbox({
    send(command) {
      sent.push(command.type === 'ink/erase' ? command.gesture : '');
      return new Promise((resolve) => answers.push(resolve));
    },
    refused: (_command, code) => refused.push(code),
  });
  const answer = async (at: number, outcome: SendOutcome) => {
    answers[at]?.(outcome);
    await Promise.resolve();
  };
  return { outbox, sent, refused, answer };
}
const lost = { ok: false, refusal: { code: 'wire/no-answer' } } as const;

describe('the ink outbox', () => {
  it('keeps what was not acknowledged and sends it again in its order', async () => {
    const { outbox, sent, answer } = testOutbox();
    for (const name of ['1', '2', '3']) outbox.put(erase(name));
    await answer(0, { ok: true, result: undefined });
    await answer(1, lost);
    await answer(2, lost);
    expect(outbox.waiting()).toHaveLength(2);
    outbox.sendAll();
    expect(sent).toEqual(['1', '2', '3', '2', '3']);
    await answer(3, { ok: true, result: undefined });
    await answer(4, { ok: true, result: undefined });
    expect(outbox.waiting()).toEqual([]);
  });

  it('gives up only what the app refused, and tells it once', async () => {
    const { outbox, refused, answer } = testOutbox();
    outbox.put(erase('1'));
    outbox.sendAll();
    const full = { ok: false, refusal: { code: 'storage/full' } } as const;
    await answer(0, full);
    await answer(1, full);
    expect(outbox.waiting()).toEqual([]);
    expect(refused).toEqual(['storage/full']);
  });
});
