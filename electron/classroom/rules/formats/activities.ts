import type { Activity } from '#protocol/activity/activity.ts';
import type { Content } from '#protocol/activity/content.ts';
import type { Item } from '#protocol/activity/item.ts';
import { MOST_ACTIVITIES } from '#protocol/formats.ts';
import { LIMITS } from '#protocol/limits.ts';
import { cleanLine, cut } from './report.ts';

/** The questions under one heading of a file. */
export interface Chapter {
  title: string;
  instruction?: Content;
  items: Item[];
  seconds?: number;
}

/** RF2: no empty activity, and none with more questions than one may have. */
export function activitiesOf(chapters: readonly Chapter[], newId: () => string): Activity[] {
  return chapters
    .filter(({ items }) => items.length > 0)
    .flatMap((chapter) => split(chapter, newId))
    .slice(0, MOST_ACTIVITIES);
}

function split({ title, instruction, items, seconds }: Chapter, newId: () => string): Activity[] {
  const parts = Math.ceil(items.length / LIMITS.items);
  // Equal shares: nobody wants fifty questions and then one.
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, index): Activity => {
    const own = items.slice(index * size, (index + 1) * size);
    return {
      id: newId(),
      title: titled(title, parts > 1 ? ` (${index + 1}/${parts})` : ''),
      ...(instruction === undefined ? {} : { instruction }),
      items: own,
      feedback: own.some(({ explanation }) => explanation) ? 'explanation' : 'verdict',
      attempts: 1,
      shuffle: { items: false, choices: false },
      seconds:
        seconds === undefined ? null : limit(Math.round((seconds * own.length) / items.length)),
    };
  });
}

function titled(title: string, behind: string): string {
  return `${cut(cleanLine(title), LIMITS.nameLength - behind.length)}${behind}`;
}

function limit(seconds: number): number {
  return Math.min(4 * 3600, Math.max(5, seconds));
}
