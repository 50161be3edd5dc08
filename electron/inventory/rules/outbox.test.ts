import { describe, expect, it } from 'vitest';
import {
  type Answer,
  decide,
  deliveryOrder,
  type OutboxEntry,
  retryAfterSeconds,
  retryDelay,
  supersededBy,
} from './outbox.ts';

function entry(seq: number, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: `r${seq}`,
    device: 'd1',
    seq,
    type: 'state',
    body: '{}',
    sha256: '',
    state: 'waiting',
    problem: null,
    ...changes,
  };
}
function answer(status: number | null, changes: Partial<Answer> = {}): Answer {
  return { status, code: null, receipt: null, retryAfterSeconds: null, ...changes };
}
const RETRY = { kind: 'retry', retryAfterSeconds: null } as const;

describe('[O1] coalescing', () => {
  const stored = [
    entry(1),
    entry(2, { type: 'defect' }),
    entry(3, { type: 'roll-call' }),
    entry(4, { state: 'quarantined' }),
    entry(5, { device: 'd0' }),
    entry(6),
  ];

  it('[O1] a new state replaces earlier waiting states of its device only', () => {
    expect(supersededBy(entry(7), stored)).toEqual(['r1', 'r6']);
  });

  it('[O1] defects and roll calls replace nothing', () => {
    expect(supersededBy(entry(7, { type: 'defect' }), stored)).toEqual([]);
    expect(supersededBy(entry(7, { type: 'roll-call' }), stored)).toEqual([]);
  });

  it('[O2] goes oldest first, without the quarantined', () => {
    const order = deliveryOrder([...stored].reverse()).map(({ id }) => id);
    expect(order).toEqual(['r1', 'r2', 'r3', 'r5', 'r6']);
  });
});

describe('[O3] answers', () => {
  it('[O3] only a good receipt is delivery', () => {
    expect(decide(answer(201, { receipt: 'good' }))).toEqual({ kind: 'delivered' });
    expect(decide(answer(200, { receipt: 'good' }))).toEqual({ kind: 'delivered' });
    expect(decide(answer(204, { receipt: null })).kind).toBe('retry');
  });

  it.each([
    [null, 'city/not-a-city'],
    ['malformed', 'city/not-a-city'],
    ['bad-signature', 'city/bad-signature'],
    ['other-report', 'city/other-report'],
  ] as const)('[O3] 200 with receipt %s is not: %s', (receipt, code) => {
    expect(decide(answer(200, { receipt }))).toEqual({ kind: 'retry', code, stop: true });
  });

  it.each([400, 409, 413, 415, 422, 501])('[O4] %i: quarantine', (status) => {
    expect(decide(answer(status))).toEqual({ kind: 'quarantine', code: `city/http-${status}` });
  });

  it("[O4] takes the city's own code, if it is one", () => {
    expect(decide(answer(400, { code: 'report/invalid' }))).toMatchObject({
      code: 'report/invalid',
    });
    expect(decide(answer(400, { code: '<b>' }))).toMatchObject({ code: 'city/http-400' });
  });

  it('[O5] a refused or changed key is for the city to settle', () => {
    expect(decide(answer(401, { code: 'report/other-key' }))).toEqual({
      kind: 'ask-city',
      code: 'report/other-key',
      stop: false,
    });
    expect(decide(answer(200, { receipt: 'other-key' })).kind).toBe('ask-city');
  });

  it.each([
    [null, true],
    [302, true],
    [404, true],
    [429, true],
    [503, true],
    [500, false],
  ])('[O6] %s: again later; the others wait too: %s', (status, stop) => {
    expect(decide(answer(status))).toMatchObject({ kind: 'retry', stop });
  });
});

describe('[O7] waiting', () => {
  it('[O7] stays between 2 s and 5 min, and the span doubles', () => {
    expect([1, 2, 3].map((failures) => retryDelay(failures, 1, RETRY))).toEqual([
      4_000, 8_000, 16_000,
    ]);
    for (const failures of [0, 1, 5, 50, 5000]) {
      expect(retryDelay(failures, 0, RETRY)).toBe(2_000);
      expect(retryDelay(failures, 0.999, RETRY)).toBeLessThanOrEqual(300_000);
    }
    expect(retryDelay(50, 1, RETRY)).toBe(300_000);
  });

  it('[O7] honours Retry-After, up to a day', () => {
    const asked = { kind: 'retry', retryAfterSeconds: 600 } as const;
    expect(retryDelay(1, 0, asked)).toBe(600_000);
    expect(retryDelay(1, 0.5, asked)).toBe(630_000);
    expect(retryDelay(1, 0, { ...asked, retryAfterSeconds: 1e9 })).toBe(86_400_000);
  });

  it('[O5] asks rarely what only a person can settle', () => {
    expect(retryDelay(1, 0, { kind: 'ask-city', retryAfterSeconds: null })).toBe(150_000);
  });

  it('[O7] reads Retry-After as seconds or as a date', () => {
    const now = Date.UTC(2026, 10, 23, 8, 0, 0);
    expect(retryAfterSeconds('120', now)).toBe(120);
    expect(retryAfterSeconds('Mon, 23 Nov 2026 08:01:00 GMT', now)).toBe(60);
    expect(retryAfterSeconds('Mon, 23 Nov 2026 07:00:00 GMT', now)).toBe(0);
    expect(retryAfterSeconds('soon', now)).toBeNull();
    expect(retryAfterSeconds(null, now)).toBeNull();
  });
});
