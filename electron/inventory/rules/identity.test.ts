import { describe, expect, it } from 'vitest';
import { unreadable } from './facts.ts';
import { bindingOf, deviceIdOf, identityFate } from './identity.ts';
import { sampleFacts } from './sample-facts.ts';

describe('[R3] whose identity it is', () => {
  it('[R3] binds to what was read and is no placeholder', () => {
    expect(bindingOf(sampleFacts())).toEqual({
      uuid: '4c4c4544-0034-3010-8048-b6c04f503732',
      serial: '640HP72',
    });
    const machine = {
      manufacturer: 'X',
      model: 'Y',
      serial: unreadable('not-permitted'),
      uuid: '03000200-0400-0500-0006-000700080009',
    };
    expect(bindingOf(sampleFacts({ machine }))).toEqual({});
    expect(bindingOf(sampleFacts({ machine: unreadable('failed') }))).toEqual({});
  });

  it.each([
    [{}, {}, 'keep'],
    [{ uuid: 'a' }, {}, 'keep'],
    [{ uuid: 'a' }, { uuid: 'a' }, 'keep'],
    [{ uuid: 'a', serial: 's' }, { uuid: 'a' }, 'keep'],
    [{ uuid: 'a' }, { uuid: 'a', serial: 's' }, 'bind'],
    [{}, { serial: 's' }, 'bind'],
    [{ uuid: 'a' }, { uuid: 'b' }, 'renew'],
    [{ uuid: 'a', serial: 's' }, { uuid: 'a', serial: 't' }, 'renew'],
  ])('[R3] stored %o, now %o: %s', (stored, now, fate) => {
    expect(identityFate(stored, now)).toBe(fate);
  });

  it('[R3] names the device as GLPI does', () => {
    expect(deviceIdOf('PC-C12', '2026-11-23T08:09:10.123Z')).toBe('PC-C12-2026-11-23-08-09-10');
  });
});
