import { ResponseException, type PDFDocumentProxy } from 'pdfjs-dist';
import * as z from 'zod/mini';
import type { DocumentFormat } from '#protocol/lesson.ts';
import type { ImageWidth } from '#protocol/views.ts';
import { createDocuments } from './documents.ts';
import { drawPage } from './draw.ts';
import { drawFilm, drawSound } from './draw-media.ts';
import { drawPicture, formatOfBytes } from './draw-picture.ts';
import { createEncoder } from './encoder.ts';
import { takeOpened } from './local-files.ts';
import { drawPlaceholder } from './placeholder.ts';
import { createPreparation, type PageOfLesson } from './preparation.ts';
import { nextJob, shouldGiveWay, smallerWanted, type Job, type Wanted } from './queue.ts';
import { createQuiet } from './quiet.ts';

export interface PageRendererOptions {
  /** What is wanted now. */
  wanted(): Wanted;
  /** Calls back whenever that changes; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  passwordOf(blob: string): string | undefined;
  /** What the file is, if the open lesson tells. */
  formatOf(blob: string): DocumentFormat | undefined;
  /** All pages of the open lesson, those that may be asked for first before the others. */
  pagesAhead(): readonly PageOfLesson[];
  /** Hands a picture that the board waits for over to it, where there is a way past the app. */
  give(key: string, picture: ImageBitmap): Promise<void>;
  /** The sentences for a page that cannot be drawn. */
  unreadable(page: number): { title: string; detail: string };
}

/** A page that takes longer is given up: it would hold everything behind it. */
const TIME_LIMIT_MS = 15_000;
const RETRY_MS = 2000;
/** Drawings being encoded or sent at once; each holds a bitmap of up to 33 MB. */
const IN_HAND = 3;

/** A page that cannot be drawn now may be drawn after the next start. */
type Keep = 'for ever' | 'for this launch';

