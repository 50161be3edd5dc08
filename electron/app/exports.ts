import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportJob, ExportPage, ExportSource } from '#lesson/export/job.ts';
import { runExport } from '#lesson/export/run-export.ts';
import { chooseSteps } from '#lesson/rules/afterwards/choose-steps.ts';
import { wordsOf } from '#lesson/rules/afterwards/words-of-step.ts';
import { forgetShown } from '#lesson/rules/afterwards/shown.ts';
import { masksOf } from '#lesson/rules/covers/masks.ts';
import { boardInk } from '#lesson/rules/ink/views.ts';
import { openLesson } from '#lesson/rules/state.ts';
import { accept, refuse } from '#protocol/errors.ts';
import type { ExportCommand, ExportView } from '#protocol/export.ts';
import type { Lesson, Step } from '#protocol/lesson.ts';
import { lyingOf } from '#protocol/look.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { PageImages } from '#storage/page-images.ts';
import type { Engine } from './engine.ts';
import type { Reply } from './listeners/wire.ts';
import type { WaitingRoom } from './page-images.ts';
import { withLive, type AppState } from './state/app-state.ts';

/** Makes a PDF of the open lesson, one at a time, in a process of its own. */
export interface Exports {
  order(command: ExportCommand, reply: Reply): void;
  /** The finished file of an export, with the lesson's title; null when it is not there. */
  file(id: string): { path: string; title: string } | null;
  close(): void;
}

export interface ExportsDeps {
  engine: Engine;
  blobs: BlobStore;
  pageImages: PageImages;
  waitingRoom: WaitingRoom;
  /** A folder of its own: what is in it is thrown away at every start. */
  folder: string;
  workerPath: string;
}

type Wanted = Pick<Extract<ExportCommand, { type: 'export/start' }>, 'ink' | 'lifted'>;

/** Sharp on paper too. */
const PICTURE_WIDTH = 3840;
/** A console that is just being opened again is waited for. */
const TRIES = 3;

export function createExports(deps: ExportsDeps): Exports {
  const { engine, folder } = deps;
  let running: { id: string; stop: () => void; gone: AbortController } | null = null;
  let finished: { id: string; title: string } | null = null;
  // Half files of an app that was ended in the middle, and finished ones that were downloaded.
  rmSync(folder, { recursive: true, force: true });

  const fileOf = (id: string) => join(folder, `${id}.pdf`);

  function show(change: Partial<ExportView> | null): void {
    engine.update((state) => {
      const before = state.live.exporting;
      return withLive(state, { exporting: change && before && { ...before, ...change } });
    });
  }

  function start(command: Extract<ExportCommand, { type: 'export/start' }>, reply: Reply): void {
    const state = engine.state();
    const lesson = openLesson(state.lesson);
    if (!lesson) return reply(refuse('lesson/none'));
    const steps = chooseSteps(lesson, command.choice, state.shown[lesson.id] ?? {});
    if (steps.length === 0) return reply(refuse('export/nothing'));
    cancel();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const id = randomUUID();
    const pages = steps.map((step) => pageOf(state, lesson, step, command));
    const job: ExportJob = {
      title: lesson.title,
      drafts: join(folder, id),
      target: fileOf(id),
      pages,
    };
    const view: ExportView = {
      id,
      lesson: lesson.id,
      state: 'working',
      pages: pages.length,
      done: 0,
      problem: null,
      pictures: [],
      empty: [],
    };
    engine.update((now) => withLive(now, { exporting: view }));
    const gone = new AbortController();
    const { outcome, stop } = runExport(job, {
      workerPath: deps.workerPath,
      picture: (page) => pictureOf(lesson, steps[page], gone.signal),
      done: (done) => show({ done }),
    });
    running = { id, stop, gone };
    void outcome.then((result) => {
      rmSync(job.drafts, { recursive: true, force: true });
      if (running?.id !== id) return;
      running = null;
      finished = { id, title: lesson.title };
      if (!result.ok) return show({ state: 'refused', problem: result.code });
      const placesOf = (note: string) =>
        Object.keys(result.notes).flatMap((at) =>
          result.notes[at] === note ? Number(at) + 1 : [],
        );
      show({ state: 'done', pictures: placesOf('picture'), empty: placesOf('empty') });
    });
    reply({ ok: true, result: { export: id } });
  }

  function pageOf(
    state: AppState,
    lesson: Lesson,
    step: Step,
    { ink, lifted }: Wanted,
  ): ExportPage {
    const strokes = ink ? Object.values(boardInk(state.ink, step.id)[step.id] ?? {}) : [];
    const up = state.lesson.board.lifted[step.id] ?? [];
    const covers = lifted ? [] : masksOf(step).filter(({ id }) => !up.includes(id));
    const { turn, crop } = lyingOf(step);
    return {
      source: sourceOf(lesson, step),
      ink: strokes,
      turn,
      crop,
      covers: covers.map(({ x, y, width, height }) => ({ x, y, width, height })),
    };
  }

  function sourceOf(lesson: Lesson, step: Step): ExportSource {
    if (step.kind === 'paper') return { kind: 'paper', paper: step.paper };
    if (step.kind !== 'page') return wordsOf(lesson, step);
    const document = lesson.documents[step.document];
    const file = document ? deps.blobs.path(document.blob) : '';
    if (document?.format === 'image') return { kind: 'image', file };
    const { page } = step;
    const pageCount = document?.pageCount ?? 0;
    return { kind: 'pdf', file, page, pageCount, password: document?.password };
  }

  /** What the board would show of a page that cannot be kept as it is. */
  async function pictureOf(
    lesson: Lesson,
    step: Step | undefined,
    signal: AbortSignal,
  ): Promise<string | null> {
    if (step?.kind !== 'page') return null;
    const blob = lesson.documents[step.document]?.blob;
    if (blob === undefined) return null;
    const key = { blob, page: step.page, width: PICTURE_WIDTH } as const;
    for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
      const found = deps.pageImages.get(key);
      if (found) return found.path;
      if (await deps.waitingRoom.wait(key, 'preview', signal)) break;
    }
    return deps.pageImages.get(key)?.path ?? null;
  }

  function cancel(): void {
    running?.gone.abort();
    running?.stop();
    running = null;
    engine.update((state) => withLive(state, { exporting: null }));
  }

  return {
    order(command, reply) {
      switch (command.type) {
        case 'export/start':
          return start(command, reply);
        case 'export/cancel':
          cancel();
          return reply({ ok: true });
        case 'export/forget-shown':
          return engine.submit({
            apply: (state) =>
              accept({ ...state, shown: forgetShown(state.shown, state.lesson.open ?? '') }),
            settle: reply,
          });
      }
    },
    file(id) {
      if (finished?.id !== id || !existsSync(fileOf(id))) return null;
      return { path: fileOf(id), title: finished.title };
    },
    close() {
      running?.gone.abort();
      running?.stop();
      running = null;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
