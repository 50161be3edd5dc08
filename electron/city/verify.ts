import {
  envelopeSchema,
  reportPayloadSchema,
  signedText,
  type Envelope,
  type ReceiverRefusal,
  type ReportPayload,
} from '#protocol/report.ts';
import { isSigned, keyIdOf, readRawKey, sha256Hex } from './keys.ts';
import type { VerifiedReport } from './store/verified-report.ts';

export type Verification =
  { ok: true; report: VerifiedReport } | { ok: false; code: ReceiverRefusal };

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): { value: unknown } | null {
  try {
    return { value: JSON.parse(utf8.decode(bytes)) as unknown };
  } catch {
    return null;
  }
}

function readPayload(envelope: Envelope): ReportPayload | null {
  const json = parseJson(Buffer.from(envelope.payload_b64, 'base64'));
  const payload = reportPayloadSchema.safeParse(json?.value);
  return payload.success ? payload.data : null;
}

/** Decides whether bytes from the network are a well-formed, rightly signed report. */
export function verifyReport(bytes: Uint8Array): Verification {
  const refuse = (code: ReceiverRefusal): Verification => ({ ok: false, code });
  const json = parseJson(bytes);
  if (json === null) return refuse('report/not-json');
  const parsed = envelopeSchema.safeParse(json.value);
  if (!parsed.success) return refuse('report/invalid');
  const envelope = parsed.data;
  const key = readRawKey(envelope.public_key);
  if (key === null || keyIdOf(key) !== envelope.key_id) return refuse('report/invalid');
  const text = signedText(envelope);
  if (!isSigned(text, envelope.sig, key)) return refuse('report/bad-signature');
  // The payload is read only once its author is known.
  const payload = readPayload(envelope);
  if (payload === null) return refuse('report/invalid');
  return { ok: true, report: { envelope, payload, sha256: sha256Hex(text) } };
}
