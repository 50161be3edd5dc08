import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocumentStore } from './documents.ts';
import { openDatabase } from './open-database.ts';
import { openStorage } from './open-storage.ts';
import { canMount, makeFolder, mountSmall, removeFolder, unmount } from './test-folders.ts';

const WRITER = fileURLToPath(
  new URL('../../test/fixtures/write-documents-forever.ts', import.meta.url),
);

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

describe('documents', () => {
  it('gives back after reopening what was written, and not what was deleted', () => {
    const first = openStorage(folder);
    first.documents.write([
      { kind: 'lesson', id: 'a', value: { title: 'Élan <script> 🦊 שלום' } },
      { kind: 'lesson', id: 'b', value: 1 },
      { kind: 'class', id: 'a', value: ['Zoé'] },
    ]);
    first.documents.write([
      { kind: 'lesson', id: 'b', value: null },
      { kind: 'class', id: 'a', value: ['Zoé', 'Inès'] },
    ]);
    first.close();
    const second = openStorage(folder);
    expect([...second.documents.load('lesson')]).toEqual([
      ['a', { title: 'Élan <script> 🦊 שלום' }],
    ]);
    expect(second.documents.load('class').get('a')).toEqual(['Zoé', 'Inès']);
    expect(second.documents.one('class', 'a')).toEqual(['Zoé', 'Inès']);
    expect(second.documents.one('class', 'b')).toBeUndefined();
    second.documents.remove('lesson', 'nothing');
    expect(second.documents.load('lesson').size).toBe(0);
    expect(second.documents.load('class').size).toBe(1);
    second.close();
  });

  it('writes all changes or none', () => {
    const database = openDatabase(path.join(folder, 'a.sqlite'));
    database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON document WHEN new.id = 'bad'
      BEGIN SELECT RAISE(ABORT, 'planted'); END`);
    const documents = createDocumentStore(database);
    documents.write([{ kind: 'x', id: 'kept', value: 1 }]);
    const changes = [
      { kind: 'x', id: 'kept', value: null },
      { kind: 'x', id: 'good', value: 2 },
      { kind: 'x', id: 'bad', value: 3 },
    ];
    expect(() => documents.write(changes)).toThrow('storage/failed');
    expect([...documents.load('x')]).toEqual([['kept', 1]]);
    documents.write([{ kind: 'x', id: 'after', value: 4 }]);
    expect(documents.load('x').size).toBe(2);
    database.close();
  });

  it('refuses a value without a JSON form before it touches anything', () => {
    const database = openDatabase(path.join(folder, 'a.sqlite'));
    const documents = createDocumentStore(database);
    const changes = [
      { kind: 'x', id: 'a', value: 1 },
      { kind: 'x', id: 'b', value: undefined },
    ];
    expect(() => documents.write(changes)).toThrow(TypeError);
    expect(documents.load('x').size).toBe(0);
    database.close();
  });

  it('has every acknowledged write after kill -9, and never half a write', async () => {
    for (const lines of [1, 40, 200]) {
      const last = await writeUntilKilled(lines);
      const storage = openStorage(folder);
      const first = storage.documents.load('first-half');
      const second = storage.documents.load('second-half');
      for (let number = 0; number <= last; number += 1) {
        expect(first.get(String(number))).toMatchObject({ number });
      }
      expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
      storage.documents.remove('first-half', 'second-half');
      storage.close();
    }
  });

  it.skipIf(!canMount())('says storage/full and stays as it was (needs root to mount)', () => {
    const small = mountSmall(600);
    if (small === null) throw new Error('mount failed');
    try {
      const storage = openStorage(small);
      const text = 'x'.repeat(20_000);
      let written = 0;
      expect(() => {
        for (; written < 1000; written += 1) {
          storage.documents.write([{ kind: 'x', id: String(written), value: text }]);
        }
      }).toThrow('storage/full');
      expect(storage.documents.load('x').size).toBe(written);
      storage.close();
      const again = openStorage(small);
      expect(again.documents.load('x').size).toBe(written);
      again.close();
    } finally {
      unmount(small);
    }
  });
});

/** Kills the writer once it has acknowledged this many writes; the last number it acknowledged. */
async function writeUntilKilled(lines: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  const whole = said.slice(0, said.lastIndexOf('\n'));
  return Number(whole.slice(whole.lastIndexOf('\n') + 1));
}
