import * as z from 'zod/mini';
import { showTrouble } from '#kit/toasts.ts';
import {
  pictureSchema,
  soundSchema,
  type Picture,
  type Sound,
} from '#protocol/activity/content.ts';
import { smallerPicture } from './smaller-picture.ts';
import { activityTexts } from './texts.ts';

/** Keeps a picture or a sound on this PC; null when it was refused, and that is told. */
export async function keepMedia(
  file: Blob,
): Promise<{ picture: Picture } | { sound: Sound } | null> {
  try {
    const body = await smallerPicture(file);
    const response = await fetch('/activity-media', { method: 'POST', body });
    if (!response.ok) throw new Error(String(response.status));
    const kept: unknown = await response.json();
    const picture = z.safeParse(pictureSchema, kept);
    return picture.success ? { picture: picture.data } : { sound: soundSchema.parse(kept) };
  } catch {
    showTrouble(activityTexts().content.refused);
    return null;
  }
}

export async function keepPicture(file: Blob): Promise<Picture | null> {
  const kept = await keepMedia(file);
  if (kept && 'picture' in kept) return kept.picture;
  if (kept) showTrouble(activityTexts().content.refused);
  return null;
}

/** Where the console finds it. */
export function mediaAddress({ blob }: { readonly blob: string }): string {
  return `/blobs/${blob}`;
}

/** Lets the teacher pick a picture. */
export function pickPicture(picked: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp,image/gif';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) picked(file);
  };
  input.click();
}

/** A picture or a sound among what was pasted or dropped. */
export function mediaIn(transfer: DataTransfer): File | null {
  return [...transfer.files].find(({ type }) => /^(image|audio)\//.test(type)) ?? null;
}
