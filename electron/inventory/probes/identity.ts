import { type KeyObject, randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Facts, readOr } from '../rules/facts.ts';
import { type Binding, bindingOf, deviceIdOf, identityFate } from '../rules/identity.ts';
import { neutralHostname } from '../rules/placeholders.ts';
import type { Signer } from '../rules/report.ts';
import { keyIdOf, newPrivateKey, publicKeyOf, readPrivateKey, sha256Hex } from './signing.ts';
import { writeWholeFile } from './whole-file.ts';

/** Who this installation is: its own UUID, its name for GLPI, and the key it signs with. */
export interface Identity extends Signer {
  deviceid: string;
  privateKey: KeyObject;
}

/** The identity's file is there but cannot be used. Nothing was changed. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  readonly code = 'identity/damaged';
}

const hash = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)));
const fileSchema = z.strictObject({
  format: z.literal(1),
  device: z.uuid(),
  deviceid: z.string().check(z.minLength(20), z.maxLength(120)),
  private_key: z.string().check(z.maxLength(200)),
  binding: z.strictObject({ uuid: hash, serial: hash }),
});
type IdentityFile = z.infer<typeof fileSchema>;

const FILE = 'identity.json';

async function load(path: string): Promise<IdentityFile | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return z.parse(fileSchema, JSON.parse(text));
  } catch (cause) {
    throw new IdentityError(`${path} is damaged`, { cause });
  }
}

function toIdentity(file: IdentityFile): Identity {
  let privateKey: KeyObject;
  try {
    privateKey = readPrivateKey(file.private_key);
  } catch (cause) {
    throw new IdentityError('the key is damaged', { cause });
  }
  const publicKey = publicKeyOf(privateKey);
  return {
    device: file.device,
    deviceid: file.deviceid,
    privateKey,
    publicKey,
    keyId: keyIdOf(publicKey),
  };
}

/** Hashed: the file must not be one more place where the serial can be read. */
function hashed(binding: Binding): Binding {
  const { uuid, serial } = binding;
  return {
    ...(uuid !== undefined && { uuid: sha256Hex(uuid) }),
    ...(serial !== undefined && { serial: sha256Hex(serial) }),
  };
}

/** Drops the keys whose value is undefined, which the file's schema allows and `Binding` does not. */
function storedBinding({ binding }: IdentityFile): Binding {
  return {
    ...(binding.uuid !== undefined && { uuid: binding.uuid }),
    ...(binding.serial !== undefined && { serial: binding.serial }),
  };
}

/**
 * The identity in the data folder; made at the first call, and anew when the folder was cloned onto
 * another PC (SMBIOS differs). Throws `IdentityError` on a damaged file rather than replace it.
 */
export async function loadIdentity(dataDir: string, facts: Facts, now: Date): Promise<Identity> {
  const path = join(dataDir, FILE);
  const stored = await load(path);
  const binding = hashed(bindingOf(facts));
  const fate = stored === null ? 'renew' : identityFate(storedBinding(stored), binding);
  if (stored !== null && fate === 'keep') return toIdentity(stored);
  if (stored !== null && fate === 'bind') {
    const bound = { ...stored, binding: { ...storedBinding(stored), ...binding } };
    const identity = toIdentity(bound);
    await writeWholeFile(path, JSON.stringify(bound));
    return identity;
  }
  const device = randomUUID();
  const host = neutralHostname(readOr(facts.hostname), device);
  const fresh: IdentityFile = {
    format: 1,
    device,
    deviceid: deviceIdOf(host, now.toISOString()),
    private_key: newPrivateKey(),
    binding,
  };
  await mkdir(dataDir, { recursive: true });
  await writeWholeFile(path, JSON.stringify(fresh));
  return toIdentity(fresh);
}
