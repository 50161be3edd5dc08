import { describe, expect, it } from 'vitest';
import { cleanMac, cleanSerial, cleanText, cleanUuid, neutralHostname } from './placeholders.ts';

const DEVICE = '0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab';

describe('[F4] placeholders', () => {
  it.each([
    undefined,
    '',
    '   ',
    'To Be Filled By O.E.M.',
    'to be filled by o.e.m. by more string',
    'Default string',
    'System Serial Number',
    'System Product Name',
    'Chassis Serial Number',
    'Not Specified',
    'None',
    'N/A',
    '0',
    '00000000',
    '0000-0000',
    'XXXXXXXX',
    '.......',
    '0123456789',
    '123456789',
    'INVALID',
  ])('[F4] %j is no serial', (value) => {
    expect(cleanSerial(value)).toBeUndefined();
  });

  it.each(['640HP72', '/640HP72/CE129536461378/', 'Y5LS10ABC', 'PF0X0000'])(
    '[F4] %j is a serial',
    (value) => {
      expect(cleanSerial(` ${value} `)).toBe(value);
    },
  );

  it('[F4] keeps models, short ones too', () => {
    expect(cleanText('X1')).toBe('X1');
    expect(cleanText('Latitude 3500')).toBe('Latitude 3500');
    expect(cleanText('System manufacturer')).toBeUndefined();
  });

  it.each([
    '03000200-0400-0500-0006-000700080009',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    'Not Settable',
  ])('[F4] %s is no UUID', (value) => {
    expect(cleanUuid(value)).toBeUndefined();
  });

  it('[F4] keeps a real UUID, in lower case', () => {
    expect(cleanUuid('4C4C4544-0034-3010-8048-B6C04F503732')).toBe(
      '4c4c4544-0034-3010-8048-b6c04f503732',
    );
  });

  it('[F4] a MAC has to be burnt in: no zero, multicast or made-up one', () => {
    expect(cleanMac('F8-B1-56-00-12-34')).toBe('f8:b1:56:00:12:34');
    for (const mac of ['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff', '02:fc:00:00:00:01', '', 'x']) {
      expect(cleanMac(mac)).toBeUndefined();
    }
  });
});

describe('[G5] host names', () => {
  it.each(['PC-C12', 'vm', 'SALLE-3-PC', 'ecole-0570001A-cm1', 'LAPTOP-7G3K2A'])(
    '[G5] %s is an inventory name',
    (name) => {
      expect(neutralHostname(name, DEVICE)).toBe(name);
    },
  );

  it.each(['pc-marie', 'MacBook-de-Léa', 'marie2', 'DUPONT', '', undefined, '../../etc', 'é1'])(
    '[G5] %j may name a person, or is no name: replaced',
    (name) => {
      expect(neutralHostname(name, DEVICE)).toBe('ardoise-0f1e2d3c');
    },
  );

  it('[G5] only the first label of a full name counts', () => {
    expect(neutralHostname('PC-C12.metz.example', DEVICE)).toBe('PC-C12');
  });
});
