import type { PupilSheet } from '#classroom/export/pupil-sheet.ts';

/** What the program that writes pupils' sheets is told, a JSON line each: first this, then each sheet. */
export interface SheetsJob {
  lang: string;
  /** Whole or not there; drafts lie beside it while it is written. */
  target: string;
  drafts: string;
  /** One PDF, or all of so many in a zip. */
  kind: 'pdf' | 'zip';
  count: number;
}

export interface SheetOrder {
  /** Its file's name in the zip. */
  name: string;
  sheet: PupilSheet;
  /** Where pictures and pages of its drawings lie, by `blob` and `blob/page`. */
  files: Record<string, string>;
}
