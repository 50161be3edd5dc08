import { CLOSE } from '#protocol/close.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { Connection } from '#kit/connection.ts';

/**
 * A code that is not this class's may be another's: then the laptop goes to that teacher's PC by
 * itself, with the code and its number. Nobody has to read anything.
 */
export function goToOtherClass(
  connection: Connection<LaptopView, LaptopCommand>,
  laptop: { code: string; number: () => number | undefined },
): void {
  connection.store.subscribe(({ closedBy }) => {
    if (closedBy !== CLOSE.notAllowed) return;
    void findClass(laptop.code).then((url) => {
      if (url !== null) location.assign(placeOf(url, laptop.code, laptop.number()));
    });
  });
}

async function findClass(code: string): Promise<string | null> {
  try {
    const response = await fetch(`/elsewhere/${code}`, { cache: 'no-store' });
    if (!response.ok) return null;
    const { url } = (await response.json()) as { url?: unknown };
    return typeof url === 'string' && /^http:\/\/[\d.]+:\d+$/.test(url) ? url : null;
  } catch {
    return null;
  }
}

export function placeOf(url: string, code: string, number: number | undefined): string {
  const sticker = number === undefined ? '' : `&portable=${number}`;
  return `${url}/?c=${code}${sticker}`;
}
