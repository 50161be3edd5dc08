import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { QuizReader } from '#classroom/formats/quiz-reader.ts';
import { addActivities } from '#lesson/rules/import-activities.ts';
import { addDocument, titleFromFile } from '#lesson/rules/import-document.ts';
import { addLessonFile } from '#lesson/rules/lesson-file.ts';
import { addInkFile } from '#lesson/rules/ink/files.ts';
import { readLesson } from '#lesson/file/read-lesson.ts';
import type { DocumentInspection, Importer } from '#lesson/import/import-document.ts';
import type { OfficeConverter } from '#lesson/import/office/convert-office.ts';
import { sniffDocument } from '#lesson/import/sniff-document.ts';
import type { Context } from '#protocol/context.ts';
import { accept, type ErrorCode, type Refusal } from '#protocol/errors.ts';
import type { Quiz } from '#protocol/formats.ts';
import type { ImportedDocument } from '#protocol/lesson.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { ImportView, MediaFormat } from '#protocol/views.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { Engine } from './engine.ts';
import { usesBlob } from './state/uses-blob.ts';
import { withLive, type AppState } from './state/app-state.ts';

/**
 * Brings files into lessons: keeps the bytes, has them inspected (or converted, or tried by the
 * console's player) apart, then adds the steps. Every stage can be stopped by `dismiss`.
 */
export interface Imports {
  /**
   * Resolves to the import's id once the bytes are kept, and to their name in the blob store (null
   * when they are not); what follows shows in the console's view.
   */
  add(name: string, bytes: AsyncIterable<Uint8Array>, into: 'new' | 'current'): Promise<Added>;
  addFile(path: string): Promise<Added>;
  password(id: string, password: string): boolean;
  /** What the console's player says of a film or a sound: seconds, or null when it cannot play it. */
  probed(id: string, found: { seconds: number | null; picture: boolean }): void;
  /** The teacher has read the report: the activities become steps of the lesson. */
  addQuiz(id: string): boolean;
  /** Stops one that is under way, or forgets one that was refused. */
  dismiss(id: string): boolean;
}

export interface Added {
  id: string;
  blob: string | null;
}

interface Job {
  id: string;
  name: string;
  into: 'new' | 'current';
  stop: AbortController;
  /** What was kept of it so far. */
  blob: string | null;
  /** What the teacher, or her console, must answer first. */
  asks: 'password' | 'report' | MediaFormat | null;
  /** What was read of a file of questions. */
  quiz?: Quiz;
}

type KeptJob = Job & { blob: string };

