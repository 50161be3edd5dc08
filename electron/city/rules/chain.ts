/** What the city remembers of a device's chain: its highest `seq` and that report's hash. */
export interface KnownChain {
  lastSeq: number;
  lastSha256: string;
}

/** How a report hangs on what is already known; see C3. */
export type ChainLink = 'first' | 'next' | 'gap' | 'late' | 'fork';

export interface ChainReport {
  seq: number;
  prev_sha256: string;
}

const NO_PARENT = '0'.repeat(64);

/** Decides the link of a new report. `seqTaken` says that another report of the device has this `seq`. */
export function linkOf(
  known: KnownChain | null,
  report: ChainReport,
  seqTaken: boolean,
): ChainLink {
  if (seqTaken) return 'fork';
  if (known === null) {
    return report.seq === 1 && report.prev_sha256 === NO_PARENT ? 'first' : 'gap';
  }
  if (report.seq < known.lastSeq) return 'late';
  if (report.seq > known.lastSeq + 1) return 'gap';
  return report.prev_sha256 === known.lastSha256 ? 'next' : 'fork';
}

/** True when a report becomes the current one of its device and type. */
export function isNewest(currentSeq: number | null, seq: number): boolean {
  return currentSeq === null || seq > currentSeq;
}
