import * as z from 'zod/mini';

/**
 * What a classroom PC sends to the city, and what the city answers.
 *
 * The envelope is signed (Ed25519) over the UTF-8 bytes of `signedText(envelope)`; the city stores it once by `id`
 * and answers with a receipt that it signs in turn, so that the teacher can see "received by the
 * city" and nobody can forge it. Order follows `seq`, never a clock.
 */

export const REPORT_TYPES = ['state', 'defect', 'roll-call'] as const;

/** Largest envelope the city accepts, in bytes of JSON. A full inventory is around 30 kB. */
export const MAX_ENVELOPE_BYTES = 2 * 1024 * 1024;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** French school identifier (UAI): seven digits and a key letter, e.g. `0570001A`. */
export const uai = z.string().check(z.regex(/^\d{7}[A-HJ-NPR-Z]$/));

export const envelopeSchema = z.strictObject({
  /** UUIDv7; the idempotency key. */
  id: z.uuid(),
  /** The sender's own UUID, made once per installation. */
  device: z.uuid(),
  /** 1, 2, 3 … per device, without a gap on the sender's side. */
  seq: z.int().check(z.positive()),
  /** SHA-256 of the previous envelope's signed text; 64 zeros for the first. */
  prev_sha256: sha256,
  /** Sender's clock, ISO 8601 UTC; a hint, never used for ordering. */
  captured_at: z.iso.datetime(),
  /** Tells two boots apart, so that uptime makes sense. */
  boot_id: z.string().check(z.maxLength(64)),
  uptime_s: z.number().check(z.nonnegative()),
  /** True when the sender has reason to doubt its own clock. */
  clock_suspect: z.boolean(),
  type: z.enum(REPORT_TYPES),
  /** School and room, as GLPI's root tag has it: `0570001A|C12`. */
  tag: z.string().check(z.maxLength(80)),
  /** JSON of the payload (`reportPayloadSchema`), UTF-8, base64. */
  payload_b64: base64,
  /** First 16 hex characters of the SHA-256 of the raw public key. */
  key_id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** The sender's raw Ed25519 public key (32 bytes), base64: trust on first use by the city. */
  public_key: base64,
  /** Ed25519 signature, base64, over `signedText`. */
  sig: base64,
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** One line of the self-check. `code` is stable; the sentence for a person is made from it where it is shown. */
export const checkSchema = z.strictObject({
  /** disk | memory | battery | projector | sound | network | clock … */
  id: z.string().check(z.maxLength(40)),
  verdict: z.enum(['good', 'attention', 'bad', 'unreadable']),
  /** Stable code of the finding, e.g. `disk/low`, translated where shown. */
  code: z.string().check(z.maxLength(60)),
  /** Figures for the sentence, e.g. `{ freeGigabytes: 3.2 }`. */
  values: z.record(z.string(), z.union([z.string().check(z.maxLength(200)), z.number()])),
});
export type Check = z.infer<typeof checkSchema>;

/** Payload of a `state` report: the native GLPI document beside our own checks. */
export const reportPayloadSchema = z.strictObject({
  school: uai,
  room: z.string().check(z.maxLength(40)),
  checks: z.array(checkSchema).check(z.maxLength(60)),
  /** GLPI native inventory: `{action:"inventory",deviceid,itemtype,tag,content}`. */
  inventory: z.record(z.string(), z.unknown()),
});
export type ReportPayload = z.infer<typeof reportPayloadSchema>;

/** The city's answer to a stored envelope; sending the same envelope again returns the same receipt. */
export const receiptSchema = z.strictObject({
  id: z.uuid(),
  /** SHA-256 of the stored envelope's signed text: the sender compares it with its own. */
  sha256,
  received_at: z.iso.datetime(),
  city: z.string().check(z.maxLength(120)),
  key_id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  public_key: base64,
  /** Ed25519 over the UTF-8 JSON array `[id, sha256, received_at, city]`. */
  sig: base64,
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Codes of the city's refusals, with the HTTP status they travel with. */
export const RECEIVER_REFUSALS = {
  'report/not-json': 400,
  'report/invalid': 400,
  'report/bad-signature': 401,
  'report/other-key': 401,
  'report/conflict': 409,
  'report/too-large': 413,
  'report/too-many': 429,
  'report/storage': 503,
} as const;
export type ReceiverRefusal = keyof typeof RECEIVER_REFUSALS;

/** The exact characters that are signed: every field but the signature, in this order. */
export function signedText(envelope: Omit<Envelope, 'sig'>): string {
  return JSON.stringify([
    envelope.id,
    envelope.device,
    envelope.seq,
    envelope.prev_sha256,
    envelope.captured_at,
    envelope.boot_id,
    envelope.uptime_s,
    envelope.clock_suspect,
    envelope.type,
    envelope.tag,
    envelope.payload_b64,
    envelope.key_id,
    envelope.public_key,
  ]);
}

/** The exact characters of a receipt that the city signs. */
export function receiptText(
  receipt: Pick<Receipt, 'id' | 'sha256' | 'received_at' | 'city'>,
): string {
  return JSON.stringify([receipt.id, receipt.sha256, receipt.received_at, receipt.city]);
}
