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

interface Lane {
  readonly atOnce: number;
  /** Images kept after nobody shows them. */
  readonly kept: number;
  running: number;
  /** The newest first: what came into sight last is looked at now. */
  waiting: Ticket[];
}
interface Ticket {
  readonly image: PageImage;
  readonly urgency: ImageUrgency;
  readonly stop: AbortController;
  done(address: string | null): void;
}

const RETRY_MS = 1500;
const lanes: Record<PageImage['width'], Lane> = {
  320: { atOnce: 2, kept: 400, running: 0, waiting: [] },
  1920: { atOnce: 1, kept: 8, running: 0, waiting: [] },
};
/** Object URLs by key, the least recently used first. */
const ready: Record<PageImage['width'], Map<string, string>> = { 320: new Map(), 1920: new Map() };

function keyOf(image: PageImage): string {
  return `${image.blob}/${image.page}/${image.width}`;
}

/** The address of an image that is already here. */
export function readyImage(image: PageImage): string | null {
  return ready[image.width].get(keyOf(image)) ?? null;
}

/** Asks for an image; `done` gets its address, or null when it failed. Returns the way to give up. */
function request(
  image: PageImage,
  urgency: ImageUrgency,
  done: (address: string | null) => void,
): () => void {
  const lane = lanes[image.width];
  const ticket: Ticket = { image, urgency, stop: new AbortController(), done };
  lane.waiting.unshift(ticket);
  serve(lane);
  return () => {
    ticket.stop.abort();
    lane.waiting = lane.waiting.filter((other) => other !== ticket);
  };
}

function serve(lane: Lane): void {
  while (lane.running < lane.atOnce) {
    const ticket = lane.waiting.shift();
    if (!ticket) return;
    lane.running += 1;
    void fetchImage(ticket).then((address) => {
      lane.running -= 1;
      if (!ticket.stop.signal.aborted) ticket.done(address);
      serve(lane);
    });
  }
}

async function fetchImage({ image, urgency, stop }: Ticket): Promise<string | null> {
  const known = readyImage(image);
  if (known !== null) return known;
  try {
    const address = `/pages/${keyOf(image)}?urgency=${urgency}`;
    const response = await fetch(address, { signal: stop.signal });
    if (!response.ok) return null;
    return keep(image, URL.createObjectURL(await response.blob()));
  } catch {
    return null;
  }
}

function keep(image: PageImage, address: string): string {
  const shelf = ready[image.width];
  shelf.set(keyOf(image), address);
  for (const [key, old] of shelf) {
    if (shelf.size <= lanes[image.width].kept) break;
    shelf.delete(key);
    URL.revokeObjectURL(old);
  }
  return address;
}

/** The address of a page's image, or null until it is drawn. */
export function usePageImage(image: PageImage | null, urgency: ImageUrgency): string | null {
  const key = image === null ? null : keyOf(image);
  const [shown, setShown] = useState<{ key: string | null; address: string | null }>({
    key,
    address: image && readyImage(image),
  });

  useEffect(() => {
    if (key === null) return;
    const [blob = '', page, width] = key.split('/');
    const wanted: PageImage = { blob, page: Number(page), width: width === '320' ? 320 : 1920 };
    let giveUp = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      giveUp = request(wanted, urgency, (address) => {
        if (address === null) timer = setTimeout(ask, RETRY_MS);
        else setShown({ key, address });
      });
    };
    const known = readyImage(wanted);
    if (known === null) ask();
    else setShown({ key, address: known });
    return () => {
      clearTimeout(timer);
      giveUp();
    };
  }, [key, urgency]);

  if (shown.key === key) return shown.address;
  return image && readyImage(image);
}
