import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './base64.ts';
import { displaySerials, looksLikeProjector, madeIn, parseEdid } from './edid.ts';
import { encodeBase64, sampleEdid, type SampleEdid } from './sample-facts.ts';

function edid(given: SampleEdid) {
  const parsed = parseEdid(sampleEdid(given));
  if (parsed === null) throw new Error('no EDID');
  return parsed;
}

describe('[F2] EDID', () => {
  it('[F2] reads every field of a display', () => {
    expect(
      edid({
        manufacturer: 'EPS',
        name: 'EPSON PJ',
        textSerial: 'X3LK84',
        numericSerial: 0xdeadbeef,
        week: 12,
        year: 2021,
        size: [47, 30],
        resolution: [1920, 1200],
      }),
    ).toEqual({
      manufacturer: 'EPS',
      productCode: 0x1234,
      name: 'EPSON PJ',
      textSerial: 'X3LK84',
      numericSerial: 0xdeadbeef,
      week: 12,
      year: 2021,
      widthCentimetres: 47,
      heightCentimetres: 30,
      width: 1920,
      height: 1200,
      checksumGood: true,
    });
  });

  it('[F2] tells damaged bytes from good ones', () => {
    expect(edid({ damaged: true }).checksumGood).toBe(false);
  });

  it('[F2] is null for what is no EDID: short, empty, another header', () => {
    expect(parseEdid(new Uint8Array(0))).toBeNull();
    expect(parseEdid(sampleEdid({}).slice(0, 127))).toBeNull();
    const other = sampleEdid({});
    other[0] = 1;
    expect(parseEdid(other)).toBeNull();
  });

  it('[F2] never shows what is not printable', () => {
    const bytes = sampleEdid({ name: 'AB' });
    bytes[72 + 5] = 0x1b;
    expect(parseEdid(bytes)?.name).toBe('?B');
  });

  it('[F2] survives any bytes behind a right header', () => {
    const bytes = fc.uint8Array({ minLength: 120, maxLength: 400 });
    fc.assert(
      fc.property(bytes, (body) => {
        const parsed = parseEdid(Uint8Array.from([0, 255, 255, 255, 255, 255, 255, 0, ...body]));
        expect(parsed?.name).toMatch(/^[\x20-\x7e]*$/);
        expect(parsed?.numericSerial).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('[F2] reads base64 without Node, like Node', () => {
    for (const length of [0, 1, 2, 3, 4, 127, 128]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + 250) % 256);
      const text = Buffer.from(bytes).toString('base64');
      expect(encodeBase64(bytes)).toBe(text);
      expect(decodeBase64(text)).toEqual(bytes);
    }
    expect(decodeBase64('a')).toBeNull();
    expect(decodeBase64('****')).toBeNull();
  });
});

describe('[F3] projectors', () => {
  it.each<[SampleEdid, string]>([
    [{ name: 'EPSON PJ' }, 'likely'],
    [{ name: 'EB-W51' }, 'likely'],
    [{ name: 'BenQ PJ', manufacturer: 'BNQ' }, 'likely'],
    [{ name: 'X1', manufacturer: 'OTM', size: [10, 10] }, 'likely'],
    [{ name: 'HDMI', manufacturer: 'XXX' }, 'maybe'],
    [{ name: 'DELL P2217', manufacturer: 'DEL', size: [47, 30] }, 'no'],
  ])('[F3] %o is %s', (given, answer) => {
    expect(looksLikeProjector(edid(given))).toBe(answer);
  });
});

describe('[F4] serials of displays', () => {
  it.each([0, 1, 0x01010101, 0xffffffff])('[F4] drops the shared number %i', (numericSerial) => {
    expect(displaySerials(edid({ numericSerial }))).toEqual({});
  });

  it('[F4] takes the text first and the number as the other one', () => {
    expect(displaySerials(edid({ textSerial: 'X3LK84', numericSerial: 0xabc }))).toEqual({
      serial: 'X3LK84',
      altserial: '00000abc',
    });
    expect(displaySerials(edid({ numericSerial: 0xabc }))).toEqual({ serial: '00000abc' });
  });

  it("[F4] puts an Acer's serial together as GLPI does", () => {
    const acer = edid({
      manufacturer: 'ACR',
      textSerial: 'MRJD8100ABCD',
      numericSerial: 0x1234abcd,
    });
    expect(displaySerials(acer)).toEqual({
      serial: 'MRJD81001234abcdABCD',
      altserial: 'MRJD8100ABCD',
    });
  });

  it('[F2] says the week only where it is one', () => {
    expect(madeIn(edid({ week: 11, year: 2013 }))).toBe('11/2013');
    expect(madeIn(edid({ week: 0, year: 2013 }))).toBe('2013');
    expect(madeIn(edid({ week: 255, year: 2013 }))).toBe('2013');
  });
});
