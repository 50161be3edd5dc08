import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { receiptText, type Receipt } from '#protocol/report.ts';
import { keyIdOf, rawPublicKey, signText } from './keys.ts';
import { StoreFailure } from './store/open.ts';
import type { ReceiptMaker } from './store/ingest.ts';

/** The key with which the city signs its receipts. */
export interface CityIdentity {
  privateKey: KeyObject;
  publicKey: string;
  keyId: string;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.draft`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  syncFolder(path.dirname(file));
}

function readKey(file: string): KeyObject {
  const pem = readFileSync(file);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new StoreFailure('damaged', error);
  }
  throw new StoreFailure('damaged', undefined);
}

/** Reads the city's key from its data folder, or makes it the first time. Throws StoreFailure. */
export function openIdentity(folder: string): CityIdentity {
  const file = path.join(folder, 'mairie-cle.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeWhole(file, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  }
  const privateKey = readKey(file);
  const raw = rawPublicKey(privateKey);
  return { privateKey, publicKey: raw.toString('base64'), keyId: keyIdOf(raw) };
}

/** Makes receipts in the city's name. */
export function receiptMaker(identity: CityIdentity, city: string): ReceiptMaker {
  return ({ envelope, sha256 }, receivedAt) => {
    const received_at = new Date(receivedAt).toISOString();
    const said = { id: envelope.id, sha256, received_at, city };
    const receipt: Receipt = {
      ...said,
      key_id: identity.keyId,
      public_key: identity.publicKey,
      sig: signText(receiptText(said), identity.privateKey),
    };
    return JSON.stringify(receipt);
  };
}
