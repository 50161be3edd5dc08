import { useEffect, useState } from 'react';

/** Pages that stay decoded: the one shown, what stood beside it, and a few before. */
const KEPT = 6;
const AGAIN_MS = [1000, 2000, 4000, 8000];

export type Pictures = ReadonlyMap<string, HTMLImageElement>;

/** Pictures whole and decoded, so that nobody sees a page building up; asked for until they come. */
export function usePictures(addresses: readonly string[]): Pictures {
  const [loaded, setLoaded] = useState<Pictures>(new Map());
  const wanted = addresses.join(' ');
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let gone = false;
    async function load(address: string, tries: number): Promise<void> {
      const picture = new Image();
      picture.src = address;
      try {
        await picture.decode();
        if (!gone) setLoaded((before) => withPicture(before, address, picture));
      } catch {
        if (gone) return;
        const wait = AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)];
        timers.add(setTimeout(() => void load(address, tries + 1), wait));
      }
    }
    for (const address of wanted.split(' ').filter(Boolean)) void load(address, 0);
    return () => {
      gone = true;
      for (const timer of timers) clearTimeout(timer);
    };
  }, [wanted]);
  return loaded;
}

function withPicture(before: Pictures, address: string, picture: HTMLImageElement): Pictures {
  if (before.has(address)) return before;
  const next = new Map(before).set(address, picture);
  for (const oldest of next.keys()) {
    if (next.size <= KEPT) break;
    next.delete(oldest);
  }
  return next;
}