/** Works off what the app wants drawn, the most urgent first. Returns the way to stop. */
export function startPageRenderer(options: PageRendererOptions): () => void {
  const documents = createDocuments(options.passwordOf);
  const encode = createEncoder();
  /** Drawn and on their way, or tried in vain a moment ago. */
  const inHand = new Set<string>();
  const failures = new Map<string, number>();
  let delivering = 0;
  let deliveringToBoard = 0;
  let running: { job: Job; stop: AbortController } | null = null;
  /** The size of the wall, as it last asked; the usual one before it has. */
  let wallWidth: ImageWidth = 1920;
  const quiet = createQuiet(window, turn);
  const preparation = createPreparation(keptPages, turn);

  function look(): void {
    for (const { urgency, width } of Object.values(options.wanted())) {
      if (urgency !== 'board' && urgency !== 'near') continue;
      wallWidth = width;
      quiet.disturb();
    }
    turn();
  }

  function turn(): void {
    const wanted = options.wanted();
    if (running !== null) {
      if (shouldGiveWay(running.job.key, wanted, inHand)) running.stop.abort();
      return;
    }
    if (delivering >= IN_HAND) return;
    const job = nextJob(wanted, inHand) ?? nextAhead();
    if (job === null) {
      documents.rest();
      return;
    }
    // What the class waits for has the machine to itself until it is delivered.
    if (deliveringToBoard > 0 && job.urgency !== 'board') return;
    running = { job, stop: new AbortController() };
    void draw(job, running.stop).finally(() => {
      running = null;
      turn();
    });
  }

  /** Only while there is nothing else to do and the machine is nobody's. */
  function nextAhead(): Job | null {
    if (delivering > 0 || !quiet.is()) return null;
    const job = preparation.next(options.pagesAhead(), wallWidth);
    return job && !inHand.has(job.key) ? job : null;
  }

  async function draw(job: Job, stop: AbortController): Promise<void> {
    try {
      const bitmap = await withLimit(job, stop);
      const urgency = options.wanted()[job.key]?.urgency;
      if (urgency === 'board' || urgency === 'near') await options.give(job.key, bitmap);
      void deliver(job, bitmap, 'for ever');
    } catch (problem) {
      if (stop.signal.aborted && stop.signal.reason !== TOO_SLOW) return;
      if (mayPass(job, problem)) {
        pause(job);
        return;
      }
      console.warn(`Page ${job.page} cannot be drawn:`, problem);
      documents.forget(job.blob, job.width);
      const { title, detail } = options.unreadable(job.page);
      void deliver(job, await drawPlaceholder(job.width, title, detail), 'for this launch');
    }
  }

  /** The file could not be fetched just now, or its password is not known here: no picture of that. */
  function mayPass(job: Job, problem: unknown): boolean {
    const name = problem instanceof Error ? problem.name : '';
    if (name === 'PasswordException') return true;
    const failed = (failures.get(job.key) ?? 0) + 1;
    failures.set(job.key, failed);
    const fetching = problem instanceof ResponseException || PASSING.has(name);
    return fetching && failed < ATTEMPTS;
  }

  async function drawAny(job: Job, signal: AbortSignal): Promise<ImageBitmap> {
    const format = options.formatOf(job.blob) ?? (await formatOfBytes(job.blob, signal));
    if (format === 'video') return drawFilm(job.blob, job.width, signal);
    if (format === 'audio') return drawSound(job.width);
    if (format === 'image') return drawPicture(job.blob, job.width, signal);
    const opened = await takeOpened(job.blob);
    if (opened) {
      documents.adopt(job.blob, opened.width, opened.task);
      if (job.page === 1 && job.width === opened.width) return opened.firstPage;
      opened.firstPage.close();
    }
    const pdf: PDFDocumentProxy = await documents.get(job.blob, job.width);
    return drawPage(pdf, job.page, job.width, signal);
  }

  /** The worker of a document may hang in a way that even cancelling does not end. */
  async function withLimit(job: Job, stop: AbortController): Promise<ImageBitmap> {
    const { promise: ended, reject } = Promise.withResolvers<never>();
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
    const timer = setTimeout(() => stop.abort(TOO_SLOW), TIME_LIMIT_MS);
    try {
      const drawn = drawAny(job, stop.signal);
      drawn.catch(() => undefined);
      return await Promise.race([drawn, ended]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function deliver(job: Job, bitmap: ImageBitmap, keep: Keep): Promise<void> {
    const smaller = smallerOf(job);
    const all = [job, ...smaller];
    for (const { key } of all) inHand.add(key);
    const forBoard = job.urgency === 'board' ? 1 : 0;
    delivering += 1;
    deliveringToBoard += forBoard;
    try {
      const images = await encode(
        bitmap,
        smaller.map((other) => other.width),
      );
      await Promise.all(all.map((one, place) => put(one, images[place], keep)));
      for (const one of all) release(one.key);
      preparation.done(
        job,
        images.reduce((sum, { size }) => sum + size, 0),
      );
    } catch {
      for (const one of all) pause(one);
    } finally {
      delivering -= 1;
      deliveringToBoard -= forBoard;
      turn();
    }
  }

  /** What is drawn ahead gives its thumbnail as well. */
  function smallerOf(job: Job): Job[] {
    const wanted = options.wanted();
    const smaller = smallerWanted(job, wanted, inHand);
    if (wanted[job.key] || smaller.length > 0) return smaller;
    return [{ ...job, key: `${job.blob}/${job.page}/${THUMBNAIL}`, width: THUMBNAIL }];
  }

  async function put(job: Job, image: Blob | undefined, keep: Keep): Promise<void> {
    if (!image) return;
    const passing = keep === 'for ever' ? '' : '?keep=launch';
    const address = `/pages/${job.blob}/${job.page}/${job.width}${passing}`;
    const headers = { 'content-type': image.type };
    const response = await fetch(address, { method: 'PUT', body: image, headers });
    if (!response.ok) throw new Error(`PUT ${response.status}`);
  }

  /** Delivered, but the app's view may lag behind: not drawn again until it had the time to see it. */
  function release(key: string): void {
    setTimeout(() => {
      inHand.delete(key);
      turn();
    }, RETRY_MS);
  }

  function pause(job: Job): void {
    inHand.add(job.key);
    preparation.done(job, 0);
    release(job.key);
  }

  const unsubscribe = options.subscribe(look);
  look();
  return unsubscribe;
}

const THUMBNAIL = 320;

async function keptPages(blob: string, width: ImageWidth): Promise<number[]> {
  const response = await fetch(`/pages/${blob}/${width}`);
  if (!response.ok) throw new Error(`GET ${response.status}`);
  return z.array(z.int()).parse(await response.json());
}

const TOO_SLOW = 'too slow';
const ATTEMPTS = 3;
/** Names of errors that a lost connection causes (and sometimes a broken page). */
const PASSING: ReadonlySet<string> = new Set([
  'AbortException',
  'TypeError',
  'UnknownErrorException',
]);
