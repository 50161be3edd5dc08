import { accessSync, constants, statfsSync } from 'node:fs';
import type { ErrorCode } from '#protocol/errors.ts';

/** The codes that storing something can end with. `import/too-large` is for a file over its limit. */
export type StorageCode = Extract<ErrorCode, `storage/${string}` | 'import/too-large'>;

/** Why the disk did not take or give something; `code` is stable, the cause is for the log. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageCode;

  constructor(code: StorageCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Below this the disk is called full when SQLite can only say "input/output error". */
const NEARLY_NOTHING = 256 * 1024;

/** The primary result codes of SQLite that mean something to a person. */
const SQLITE = {
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** Turns whatever node:sqlite or node:fs threw into a `StorageError`; `folder` tells full from failed. */
export function asStorageError(error: unknown, folder: string): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(codeOf(error, folder), error);
}

function codeOf(error: unknown, folder: string): StorageCode {
  // A document whose JSON does not parse.
  if (error instanceof SyntaxError) return 'storage/damaged';
  const known = fieldsOf(error);
  if (known.errcode !== undefined) return codeOfSqlite(known.errcode & 0xff, folder);
  switch (known.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'storage/full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'storage/read-only';
    default:
      return 'storage/failed';
  }
}

function codeOfSqlite(primary: number, folder: string): StorageCode {
  switch (primary) {
    case SQLITE.busy:
    case SQLITE.locked:
      return 'storage/in-use';
    case SQLITE.permission:
    case SQLITE.readOnly:
      return 'storage/read-only';
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return 'storage/damaged';
    case SQLITE.full:
      return 'storage/full';
    case SQLITE.inputOutput:
    case SQLITE.cannotOpen:
      if (!canWrite(folder)) return 'storage/read-only';
      return freeBytes(folder) < NEARLY_NOTHING ? 'storage/full' : 'storage/failed';
    default:
      return 'storage/failed';
  }
}

function fieldsOf(error: unknown): { code?: unknown; errcode?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return typeof errcode === 'number' ? { code, errcode } : { code };
}

/** Whether files can be made in this folder, as far as the system says without trying. */
export function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function freeBytes(folder: string): number {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
