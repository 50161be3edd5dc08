import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { DATABASE_FILE, openStorage } from './open-storage.ts';
import {
  canMount,
  makeFolder,
  makeReadOnly,
  mountSmall,
  removeFolder,
  unmount,
} from './test-folders.ts';

const WRITER = fileURLToPath(
  new URL('../../test/fixtures/write-documents-forever.ts', import.meta.url),
);
const MOUNTS = canMount();

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeFolder();
  file = path.join(folder, DATABASE_FILE);
});
afterEach(() => removeFolder(folder));

/** Names and bytes of all files of a folder. */
function contents(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      return [name, readFileSync(name).toString('base64')];
    }),
  );
}

function fill(): void {
  const storage = openStorage(folder);
  for (let number = 0; number < 200; number += 1) {
    storage.documents.write([{ kind: 'x', id: String(number), value: 'text '.repeat(100) }]);
  }
  storage.close();
}

function expectRefusal(code: string): void {
  const before = contents(folder);
  expect(() => openStorage(folder)).toThrow(code);
  expect(contents(folder)).toEqual(before);
}

describe('openDatabase', () => {
  it('syncs every commit, checks foreign keys, and has all migrations', () => {
    const database = openDatabase(file);
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
    expect(pragma('journal_mode')).toEqual(['wal']);
    expect(pragma('synchronous')).toEqual([2]);
    expect(pragma('foreign_keys')).toEqual([1]);
    expect(pragma('user_version')).toEqual([MIGRATIONS.length]);
    database.close();
  });

  it('goes on from the version of an older file', () => {
    const steps = ['CREATE TABLE a (x)', 'INSERT INTO a VALUES (1)', 'INSERT INTO a VALUES (2)'];
    openDatabase(file, steps.slice(0, 2)).close();
    const database = openDatabase(file, steps);
    expect(database.prepare('SELECT x FROM a').all()).toEqual([{ x: 1 }, { x: 2 }]);
    database.close();
  });

  it('leaves the file as it was when a migration fails', () => {
    openDatabase(file, ['CREATE TABLE a (x)']).close();
    const database = new DatabaseSync(file);
    expect(() => migrate(database, ['', 'CREATE TABLE b (x)', 'nonsense'])).toThrow();
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
      { name: 'a' },
    ]);
    database.close();
  });
});

describe('openStorage', () => {
  it('makes a folder that is not there yet', () => {
    const deep = path.join(folder, 'a', 'b');
    openStorage(deep).close();
    expect(readdirSync(deep)).toContain(DATABASE_FILE);
  });

  it('refuses a file from a newer app and touches nothing', () => {
    openDatabase(file, [...MIGRATIONS, 'CREATE TABLE later (x)']).close();
    expectRefusal('storage/newer');
  });

  it('refuses a newer version that stands only in the -wal file', () => {
    const other = path.join(folder, 'other.sqlite');
    const database = openDatabase(other);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    copyFileSync(other, file);
    copyFileSync(`${other}-wal`, `${file}-wal`);
    database.close();
    expectRefusal('storage/newer');
  });

  it('refuses what is not a database and touches nothing', () => {
    for (const text of ['short', 'This is a letter, not a database. '.repeat(500)]) {
      writeFileSync(file, text);
      expectRefusal('storage/damaged');
    }
  });

  it('refuses a damaged or cut database and touches nothing', () => {
    fill();
    const sound = readFileSync(file);
    writeFileSync(file, Buffer.from(sound).fill(0x5a, 4096, sound.length - 4096));
    expectRefusal('storage/damaged');
    writeFileSync(file, sound);
    truncateSync(file, Math.floor(sound.length / 2));
    expectRefusal('storage/damaged');
    writeFileSync(file, sound);
    openStorage(folder).close();
  });

  it('opens what a crash left behind, with the commits of the -wal file', () => {
    const other = path.join(folder, 'other.sqlite');
    const database = openDatabase(other);
    database.exec(`INSERT INTO document VALUES ('x', 'a', '"kept"')`);
    copyFileSync(other, file);
    copyFileSync(`${other}-wal`, `${file}-wal`);
    database.close();
    const storage = openStorage(folder);
    expect([...storage.documents.load('x')]).toEqual([['a', 'kept']]);
    storage.close();
  });

  it('is for one app at a time, also within one process', () => {
    const first = openStorage(folder);
    expect(() => openStorage(folder)).toThrow('storage/in-use');
    first.documents.write([{ kind: 'x', id: 'a', value: 1 }]);
    first.close();
    openStorage(folder).close();
  });

  it('is refused while another process has it, and free once that one is killed', async () => {
    const child = spawn(process.execPath, [WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    expect(() => openStorage(folder)).toThrow('storage/in-use');
    child.stdout.resume();
    child.kill('SIGKILL');
    await ended;
    const storage = openStorage(folder);
    expect(storage.documents.load('first-half').size).toBeGreaterThan(0);
    storage.close();
  });

  it.skipIf(!MOUNTS)('refuses a read-only folder (needs root to mount)', () => {
    const small = mountSmall(2000);
    if (small === null) throw new Error('mount failed');
    try {
      openStorage(small).close();
      makeReadOnly(small);
      expect(() => openStorage(small)).toThrow('storage/read-only');
      expect(() => openStorage(path.join(small, 'new'))).toThrow('storage/read-only');
    } finally {
      unmount(small);
    }
  });

  it.skipIf(!MOUNTS)('refuses a full disk and leaves nothing (needs root to mount)', () => {
    const small = mountSmall(64);
    if (small === null) throw new Error('mount failed');
    try {
      const filler = path.join(small, 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(100_000))).toThrow('ENOSPC');
      expect(() => openStorage(small)).toThrow('storage/full');
      expect(readdirSync(small)).toEqual(['filler']);
    } finally {
      unmount(small);
    }
  });
});
