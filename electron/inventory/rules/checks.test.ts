import { describe, expect, it } from 'vitest';
import { checkSchema } from '#protocol/report.ts';
import { CHECK_CODES } from './check.ts';
import { type CheckContext, checksOf } from './checks.ts';
import { type Facts, noFacts, unreadable } from './facts.ts';
import { sampleDisplay, sampleFacts } from './sample-facts.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 0, 0);
const CONTEXT: CheckContext = {
  now: NOW,
  notBefore: Date.UTC(2026, 0, 1),
  cityClockAheadSeconds: 3,
  projectorExpected: true,
  screens: 2,
  cityReachable: true,
  citySet: true,
};

function find(id: string, facts: Partial<Facts> = {}, context: Partial<CheckContext> = {}) {
  const found = checksOf(sampleFacts(facts), { ...CONTEXT, ...context });
  return found.find((check) => check.id === id);
}
function outcome(id: string, facts: Partial<Facts> = {}, context: Partial<CheckContext> = {}) {
  const found = find(id, facts, context);
  return [found?.verdict, found?.code];
}
const PANEL = sampleDisplay('card0-eDP-1', { manufacturer: 'CMN', name: 'N133', size: [29, 17] });
const BEAMER = sampleDisplay('card0-HDMI-A-1', { name: 'EPSON PJ' });
const MONITOR = sampleDisplay('card0-DP-1', { name: 'P2217', manufacturer: 'DEL', size: [47, 30] });

describe('[K1] checks', () => {
  it('[K1] a good PC is good throughout, in a fixed order', () => {
    const checks = checksOf(sampleFacts(), CONTEXT);
    expect(checks.map((check) => `${check.verdict} ${check.code}`)).toEqual([
      'good disk/enough',
      'good memory/enough',
      'good battery/none',
      'good projector/seen',
      'good sound/seen',
      'good network/cable',
      'good clock/agrees',
      'good city/reachable',
    ]);
    for (const check of checks) expect(() => checkSchema.parse(check)).not.toThrow();
  });

  it('[K1] what cannot be read is unreadable with its reason, never good and never bad', () => {
    const checks = checksOf(noFacts('timed-out'), { ...CONTEXT, screens: null });
    const ofMachine = checks.filter((check) => !['clock', 'city'].includes(check.id));
    expect(ofMachine).toHaveLength(6);
    for (const check of ofMachine) {
      expect(check).toMatchObject({ verdict: 'unreadable', values: { reason: 'timed-out' } });
      expect(CHECK_CODES).toContain(check.code);
    }
  });
});

describe('[K2] disk', () => {
  it.each([
    [0, 'bad', 'disk/full'],
    [0.999e9, 'bad', 'disk/full'],
    [1e9, 'attention', 'disk/low'],
    [4.99e9, 'attention', 'disk/low'],
    [5e9, 'good', 'disk/enough'],
  ])('[K2] %d bytes free: %s', (freeBytes, verdict, code) => {
    expect(outcome('disk', { dataDisk: { totalBytes: 250e9, freeBytes } })).toEqual([
      verdict,
      code,
    ]);
  });

  it('[K2] never rounds up what is left', () => {
    const found = find('disk', { dataDisk: { totalBytes: 250e9, freeBytes: 3.29e9 } });
    expect(found?.values).toEqual({ freeGigabytes: 3.2, totalGigabytes: 250 });
  });
});

describe('[K3] memory', () => {
  it.each([
    [1.5, 1, 'bad', 'memory/too-small'],
    [1.9, 1, 'attention', 'memory/small'],
    [3.6, 1, 'good', 'memory/enough'],
    [8, 0.3, 'attention', 'memory/busy'],
  ])('[K3] %d GiB with %d available: %s', (total, available, verdict, code) => {
    const memory = { totalBytes: total * 2 ** 30, availableBytes: available * 2 ** 30 };
    expect(outcome('memory', { memory })).toEqual([verdict, code]);
  });
});

describe('[K4] battery', () => {
  const worn = (percent: number) => [{ designCapacity: 50_000, fullCapacity: 500 * percent }];
  it.each([
    [100, 'good', 'battery/healthy'],
    [50, 'good', 'battery/healthy'],
    [49, 'attention', 'battery/worn'],
    [24, 'bad', 'battery/worn-out'],
    [104, 'good', 'battery/healthy'],
  ])('[K4] %d %% left: %s', (percent, verdict, code) => {
    expect(outcome('battery', { batteries: worn(percent) })).toEqual([verdict, code]);
  });

  it('[K4] low counts only while unplugged', () => {
    const battery = { designCapacity: 100, fullCapacity: 90, percent: 12 };
    expect(outcome('battery', { batteries: [{ ...battery, charging: false }] })).toEqual([
      'attention',
      'battery/low',
    ]);
    expect(outcome('battery', { batteries: [{ ...battery, charging: true }] })).toEqual([
      'good',
      'battery/healthy',
    ]);
  });

  it('[K4] a capacity that is not told is unreadable; the worst of two counts', () => {
    expect(outcome('battery', { batteries: [{ percent: 80 }] })).toEqual([
      'unreadable',
      'battery/wear-unknown',
    ]);
    expect(outcome('battery', { batteries: [...worn(90), ...worn(20)] })[0]).toBe('bad');
  });
});

