import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unreadable } from '../rules/facts.ts';
import { sampleFacts } from '../rules/sample-facts.ts';
import { IdentityError, loadIdentity } from './identity.ts';
import { keyIdOf, signText, verifyText } from './signing.ts';

const NOW = new Date('2026-11-23T08:09:10Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-identity-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'identity.json');
const machine = (serial: string) => ({ manufacturer: 'D', model: 'O', uuid: 'x', serial });

describe('identity', () => {
  it('is made once and stays', async () => {
    const first = await loadIdentity(folder, sampleFacts(), NOW);
    expect(first.deviceid).toBe('PC-C12-2026-11-23-08-09-10');
    expect(first.keyId).toBe(keyIdOf(first.publicKey));
    expect(Buffer.from(first.publicKey, 'base64')).toHaveLength(32);
    const again = await loadIdentity(folder, sampleFacts(), new Date(0));
    expect({ ...again, privateKey: null }).toEqual({ ...first, privateKey: null });
    expect(again.privateKey.equals(first.privateKey)).toBe(true);
    expect(readdirSync(folder)).toEqual(['identity.json']);
  });

  it('signs so that its public key verifies, and nothing else', async () => {
    const identity = await loadIdentity(folder, sampleFacts(), NOW);
    const signature = signText('texte', identity.privateKey);
    expect(verifyText('texte', signature, identity.publicKey)).toBe(true);
    expect(verifyText('Texte', signature, identity.publicKey)).toBe(false);
    expect(verifyText('texte', 'AAAA', identity.publicKey)).toBe(false);
    expect(verifyText('texte', signature, 'AAAA')).toBe(false);
  });

  it('[R3] is renewed on another machine, and bound when SMBIOS becomes readable', async () => {
    const blind = await loadIdentity(folder, sampleFacts({ machine: unreadable('failed') }), NOW);
    const bound = await loadIdentity(folder, sampleFacts({ machine: machine('640HP72') }), NOW);
    expect(bound.device).toBe(blind.device);
    expect(readFileSync(file(), 'utf8')).not.toContain('640HP72');
    const clone = await loadIdentity(folder, sampleFacts({ machine: machine('7ZZZZ11') }), NOW);
    expect(clone.device).not.toBe(bound.device);
    expect(clone.publicKey).not.toBe(bound.publicKey);
  });

  it.each(['', '{', '{}', '{"format":1}', 'null'])(
    'refuses a damaged file %j and keeps it',
    async (text) => {
      writeFileSync(file(), text);
      await expect(loadIdentity(folder, sampleFacts(), NOW)).rejects.toThrow(IdentityError);
      expect(readFileSync(file(), 'utf8')).toBe(text);
    },
  );

  it('refuses a damaged key and keeps the file', async () => {
    await loadIdentity(folder, sampleFacts(), NOW);
    const damaged = readFileSync(file(), 'utf8').replace(
      /"private_key":"[^"]*"/,
      '"private_key":"AAAA"',
    );
    writeFileSync(file(), damaged);
    await expect(loadIdentity(folder, sampleFacts(), NOW)).rejects.toThrow(IdentityError);
    expect(readFileSync(file(), 'utf8')).toBe(damaged);
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    await loadIdentity(folder, sampleFacts(), NOW);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });
});
