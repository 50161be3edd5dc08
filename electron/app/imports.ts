import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { addDocument } from '#lesson/rules/import-document.ts';
import { addLessonFile } from '#lesson/rules/lesson-file.ts';
import type { LessonState } from '#lesson/rules/state.ts';
import { readLesson } from '#lesson/file/read-lesson.ts';
import type { Importer } from '#lesson/import/import-document.ts';
import { sniffDocument } from '#lesson/import/sniff-document.ts';
import type { Context } from '#protocol/context.ts';
import { accept, type ErrorCode, type Refusal } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { ImportView } from '#protocol/views.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { Engine } from './engine.ts';
import { withLive } from './state/app-state.ts';

/** Brings files into lessons: keeps the bytes, has them inspected apart, then adds the steps. */
export interface Imports {
  /**
   * Resolves to the import's id once the bytes are kept, and to their name in the blob store (null
   * when they are not); what follows shows in the console's view.
   */
  add(name: string, bytes: AsyncIterable<Uint8Array>, into: 'new' | 'current'): Promise<Added>;
  addFile(path: string): Promise<Added>;
  password(id: string, password: string): boolean;
  dismiss(id: string): boolean;
}

export interface Added {
  id: string;
  blob: string | null;
}

interface Waiting {
  name: string;
  blob: string;
  into: 'new' | 'current';
}

export function createImports(deps: {
  engine: Engine;
  blobs: BlobStore;
  importer: Importer;
  problemOf: (error: unknown) => ErrorCode;
}): Imports {
  const { engine, blobs, importer } = deps;
  const waiting = new Map<string, Waiting>();

  function show(id: string, view: ImportView | null): void {
    engine.update((state) => {
      const { [id]: _gone, ...others } = state.live.imports;
      return withLive(state, { imports: view ? { ...others, [id]: view } : others });
    });
  }

  function fail(id: string, name: string, { code, values }: Refusal): void {
    show(id, { name, state: 'refused', problem: code, ...(values && { values }) });
  }

  async function inspect(id: string, file: Waiting, password?: string): Promise<void> {
    show(id, { name: file.name, state: 'reading', problem: null });
    const sniffed = await sniffDocument(blobs.path(file.blob));
    if (sniffed.ok && sniffed.kind === 'lesson') return openLessonFile(id, file);
    const inspected = await importer.inspect(blobs.path(file.blob), password);
    if (!inspected.ok) {
      const { code } = inspected.refusal;
      const asks = code === 'import/password-needed' || code === 'import/password-wrong';
      if (!asks) return fail(id, file.name, { code });
      waiting.set(id, file);
      const problem = code === 'import/password-wrong' ? code : null;
      return show(id, { name: file.name, state: 'password', problem });
    }
    const document = {
      name: file.name,
      blob: file.blob,
      pageCount: inspected.pageCount,
      ...(inspected.format === undefined ? {} : { format: inspected.format }),
      ...(password === undefined ? {} : { password }),
    };
    submit(id, file, (lesson, context) => addDocument(lesson, document, file.into, context));
  }

  /** L16. The file itself is not kept: its documents are. */
  async function openLessonFile(id: string, file: Waiting): Promise<void> {
    const read = await readLesson(blobs.path(file.blob), async (bytes, size) => {
      const { hash } = await blobs.put(bytes, { limit: size });
      return hash;
    });
    blobs.remove(file.blob);
    if (!read.ok) return fail(id, file.name, read.refusal);
    submit(id, file, (lesson, context) => addLessonFile(lesson, read.lesson, context));
  }

  function submit(
    id: string,
    file: Waiting,
    change: (state: LessonState, context: Context) => LessonState,
  ): void {
    engine.submit({
      apply: (state, context) => accept({ ...state, lesson: change(state.lesson, context) }),
      settle: (outcome) => {
        if (outcome.ok) show(id, null);
        else fail(id, file.name, outcome.refusal);
      },
    });
  }

  async function add(
    givenName: string,
    bytes: AsyncIterable<Uint8Array>,
    into: 'new' | 'current',
  ): Promise<Added> {
    const id = randomUUID();
    const name = cleanName(givenName);
    show(id, { name, state: 'reading', problem: null });
    // The reader starts up while the bytes are still coming in.
    importer.prepare();
    try {
      const { hash } = await blobs.put(bytes, { limit: LIMITS.importBytes });
      void inspect(id, { name, blob: hash, into }).catch((error: unknown) =>
        fail(id, name, { code: deps.problemOf(error) }),
      );
      return { id, blob: hash };
    } catch (error) {
      fail(id, name, { code: deps.problemOf(error) });
      return { id, blob: null };
    }
  }

  return {
    add,
    async addFile(path) {
      return add(basename(path), readOrNotFound(path), 'new');
    },
    password(id, password) {
      const file = waiting.get(id);
      if (!file) return false;
      waiting.delete(id);
      void inspect(id, file, password).catch((error: unknown) =>
        fail(id, file.name, { code: deps.problemOf(error) }),
      );
      return true;
    },
    dismiss(id) {
      waiting.delete(id);
      if (!engine.state().live.imports[id]) return false;
      show(id, null);
      return true;
    },
  };
}

/** A file named on the command line that is not there is a refusal like any other. */
export class FileNotFound extends Error {}

async function* readOrNotFound(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new FileNotFound(path, { cause: error });
  }
}

/** A name that came over HTTP: one line, without control characters, at most 255 long. */
function cleanName(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return name.replace(/[\u0000-\u001f]+/g, ' ').slice(0, 255) || 'document';
}
