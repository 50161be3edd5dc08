import { describe, expect, it } from 'vitest';
import { FACT_NAMES, noFacts, unreadable } from '../rules/facts.ts';
import { sampleFacts } from '../rules/sample-facts.ts';
import { factsSchema, parseFact } from './facts-schema.ts';

describe('[F1] facts', () => {
  it('[F1] a whole PC parses, and one of which nothing is known', () => {
    expect(factsSchema.parse(sampleFacts())).toEqual(sampleFacts());
    const nothing = noFacts('timed-out');
    expect(factsSchema.parse(nothing)).toEqual(nothing);
    expect(Object.keys(nothing)).toEqual(FACT_NAMES);
  });

  it.each([
    ['memory', { totalBytes: -1, availableBytes: 0 }],
    ['memory', null],
    ['memory', { totalBytes: 1, availableBytes: 1, extra: 1 }],
    ['sound', 'a card'],
    ['hostname', 'x'.repeat(201)],
    ['batteries', [{ percent: 130 }]],
    ['usb', Array.from({ length: 65 }, () => ({}))],
    ['displays', { unreadable: 'because' }],
  ] as const)('[F1] nonsense for %s is malformed', (name, value) => {
    expect(parseFact(name, value)).toEqual(unreadable('malformed'));
  });

  it('[F1] keeps the reason that a probe gave', () => {
    expect(parseFact('usb', unreadable('not-permitted'))).toEqual(unreadable('not-permitted'));
  });
});