describe('[K5] projector', () => {
  it('[K5] seen beside the panel, also when it is the only screen', () => {
    expect(find('projector', { displays: [PANEL, BEAMER] })).toMatchObject({
      code: 'projector/seen',
      values: { name: 'EPSON PJ' },
    });
    expect(outcome('projector', { displays: [BEAMER] })).toEqual(['good', 'projector/seen']);
  });

  it('[K5] a damaged answer points at the cable', () => {
    const damaged = sampleDisplay('card0-HDMI-A-1', { name: 'EPSON PJ', damaged: true });
    expect(outcome('projector', { displays: [PANEL, damaged] })).toEqual([
      'attention',
      'projector/damaged-answer',
    ]);
  });

  it('[K5] another second screen is named and left to the teacher', () => {
    expect(find('projector', { displays: [PANEL, MONITOR] })).toMatchObject({
      verdict: 'good',
      code: 'projector/second-screen',
      values: { name: 'P2217' },
    });
    expect(outcome('projector', { displays: [PANEL, { connector: 'card0-VGA-1' }] })[1]).toBe(
      'projector/second-screen',
    );
  });

  it.each([[[PANEL]], [[MONITOR]], [[]]])('[K5] missing: %#', (displays) => {
    expect(outcome('projector', { displays })).toEqual(['bad', 'projector/missing']);
    expect(outcome('projector', { displays }, { projectorExpected: false })).toEqual([
      'good',
      'projector/not-expected',
    ]);
  });

  it('[K6] without EDID the count of screens decides, without that nobody', () => {
    const displays = unreadable('not-offered');
    expect(outcome('projector', { displays }, { screens: 2 })[1]).toBe('projector/second-screen');
    expect(outcome('projector', { displays }, { screens: 1 })[1]).toBe('projector/missing');
    expect(outcome('projector', { displays }, { screens: null })[0]).toBe('unreadable');
  });
});

describe('[K7] sound and network', () => {
  it('[K7] says what is not there', () => {
    expect(outcome('sound', { sound: [] })).toEqual(['attention', 'sound/none']);
    expect(outcome('network', { networks: [] })).toEqual(['bad', 'network/no-card']);
  });

  it('[K7] tells cable, Wi-Fi and neither', () => {
    const cable = { name: 'eth0', kind: 'ethernet' as const, up: false };
    const wifi = { name: 'wlan0', kind: 'wifi' as const, up: true };
    expect(outcome('network', { networks: [cable, wifi] })[1]).toBe('network/wifi');
    expect(outcome('network', { networks: [cable] })).toEqual(['attention', 'network/unplugged']);
    expect(outcome('network', { networks: [{ ...cable, up: true }, wifi] })[1]).toBe(
      'network/cable',
    );
  });
});

describe('[K8] clock', () => {
  it('[K8] a clock before what is surely past is bad', () => {
    expect(outcome('clock', {}, { now: Date.UTC(2009, 0, 1) })).toEqual(['bad', 'clock/behind']);
    expect(outcome('clock', {}, { notBefore: NOW + 86_400_000 })[0]).toBe('good');
    expect(outcome('clock', {}, { notBefore: NOW + 86_401_000 })[0]).toBe('bad');
  });

  it('[K8] ten minutes slow, just after a receipt, differs from the city: no dead battery', () => {
    const context = { notBefore: NOW + 600_000, cityClockAheadSeconds: 600 };
    expect(outcome('clock', {}, context)).toEqual(['attention', 'clock/differs']);
  });

  it('[K8] compares with the city, either way; without it the date is only plausible', () => {
    expect(outcome('clock', {}, { cityClockAheadSeconds: -3600 })[1]).toBe('clock/differs');
    expect(find('clock', {}, { cityClockAheadSeconds: 660 })?.values).toEqual({ minutes: 11 });
    expect(outcome('clock', {}, { cityClockAheadSeconds: null })[1]).toBe('clock/plausible');
  });
});

describe('[K9] city', () => {
  it.each([
    [{ citySet: false }, 'attention', 'city/not-set'],
    [{ cityReachable: null }, 'unreadable', 'city/not-tried'],
    [{ cityReachable: false }, 'attention', 'city/unreachable'],
  ])('[K9] %o', (context, verdict, code) => {
    expect(outcome('city', {}, context)).toEqual([verdict, code]);
  });
});
