import type { ImageWidth } from '#protocol/views.ts';
import type { Job } from './queue.ts';

/**
 * The whole lesson drawn ahead while nothing else is to be done, so that any page is only a file to
 * decode: the nearest pages first, within a budget of disk.
 */
export interface PageOfLesson {
  readonly blob: string;
  readonly page: number;
}

export interface Preparation {
  /** The next page that is not kept yet; null when there is none, or while that is being found out. */
  next(pages: readonly PageOfLesson[], width: ImageWidth): Job | null;
  /** Kept now, or not to be tried again in this launch; `bytes` is what it took. */
  done(job: Pick<Job, 'blob' | 'page' | 'width'>, bytes: number): void;
}

/** Some three thousand pages. */
const BUDGET = 512 * 1024 * 1024;

/** `keptPages` asks the app; `onKnown` says that `next` may know more now. */
export function createPreparation(
  keptPages: (blob: string, width: ImageWidth) => Promise<readonly number[]>,
  onKnown: () => void,
): Preparation {
  const kept = new Map<string, Set<number> | null>();
  let spent = 0;

  function keptOf(blob: string, width: ImageWidth): Set<number> | null {
    const name = `${blob}/${width}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    kept.set(name, null);
    keptPages(blob, width).then(
      (pages) => {
        kept.set(name, new Set([...pages, ...(kept.get(name) ?? [])]));
        onKnown();
      },
      () => void kept.delete(name),
    );
    return null;
  }

  return {
    next(pages, width) {
      if (spent >= BUDGET) return null;
      for (const { blob, page } of pages) {
        const known = keptOf(blob, width);
        if (known && !known.has(page)) {
          return { key: `${blob}/${page}/${width}`, blob, page, width, urgency: 'thumbnail' };
        }
      }
      return null;
    },
    done({ blob, page, width }, bytes) {
      spent += bytes;
      kept.get(`${blob}/${width}`)?.add(page);
    },
  };
}

/** Pages in the order in which they may be asked for: those ahead of here before those behind. */
export function byNearness<Page>(pages: readonly Page[], here: number): Page[] {
  const distance = (place: number) => (place >= here ? place - here : (here - place) * 2);
  return pages
    .map((page, place) => ({ page, far: distance(place) }))
    .sort((a, b) => a.far - b.far)
    .map(({ page }) => page);
}