export function createImports(deps: {
  engine: Engine;
  blobs: BlobStore;
  importer: Importer;
  office: OfficeConverter;
  quizzes: QuizReader;
  problemOf: (error: unknown) => ErrorCode;
}): Imports {
  const { engine, blobs, importer, office } = deps;
  const jobs = new Map<string, Job>();

  function show(id: string, view: ImportView | null): void {
    engine.update((state) => {
      const { [id]: _gone, ...others } = state.live.imports;
      return withLive(state, { imports: view ? { ...others, [id]: view } : others });
    });
  }

  function showStage({ id, name }: Job, state: ImportView['state'], more?: Partial<ImportView>) {
    show(id, { name, state, problem: null, ...more });
  }

  function begin(name: string, into: Job['into']): Job {
    const stop = new AbortController();
    const job: Job = { id: randomUUID(), name, into, stop, blob: null, asks: null };
    jobs.set(job.id, job);
    return job;
  }

  /** Its bytes go with it, unless a lesson or another import has them too. */
  function end(job: Job): void {
    jobs.delete(job.id);
    const { blob } = job;
    if (blob === null || usesBlob(engine.state().lesson, blob)) return;
    if ([...jobs.values()].some((other) => other.blob === blob)) return;
    blobs.remove(blob);
  }

  function fail(job: Job, { code, values }: Refusal): void {
    end(job);
    show(job.id, { name: job.name, state: 'refused', problem: code, ...(values && { values }) });
  }

  /** Runs a stage. What it throws is told, unless the teacher has stopped it. */
  async function attempt(job: Job, stage: () => Promise<void>): Promise<void> {
    try {
      await stage();
    } catch (error) {
      if (!job.stop.signal.aborted) return fail(job, { code: deps.problemOf(error) });
    }
    if (job.stop.signal.aborted) end(job);
  }

  async function inspect(job: KeptJob, password?: string): Promise<void> {
    const { signal } = job.stop;
    showStage(job, 'reading');
    const sniffed = await sniffDocument(blobs.path(job.blob));
    signal.throwIfAborted();
    if (!sniffed.ok) {
      if (sniffed.refusal.code === 'import/unknown-kind' && (await readQuestions(job))) return;
      return fail(job, sniffed.refusal);
    }
    if (sniffed.kind === 'lesson') return openLessonFile(job);
    if (sniffed.kind === 'office') {
      showStage(job, 'converting');
      const file = { path: blobs.path(job.blob), ending: sniffed.ending };
      return office.convert(file, signal, async (converted) => {
        if (!converted.ok) return fail(job, converted.refusal);
        const { hash } = await blobs.put(createReadStream(converted.pdf), {
          limit: LIMITS.importBytes,
        });
        end(job);
        job.blob = hash;
        jobs.set(job.id, job);
        const made = await importer.inspect(blobs.path(hash), undefined, signal);
        signal.throwIfAborted();
        understood(job, made.ok ? made : { ok: false, refusal: { code: 'import/office-failed' } });
      });
    }
    const inspected = await importer.inspect(blobs.path(job.blob), password, signal);
    signal.throwIfAborted();
    understood(job, inspected, password);
  }

  function understood(job: KeptJob, inspected: DocumentInspection, password?: string): void {
    if (!inspected.ok) {
      const { code } = inspected.refusal;
      const asks = code === 'import/password-needed' || code === 'import/password-wrong';
      if (!asks) return fail(job, { code });
      job.asks = 'password';
      const problem = code === 'import/password-wrong' ? code : null;
      return showStage(job, 'password', { problem });
    }
    const { pageCount, format } = inspected;
    if (format === 'video' || format === 'audio') {
      job.asks = format;
      return showStage(job, 'checking', { media: { blob: job.blob, format } });
    }
    add(job, {
      name: job.name,
      blob: job.blob,
      pageCount,
      ...(format === undefined ? {} : { format }),
      ...(password === undefined ? {} : { password }),
    });
  }

  function add(job: KeptJob, document: ImportedDocument): void {
    submit(job, (state, context) => ({
      ...state,
      lesson: addDocument(state.lesson, document, job.into, context),
    }));
  }

  /** False when it is no file of questions either. The report is read before anything is added. */
  async function readQuestions(job: KeptJob): Promise<boolean> {
    const { blob, name } = job;
    const path = blobs.path(blob);
    const format = await deps.quizzes.formatOf(path, name);
    if (format === null) return false;
    const size = blobs.size(blob) ?? 0;
    const title = titleFromFile(name);
    const file = { path, size, blob, format, title };
    const read = await deps.quizzes.read(file, job.stop.signal);
    job.stop.signal.throwIfAborted();
    if (!read.ok) {
      fail(job, read.refusal);
      return true;
    }
    job.asks = 'report';
    job.quiz = read.quiz;
    showStage(job, 'report', { report: read.quiz.report });
    return true;
  }

  /** L16. The file itself is not kept: its documents are. */
  async function openLessonFile(job: KeptJob): Promise<void> {
    const read = await readLesson(blobs.path(job.blob), async (bytes, size) => {
      job.stop.signal.throwIfAborted();
      const { hash } = await blobs.put(bytes, { limit: size });
      return hash;
    });
    if (!read.ok) return fail(job, read.refusal);
    job.stop.signal.throwIfAborted();
    submit(job, (state, context) => {
      const { state: lesson, newStep } = addLessonFile(state.lesson, read.lesson, context);
      const ink = [...read.ink].reduce(
        (all, [step, file]) => addInkFile(all, newStep.get(step) ?? step, file),
        state.ink,
      );
      return { ...state, lesson, ink };
    });
  }

  function submit(job: Job, change: (state: AppState, context: Context) => AppState): void {
    engine.submit({
      apply: (state, context) => accept(change(state, context)),
      settle: (outcome) => {
        if (!outcome.ok) return fail(job, outcome.refusal);
        end(job);
        show(job.id, null);
      },
    });
  }

  async function keep(job: Job, bytes: AsyncIterable<Uint8Array>): Promise<Added> {
    // The reader starts up while the bytes are still coming in.
    importer.prepare();
    let kept: string | null = null;
    await attempt(job, async () => {
      const { hash } = await blobs.put(untilStopped(bytes, job.stop), {
        limit: LIMITS.importBytes,
      });
      kept = hash;
      const keptJob: KeptJob = Object.assign(job, { blob: hash });
      void attempt(keptJob, () => inspect(keptJob));
    });
    return { id: job.id, blob: kept };
  }

  return {
    // How far a page has sent it is known there: it is shown here once it has arrived.
    add: (name, bytes, into) => keep(begin(cleanName(name), into), bytes),
    async addFile(path) {
      const job = begin(cleanName(basename(path)), 'new');
      showStage(job, 'reading');
      return keep(job, readOrNotFound(path));
    },
    password(id, password) {
      const job = jobs.get(id);
      if (!job || !isKept(job) || job.asks !== 'password') return false;
      job.asks = null;
      void attempt(job, () => inspect(job, password));
      return true;
    },
    probed(id, { seconds, picture }) {
      const job = jobs.get(id);
      if (!job || !isKept(job)) return;
      if (job.asks !== 'video' && job.asks !== 'audio') return;
      const format = job.asks === 'video' && !picture && SOUND.test(job.name) ? 'audio' : job.asks;
      job.asks = null;
      // A film of which only the sound would come is no film.
      if (seconds === null || (format === 'video' && !picture))
        return fail(job, { code: 'import/cannot-play' });
      const { name, blob } = job;
      add(job, { name, blob, pageCount: 1, format, ...(seconds > 0 ? { seconds } : {}) });
    },
    addQuiz(id) {
      const job = jobs.get(id);
      if (job?.asks !== 'report' || !job.quiz || job.quiz.activities.length === 0) return false;
      job.asks = null;
      const { name, into, quiz } = job;
      const { activities } = quiz;
      // A package stays: the lesson has it. A file of words is all in its activities.
      const isPackage = activities.some(({ items }) => items.some(({ kind }) => kind === 'h5p'));
      if (isPackage) job.blob = null;
      submit(job, (state, context) => ({
        ...state,
        lesson: addActivities(state.lesson, { name, activities }, into, context),
      }));
      return true;
    },
    dismiss(id) {
      const job = jobs.get(id);
      job?.stop.abort();
      if (job?.asks != null) end(job);
      if (!job && !engine.state().live.imports[id]) return false;
      show(id, null);
      return true;
    },
  };
}

/** What sound is called in containers that films use too. */
const SOUND = /\.(m4a|m4b|aac|mp3|oga|ogg|opus|weba)$/i;

function isKept(job: Job): job is KeptJob {
  return job.blob !== null;
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

/** The bytes until the teacher stops them; a page that gives up in the middle has stopped them too. */
async function* untilStopped(
  bytes: AsyncIterable<Uint8Array>,
  stop: AbortController,
): AsyncIterable<Uint8Array> {
  try {
    for await (const piece of bytes) {
      stop.signal.throwIfAborted();
      yield piece;
    }
  } catch (error) {
    if (isGone(error)) stop.abort();
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** A name that came over HTTP: one line, without control characters, at most 255 long. */
function cleanName(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return name.replace(/[\u0000-\u001f]+/g, ' ').slice(0, 255) || 'document';
}
