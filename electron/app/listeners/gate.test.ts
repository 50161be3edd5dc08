import { describe, expect, it } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { createBudgets } from './budget.ts';
import { createGate } from './gate.ts';

describe('the gate', () => {
  it('lets one address have so many sockets, and takes none from another', () => {
    const gate = createGate(() => 0);
    const leave = Array.from({ length: LIMITS.addressSockets }, () => gate.enter('10.0.0.7'));
    expect(leave.every((one) => one !== null)).toBe(true);
    expect(gate.enter('10.0.0.7')).toBeNull();
    expect(gate.enter('10.0.0.8')).not.toBeNull();
    leave[0]?.();
    expect(gate.enter('10.0.0.7')).not.toBeNull();
  });

  it('makes one that asks too fast wait; what is wrong costs more', () => {
    let now = 0;
    const gate = createGate(() => now);
    for (let asked = 0; asked < LIMITS.addressBurst; asked += 1) {
      expect(gate.charge('10.0.0.7')).toBe(true);
    }
    expect(gate.charge('10.0.0.7')).toBe(false);
    expect(gate.charge('10.0.0.8')).toBe(true);
    now += (LIMITS.addressWrongCost * 1000) / LIMITS.addressPerSecond;
    expect(gate.charge('10.0.0.7', LIMITS.addressWrongCost)).toBe(true);
    expect(gate.charge('10.0.0.7')).toBe(false);
  });

  it('knows a whole class behind one address, and no invented thousands', () => {
    const gate = createGate(() => 0);
    for (let laptop = 0; laptop < LIMITS.addressLaptops; laptop += 1) {
      expect(gate.knows('10.0.0.7', `token ${laptop}`)).toBe(true);
    }
    expect(gate.knows('10.0.0.7', 'one more')).toBe(false);
    expect(gate.knows('10.0.0.7', 'token 1')).toBe(true);
  });

  it('does not count the teacher’s own PC', () => {
    const gate = createGate(() => 0);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      for (let asked = 0; asked < LIMITS.addressBurst + 10; asked += 1) gate.charge(address);
      expect(gate.charge(address)).toBe(true);
    }
    expect(gate.charge('127.0.0.2', LIMITS.addressBurst + 1)).toBe(false);
  });
});

describe('a laptop’s budget', () => {
  const rates = {
    frames: { perSecond: 2, burst: 3 },
    bytes: { perSecond: 100, burst: 1000 },
  };

  it('counts frames and bytes, and a new connection brings no new one', () => {
    let now = 0;
    const budgets = createBudgets(rates, () => now);
    const budget = budgets.of('a');
    expect([budget.take(10), budget.take(10), budget.take(10)]).toEqual([true, true, true]);
    expect(budgets.of('a').take(10)).toBe(false);
    expect(budgets.of('b').take(10)).toBe(true);
    now = 1000;
    // Two frames again, but not so many bytes.
    expect(budget.take(1100)).toBe(false);
    expect([budget.take(600), budget.take(500)]).toEqual([true, false]);
  });
});
