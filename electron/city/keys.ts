import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

const RAW_KEY_BYTES = 32;
// SubjectPublicKeyInfo of an Ed25519 key is this prefix and the 32 raw bytes (RFC 8410).
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 of a text's UTF-8 bytes, hex. */
export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The raw 32 bytes of an Ed25519 key pair's public half. */
export function rawPublicKey(key: KeyObject): Buffer {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return spki.subarray(SPKI_PREFIX.length);
}

/** First 16 hex characters of the SHA-256 of a raw public key. */
export function keyIdOf(raw: Buffer): string {
  return sha256Hex(raw).slice(0, 16);
}

/** Reads a raw public key from base64; null when it is not the canonical form of 32 bytes. */
export function readRawKey(base64: string): Buffer | null {
  const raw = Buffer.from(base64, 'base64');
  return raw.length === RAW_KEY_BYTES && raw.toString('base64') === base64 ? raw : null;
}

/** True when `signature` (base64) is the raw key's Ed25519 signature of the text. */
export function isSigned(text: string, signature: string, raw: Buffer): boolean {
  try {
    const der = Buffer.concat([SPKI_PREFIX, raw]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Ed25519 signature of a text, base64. */
export function signText(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text), key).toString('base64');
}
