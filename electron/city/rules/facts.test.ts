import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';

describe('facts of a device', () => {
  it('[C9] come from the GLPI document', () => {
    const facts = factsOf({
      content: {
        bios: { smanufacturer: ' HP ', smodel: 'ProDesk', ssn: 'CZC1' },
        hardware: { name: 'PC-DE-MARIE', memory: 8192 },
        operatingsystem: { name: 'Debian', full_name: 'Debian GNU/Linux 13' },
        monitors: [{}, {}],
      },
    });
    expect(facts).toEqual({
      maker: 'HP',
      model: 'ProDesk',
      serial: 'CZC1',
      system: 'Debian GNU/Linux 13',
      memoryMegabytes: 8192,
      displays: 2,
    });
    expect(JSON.stringify(facts)).not.toContain('MARIE');
  });

  it('[C9] are null when missing, of another type or a placeholder', () => {
    const nothing = factsOf({});
    expect(Object.values(nothing)).toEqual([null, null, null, null, null, null]);
    const content = {
      bios: { smanufacturer: 'To Be Filled By O.E.M.', smodel: 7, ssn: '0000' },
      hardware: { memory: '8192' },
      operatingsystem: [],
      monitors: {},
    };
    expect(factsOf({ content })).toEqual(nothing);
  });
});
