import { SAMPLES } from '#classroom/rules/items/samples.ts';

/** What the hostile laptop has learnt. */
export interface Known {
  handout: string;
  pupil: string;
  victim: string;
  items: readonly string[];
}

/** Frames that are almost right: good ones with something changed in them. */
export function fuzzFrames(random: () => number, order: Known, count: number): string[] {
  return Array.from({ length: count }, () => fuzzFrame(random, order));
}

const pick = <Thing>(random: () => number, things: readonly Thing[]): Thing =>
  things[Math.floor(random() * things.length)] as Thing;

function fuzzFrame(random: () => number, order: Known): string {
  const samples = Object.values(SAMPLES);
  const chosen = Math.floor(random() * samples.length);
  const sample = samples[chosen] ?? SAMPLES.choice;
  // Most often the answer is of its item's kind.
  const item =
    random() < 0.7 ? order.items[chosen % order.items.length] : pick(random, order.items);
  const given = sample.right ?? sample.some ?? { kind: 'link' };
  const body = pick(random, [
    {
      type: 'laptop/answer',
      id: `fuzz-${random()}`,
      handout: order.handout,
      item,
      given,
      attempt: 1,
      pupil: order.pupil,
    },
    {
      type: 'laptop/draft',
      handout: order.handout,
      item,
      given,
      attempt: 1,
      version: 1,
      pupil: order.pupil,
    },
    { type: 'laptop/choose-pupil', pupil: order.victim, pictures: ['fox', 'owl', 'bee'] },
    { type: 'laptop/shown', handout: order.handout },
    { type: 'laptop/open', handout: order.handout },
    { type: 'laptop/ready', handout: order.handout },
    { type: 'laptop/done', handout: 'nothing' },
    { type: 'laptop/return-seen', handout: order.handout, item },
    { type: 'laptop/hand', on: true },
  ]);
  const id = 1 + Math.floor(random() * 1e6);
  const times = Math.floor(random() * 3);
  const changed =
    random() < 0.8
      ? { type: 'command', id, command: mutated(body, random, times) }
      : mutated({ type: 'command', id, command: body }, random, times);
  const text = JSON.stringify(changed);
  if (random() < 0.1) return text.slice(0, Math.floor(random() * text.length));
  return text;
}

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u0000\u202e\ud800',
  'a'.repeat(5000),
  [],
  {},
  [[[[[]]]]],
  { __proto__: null, toString: 1 },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

const ODD_KEYS = ODD.filter((value) => typeof value === 'string');

/** Some values are something else, some keys are gone, doubled or strange. */
function mutated(value: unknown, random: () => number, times: number): unknown {
  let changed: unknown = structuredClone(value);
  for (let time = 0; time < times; time += 1) changed = mutatedOnce(changed, random);
  return changed;
}

function mutatedOnce(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return pick(random, ODD);
  const entries = Object.entries(value);
  if (entries.length === 0) return pick(random, ODD);
  const [key, inner] = pick(random, entries);
  const how = random();
  if (Array.isArray(value)) {
    return how < 0.3
      ? value.flatMap((one) => [one, one])
      : value.map((one) => (one === inner ? mutatedOnce(one, random) : one));
  }
  const rest = entries.filter(([name]) => name !== key);
  if (how < 0.15) return Object.fromEntries(rest);
  if (how < 0.3) {
    return Object.fromEntries([...entries, [pick(random, ODD_KEYS), pick(random, ODD)]]);
  }
  return Object.fromEntries([...rest, [key, mutatedOnce(inner, random)]]);
}
