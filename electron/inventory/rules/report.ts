import { type Envelope, signedText } from '#protocol/report.ts';

/** Where a device's chain of reports stands: its last number and that report's hash. */
export interface Chain {
  device: string;
  seq: number;
  sha256: string;
}

/** A report before it has a number and a signature. */
export interface Draft {
  id: string;
  type: Envelope['type'];
  tag: string;
  capturedAt: string;
  bootId: string;
  uptimeSeconds: number;
  clockSuspect: boolean;
  payloadBase64: string;
}

/** The public half of who signs. */
export interface Signer {
  device: string;
  keyId: string;
  publicKey: string;
}

export const NO_PARENT = '0'.repeat(64);
const TAG_LENGTH = 80;

/** School and room as GLPI's tag has them. A bar or a control character in a room would split it. */
export function reportTag(school: string, room: string): string {
  const clean = room.replace(/[|\p{Cc}]/gu, ' ').trim();
  return (clean === '' ? school : `${school}|${clean}`).slice(0, TAG_LENGTH);
}

/** The chain a device goes on with; another device (a renewed identity) starts its own at 1. */
export function chainOf(stored: Chain | null, device: string): Chain {
  return stored?.device === device ? stored : { device, seq: 0, sha256: NO_PARENT };
}

/** The next envelope of the chain and the exact characters to sign. */
export function nextEnvelope(
  draft: Draft,
  chain: Chain,
  signer: Signer,
): { unsigned: Omit<Envelope, 'sig'>; text: string } {
  const unsigned = {
    id: draft.id,
    device: signer.device,
    seq: chain.seq + 1,
    prev_sha256: chain.sha256,
    captured_at: draft.capturedAt,
    boot_id: draft.bootId.slice(0, 64),
    uptime_s: draft.uptimeSeconds,
    clock_suspect: draft.clockSuspect,
    type: draft.type,
    tag: draft.tag,
    payload_b64: draft.payloadBase64,
    key_id: signer.keyId,
    public_key: signer.publicKey,
  };
  return { unsigned, text: signedText(unsigned) };
}
