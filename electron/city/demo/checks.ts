import type { Check } from '#protocol/report.ts';
import type { Random } from './random.ts';

type Finding = [verdict: Check['verdict'], code: string, values?: Check['values']];
type Share = number;

/** What may be found, the likeliest first; the last one is what remains. */
const FINDINGS: Record<string, (random: Random) => [Share, Finding][]> = {
  disk: (random) => [
    [0.02, ['bad', 'disk/full', { freeGigabytes: random.below(9) / 10, totalGigabytes: 119.2 }]],
    [
      0.06,
      [
        'attention',
        'disk/low',
        { freeGigabytes: 1 + random.below(39) / 10, totalGigabytes: 119.2 },
      ],
    ],
    [1, ['good', 'disk/enough', { freeGigabytes: 20 + random.below(160), totalGigabytes: 237.4 }]],
  ],
  memory: (random) => [
    [0.05, ['attention', 'memory/busy', { totalGigabytes: 7.7, availableGigabytes: 0.3 }]],
    [
      1,
      ['good', 'memory/enough', { totalGigabytes: 7.7, availableGigabytes: 2 + random.below(4) }],
    ],
  ],
  battery: () => [[1, ['good', 'battery/none']]],
  projector: (random) => [
    [0.05, ['bad', 'projector/missing']],
    [0.02, ['attention', 'projector/damaged-answer', { name: 'EB-W52' }]],
    [1, ['good', 'projector/seen', { name: random.pick(['EB-W52', 'X1328WH', 'VT-EW610']) }]],
  ],
  sound: () => [
    [0.03, ['attention', 'sound/none']],
    [1, ['good', 'sound/seen', { name: 'HDA Intel PCH', count: 1 }]],
  ],
  network: (random) => [
    [0.02, ['attention', 'network/unplugged']],
    [1, ['good', random.chance(0.8) ? 'network/cable' : 'network/wifi']],
  ],
  clock: (random) => [
    [0.01, ['bad', 'clock/behind', { days: 200 + random.below(900), minutes: 400_000 }]],
    [0.03, ['attention', 'clock/differs', { minutes: 6 + random.below(50) }]],
    [1, ['good', 'clock/agrees']],
  ],
  city: () => [[1, ['good', 'city/reachable']]],
};

function draw(options: [Share, Finding][], random: Random): Finding {
  const drawn = random.next();
  let sum = 0;
  for (const [share, finding] of options) {
    sum += share;
    if (drawn < sum) return finding;
  }
  return ['good', 'unknown'];
}

/** A believable self-check of a classroom PC. */
export function demoChecks(random: Random): Check[] {
  return Object.entries(FINDINGS).map(([id, options]) => {
    const [verdict, code, values = {}] = draw(options(random), random);
    return { id, verdict, code, values };
  });
}

/** Something a teacher has declared broken. */
export function demoDefect(random: Random): Check {
  const code = random.pick(['lamp', 'lamp', 'hinge', 'keyboard', 'charger', 'screen'] as const);
  const values: Check['values'] = code === 'lamp' ? {} : { laptop: 1 + random.below(24) };
  const verdict = code === 'keyboard' || code === 'charger' ? 'attention' : 'bad';
  return { id: 'defect', verdict, code: `defect/${code}`, values };
}
