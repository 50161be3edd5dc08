import { useEffect, useState } from 'react';
import type { ImageUrgency } from '#protocol/views.ts';

/**
 * Finished page images for the console's own eyes. A request waits until the page is drawn, and a
 * browser opens six connections to one host at most: few are asked for at once, so that the drawing
 * itself always gets through.
 */

export interface PageImage {
  readonly blob: string;
  readonly page: number;
  readonly width: 320 | 1920;
}

interface Ticket {
  readonly image: PageImage;
  readonly signal: AbortSignal;
  done(address: string | null): void;
}

const RETRY_MS = 1500;
const THUMBNAILS_AT_ONCE = 2;
/** Thumbnails kept after nobody shows them: some twenty kilobytes each. */
const THUMBNAILS_KEPT = 200;

let running = 0;
/** The newest first: what came into sight last is looked at now. */
let waiting: Ticket[] = [];
/** Object URLs by key, the least recently used first. */
const ready = new Map<string, string>();

function keyOf(image: PageImage): string {
  return `${image.blob}/${image.page}/${image.width}`;
}

/** The picture's bytes, however long it takes to be drawn; null when `signal` aborts. */
export async function fetchPicture(
  image: PageImage,
  urgency: ImageUrgency,
  signal: AbortSignal,
): Promise<Blob | null> {
  while (!signal.aborted) {
    try {
      const response = await fetch(`/pages/${keyOf(image)}?urgency=${urgency}`, { signal });
      if (response.ok) return await response.blob();
    } catch {
      // Given up, or the app is away for a moment.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return null;
}

function serve(): void {
  while (running < THUMBNAILS_AT_ONCE) {
    const ticket = waiting.shift();
    if (!ticket) return;
    running += 1;
    void fetchThumbnail(ticket).then((address) => {
      running -= 1;
      ticket.done(address);
      serve();
    });
  }
}

async function fetchThumbnail({ image, signal }: Ticket): Promise<string | null> {
  const known = ready.get(keyOf(image));
  if (known !== undefined) return known;
  const picture = await fetchPicture(image, 'thumbnail', signal);
  return picture && keep(image, URL.createObjectURL(picture));
}

function keep(image: PageImage, address: string): string {
  ready.set(keyOf(image), address);
  for (const [key, old] of ready) {
    if (ready.size <= THUMBNAILS_KEPT) break;
    ready.delete(key);
    URL.revokeObjectURL(old);
  }
  return address;
}

/** The address of a page's thumbnail, or null until it is drawn. */
export function useThumbnail(page: Omit<PageImage, 'width'>): string | null {
  const key = keyOf({ ...page, width: 320 });
  const [shown, setShown] = useState<{ key: string; address: string | null } | null>(null);

  useEffect(() => {
    if (ready.has(key)) return;
    const [blob = '', number] = key.split('/');
    const stop = new AbortController();
    const ticket: Ticket = {
      image: { blob, page: Number(number), width: 320 },
      signal: stop.signal,
      done(address) {
        if (!stop.signal.aborted) setShown({ key, address });
      },
    };
    waiting.unshift(ticket);
    serve();
    return () => {
      stop.abort();
      waiting = waiting.filter((other) => other !== ticket);
    };
  }, [key]);

  if (shown?.key === key && shown.address !== null) return shown.address;
  return ready.get(key) ?? null;
}
