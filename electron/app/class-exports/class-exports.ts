import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { csvOf, localTime } from '#classroom/export/csv.ts';
import { odsOf } from '#classroom/export/ods.ts';
import { pupilSheet } from '#classroom/export/pupil-sheet.ts';
import { answersTable, overviewTable } from '#classroom/export/table.ts';
import { exportTextsOf } from '#classroom/export/texts.ts';
import { xlsxOf } from '#classroom/export/xlsx.ts';
import type { LiveSession } from '#classroom/rules/state.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { AppState } from '../state/app-state.ts';
import { readClosedSession } from '../state/session-work.ts';
import { writePupilPdf } from './pupil-pdf.ts';
import type { Files } from './sketch.ts';

/** A session's answers as files to keep: tables, and a sheet per pupil. */
export interface ClassExports {
  /** Null: no such session or pupil. */
  make(session: string, what: ExportWanted): Promise<ExportedFile | null>;
}

export type ExportWanted =
  { kind: 'csv' | 'ods' | 'xlsx' | 'sheets' } | { kind: 'sheet'; pupil: string };

export interface ExportedFile {
  title: string;
  ending: string;
  type: string;
  bytes: Uint8Array;
}

export interface ClassExportsDeps {
  state: () => AppState;
  /** A closed session as the disk has it. */
  closed: (id: string) => unknown;
  files: Files;
  /** A folder of its own: nothing stays in it. */
  folder: string;
  lang: string;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function createClassExports(deps: ClassExportsDeps): ClassExports {
  const { folder } = deps;
  const texts = exportTextsOf(deps.lang);
  rmSync(folder, { recursive: true, force: true });

  function find(id: string): LiveSession | null {
    const { session, closed } = deps.state().classroom;
    if (session?.info.id === id) return session;
    if (Object.hasOwn(closed, id)) return closed[id] ?? null;
    return readClosedSession(deps.closed(id));
  }

  async function sheetOf(session: LiveSession, pupil: Pupil): Promise<Uint8Array> {
    mkdirSync(folder, { recursive: true });
    const name = join(folder, randomUUID());
    const target = { drafts: `${name}.drafts`, file: `${name}.pdf` };
    try {
      const sheet = pupilSheet(session, pupil, dayOf(session, deps.lang), texts);
      await writePupilPdf(sheet, texts, deps.files, target);
      return await readFile(target.file);
    } finally {
      rmSync(target.drafts, { recursive: true, force: true });
      rmSync(target.file, { force: true });
    }
  }

  return {
    async make(id, what) {
      const session = find(id);
      if (!session) return null;
      const { pupils, name } = session.info.class;
      const title = `${name} ${localTime(session.info.openedAt).slice(0, 10)}`;
      const pdf = 'application/pdf';
      switch (what.kind) {
        case 'csv':
          return file(title, 'csv', Buffer.from(csvOf(answersTable(session, texts))));
        case 'ods':
        case 'xlsx': {
          const tables = [answersTable(session, texts), overviewTable(session, texts)];
          return file(title, what.kind, (what.kind === 'ods' ? odsOf : xlsxOf)(tables));
        }
        case 'sheet': {
          const pupil = pupils.find((one) => one.id === what.pupil);
          if (!pupil) return null;
          const bytes = await sheetOf(session, pupil);
          return { title: `${title} ${pupil.name}`, ending: 'pdf', type: pdf, bytes };
        }
        case 'sheets': {
          const sheets: Record<string, Uint8Array> = {};
          for (const [at, pupil] of pupils.entries()) {
            const place = String(at + 1).padStart(2, '0');
            sheets[`${place} ${fileSafe(pupil.name)}.pdf`] = await sheetOf(session, pupil);
          }
          const bytes = zipSync(sheets, { level: 0 });
          return { title, ending: 'zip', type: 'application/zip', bytes };
        }
      }
    },
  };
}

function file(title: string, ending: keyof typeof TYPES, bytes: Uint8Array): ExportedFile {
  return { title, ending, type: TYPES[ending], bytes };
}

function dayOf({ info }: LiveSession, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' });
  return format.format(new Date(info.openedAt));
}

function fileSafe(name: string): string {
  return name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .slice(0, 60);
}
