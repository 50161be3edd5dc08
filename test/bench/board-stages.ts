import type { BrowserContext, Page } from '@playwright/test';
import type { Ours } from './board-ours.ts';
import { median, rounded } from './figures.ts';

/** Where the time between a key and the pixels goes: marks set inside the pages. */
export interface Stages {
  watch(context: BrowserContext): Promise<void>;
  attach(ours: Pick<Ours, 'console' | 'board'>): void;
  /** Forgets all marks. */
  begin(): Promise<void>;
  ofTurns(): Promise<Record<string, unknown>>;
  ofJumps(): Promise<Record<string, unknown>>;
}

interface Mark {
  name: string;
  at: number;
  note?: string | number;
}
declare const window: Window & { benchStages: Mark[] };

/** Runs in both pages before anything else. */
function setMarks(): void {
  const marks: Mark[] = (window.benchStages = []);
  const mark = (name: string, note?: string | number) => {
    const at = performance.timeOrigin + performance.now();
    marks.push(note === undefined ? { name, at } : { name, at, note });
  };
  const keyed = (event: KeyboardEvent) =>
    marks.push({ name: 'key', at: performance.timeOrigin + event.timeStamp });
  addEventListener('keydown', keyed, { capture: true });
  const Socket = WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols ?? []);
      this.addEventListener('message', ({ data }) => {
        const text = String(data);
        if (text.includes('"type":"done"')) mark('done');
        else if (text.includes('["wanted"')) mark('wanted');
        else if (text.includes('["page"')) mark('heard');
      });
    }
    override send(data: string): void {
      if (data.includes('"command"')) mark('sent');
      super.send(data);
    }
  };
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...given: unknown[]) {
    mark('drawing');
    Reflect.apply(draw, this, given);
    mark('drawn');
    if (location.pathname.startsWith('/board')) requestAnimationFrame(() => mark('frame'));
  };
  const decode = window.createImageBitmap;
  window.createImageBitmap = async (...given: unknown[]) => {
    mark('decode');
    const bitmap = (await Reflect.apply(decode, window, given)) as ImageBitmap;
    mark('decoded');
    return bitmap;
  };
  const get = window.fetch;
  window.fetch = async (input, init) => {
    const address = String(input);
    const page = /\/pages\/[0-9a-f]+\/(\d+)\/1920/.exec(address)?.[1];
    if (page === undefined) return get(input, init);
    const kind = init?.method === 'PUT' ? 'put' : 'get';
    mark(kind, init?.body instanceof Blob ? init.body.size : Number(page));
    const response = await get(input, init);
    mark(`${kind} answered`, Number(page));
    return response;
  };
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message: unknown, ...rest: unknown[]) {
    if (typeof message === 'object' && message !== null && 'smaller' in message) mark('encode');
    Reflect.apply(post, this, [message, ...rest]);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) mark('long task', Math.round(entry.duration));
  }).observe({ type: 'longtask' });
}

export function followStages(): Stages {
  let pages: Pick<Ours, 'console' | 'board'> | null = null;
  const marksOf = (page: Page | undefined) =>
    page?.evaluate(() => window.benchStages) ?? Promise.resolve<Mark[]>([]);
  const bothMarks = async () => {
    const desk = (await marksOf(pages?.console)).map((mark) => ({ ...mark, page: 'console' }));
    const board = (await marksOf(pages?.board)).map((mark) => ({ ...mark, page: 'board' }));
    return [...desk, ...board].sort((a, b) => a.at - b.at);
  };
  type Placed = Awaited<ReturnType<typeof bothMarks>>[number];

  /** Medians of the time between one mark and the first such mark after it, along the whole path. */
  function path(marks: Placed[], steps: readonly (readonly [page: string, name: string])[]) {
    const [first, ...rest] = steps;
    const starts = marks.filter((mark) => mark.page === first?.[0] && mark.name === first[1]);
    const spans = new Map<string, number[]>();
    starts.forEach((start, place) => {
      const end = starts[place + 1]?.at ?? Infinity;
      let before = start;
      for (const [page, name] of rest) {
        const next = marks.find(
          (mark) =>
            mark.at >= before.at && mark.at < end && mark.page === page && mark.name === name,
        );
        if (!next) return;
        const label = `${before.page} ${before.name} → ${page} ${name}`;
        spans.set(label, [...(spans.get(label) ?? []), next.at - before.at]);
        before = next;
      }
    });
    const figures = [...spans].map(([label, times]) => [
      label,
      { p50: rounded(median(times)), worst: rounded(Math.max(...times)), count: times.length },
    ]);
    return Object.fromEntries(figures) as Record<string, unknown>;
  }

  const longTasks = (marks: Placed[]) =>
    Object.fromEntries(
      ['console', 'board'].map((page) => [
        page,
        marks.filter((mark) => mark.page === page && mark.name === 'long task').map((m) => m.note),
      ]),
    );

  return {
    async watch(context) {
      await context.addInitScript(setMarks);
    },
    attach(ours) {
      pages = ours;
    },
    async begin() {
      for (const page of [pages?.console, pages?.board]) {
        await page?.evaluate(() => void (window.benchStages.length = 0));
      }
    },
    async ofTurns() {
      const marks = await bothMarks();
      return {
        path: path(marks, [
          ['console', 'key'],
          ['console', 'sent'],
          ['board', 'heard'],
          ['board', 'drawing'],
          ['board', 'drawn'],
          ['board', 'frame'],
        ]),
        acknowledged: path(marks, [
          ['console', 'sent'],
          ['console', 'done'],
        ]),
        long_tasks: longTasks(marks),
      };
    },
    async ofJumps() {
      const marks = await bothMarks();
      return {
        path: path(marks, [
          ['board', 'heard'],
          ['board', 'get'],
          ['console', 'wanted'],
          ['console', 'encode'],
          ['console', 'put'],
          ['console', 'put answered'],
          ['board', 'get answered'],
          ['board', 'decode'],
          ['board', 'decoded'],
          ['board', 'drawn'],
          ['board', 'frame'],
        ]),
        bytes: marks.filter((mark) => mark.name === 'put').map((mark) => mark.note),
        long_tasks: longTasks(marks),
      };
    },
  };
}
