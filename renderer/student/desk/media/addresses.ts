import type { Media } from '#protocol/activity/activity.ts';
import { LAPTOP_WIDTH } from '#protocol/views.ts';

/** Where the class's listener has what an activity needs. */

export function blobAddress(blob: string): string {
  return `/blob/${blob}`;
}

export function pageAddress({ blob, page }: { blob: string; page: number }): string {
  return `/pages/${blob}/${page}/${LAPTOP_WIDTH}`;
}

/** Null: nothing that is fetched ahead. */
export function mediaAddress(media: Media): string | null {
  if (media.kind === 'file') return blobAddress(media.blob);
  return media.kind === 'page' ? pageAddress(media) : null;
}
