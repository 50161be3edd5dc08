import * as z from 'zod/mini';
import { showTrouble } from '#kit/toasts.ts';
import { activityDraftSchema, type ActivityDraft } from './draft/shapes.ts';
import { activityTexts } from './texts.ts';

/**
 * What is not finished is kept by the app, on its disk: a closed dialog, a closed window and a power
 * cut lose half a second of typing at most.
 */
export interface KeptDraft {
  keep: (draft: ActivityDraft) => void;
  /** What was kept last is on its way, at once. */
  flush: () => void;
  forget: () => void;
}

const EVERY_MS = 400;
const keptSchema = z.object({ draft: z.nullable(activityDraftSchema) });

/** Null: nothing was kept, or it is from a version that nobody understands any more. */
export async function readKeptDraft(key: string): Promise<ActivityDraft | null> {
  try {
    const kept: unknown = await (await fetch(addressOf(key))).json();
    const parsed = keptSchema.safeParse(kept);
    return parsed.success ? parsed.data.draft : null;
  } catch {
    return null;
  }
}

export function createKeptDraft(key: string): KeptDraft {
  let waiting: ActivityDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One after the other, so that an older draft never comes last.
  let last: Promise<unknown> = Promise.resolve();
  let told = false;

  const send = (init: RequestInit) => {
    last = last
      .then(() => fetch(addressOf(key), { ...init, keepalive: true }))
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
      })
      .catch(() => {
        if (!told) showTrouble(activityTexts().keepFailed);
        told = true;
      });
  };
  const flush = () => {
    clearTimeout(timer);
    if (waiting) send({ method: 'PUT', body: JSON.stringify(waiting) });
    waiting = null;
  };
  return {
    keep(draft) {
      clearTimeout(timer);
      waiting = draft;
      timer = setTimeout(flush, EVERY_MS);
    },
    flush,
    forget() {
      clearTimeout(timer);
      waiting = null;
      send({ method: 'DELETE' });
    },
  };
}

function addressOf(key: string): string {
  return `/activity-drafts/${key}`;
}
