import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { runSheets } from './run-sheets.ts';
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
  /** The program in `sheets-worker.ts`. */
  workerPath: string;
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

  async function sheetsOf(
    session: LiveSession,
    pupils: readonly Pupil[],
    kind: 'pdf' | 'zip',
  ): Promise<Uint8Array> {
    const own = join(folder, randomUUID());
    mkdirSync(own, { recursive: true });
    const target = join(own, `sheets.${kind}`);
    const day = dayOf(session, deps.lang);
    const orders = pupils.map((pupil, at) => ({
      name: `${String(at + 1).padStart(2, '0')} ${fileSafe(pupil.name)}.pdf`,
      sheet: () => pupilSheet(session, pupil, day, texts),
    }));
    const job = { lang: deps.lang, target, drafts: join(own, 'drafts'), kind };
    try {
      const written = await runSheets(deps.workerPath, job, orders, deps.files);
      if (!written) throw new Error('the sheets could not be written');
      return await readFile(target);
    } finally {
      rmSync(own, { recursive: true, force: true });
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
          const bytes = await sheetsOf(session, [pupil], 'pdf');
          return { title: `${title} ${pupil.name}`, ending: 'pdf', type: pdf, bytes };
        }
        case 'sheets': {
          const bytes = await sheetsOf(session, pupils, 'zip');
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
