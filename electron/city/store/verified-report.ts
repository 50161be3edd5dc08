import type { Envelope, ReportPayload } from '#protocol/report.ts';

/** A report whose form and signature have been checked. */
export interface VerifiedReport {
  envelope: Envelope;
  payload: ReportPayload;
  /** SHA-256 of the signed text, hex. */
  sha256: string;
}
