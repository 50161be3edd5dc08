import { describe, expect, it } from 'vitest';
import { signedText } from '#protocol/report.ts';
import { chainOf, type Draft, NO_PARENT, nextEnvelope, reportTag } from './report.ts';

const DRAFT: Draft = {
  id: '019ab2c0-0000-7000-8000-000000000001',
  type: 'state',
  tag: '0570001A|C12',
  capturedAt: '2026-11-23T08:00:00.000Z',
  bootId: 'x'.repeat(80),
  uptimeSeconds: 12,
  clockSuspect: false,
  payloadBase64: 'e30=',
};
const SIGNER = { device: 'd1', keyId: '0123456789abcdef', publicKey: 'AAAA' };

describe('[R1] the chain', () => {
  it('[R1] starts at 1 without a parent, and goes on from where it stands', () => {
    const first = nextEnvelope(DRAFT, chainOf(null, 'd1'), SIGNER);
    expect(first.unsigned).toMatchObject({ seq: 1, prev_sha256: NO_PARENT, device: 'd1' });
    expect(first.text).toBe(signedText(first.unsigned));
    expect(first.unsigned.boot_id).toHaveLength(64);
    const chain = { device: 'd1', seq: 7, sha256: 'a'.repeat(64) };
    expect(nextEnvelope(DRAFT, chainOf(chain, 'd1'), SIGNER).unsigned).toMatchObject({
      seq: 8,
      prev_sha256: 'a'.repeat(64),
    });
  });

  it('[R1] another device starts its own', () => {
    const chain = { device: 'd1', seq: 7, sha256: 'a'.repeat(64) };
    expect(chainOf(chain, 'd2')).toEqual({ device: 'd2', seq: 0, sha256: NO_PARENT });
  });
});

describe('[R2] the tag', () => {
  it.each([
    ['C12', '0570001A|C12'],
    ['', '0570001A'],
    [' a|b\n', '0570001A|a b'],
  ])('[R2] room %j', (room, tag) => {
    expect(reportTag('0570001A', room)).toBe(tag);
  });
});
