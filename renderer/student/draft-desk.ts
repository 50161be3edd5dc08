import type { LaptopCommand } from '#protocol/classroom.ts';
import type { SendOutcome } from '#kit/connection.ts';
import type { DraftEntry, DraftKeeper } from './draft-keeper.ts';
import { draftCommand, draftKey, type Drafts } from './drafts.ts';
import { fateOf } from './outbox.ts';

/** Calm enough for thirty laptops, quick enough that a laptop that dies takes little with it. */
const SEND_AFTER_MS = 1500;
/** A large drawing is sent more seldom: thirty laptops share one school's Wi-Fi. */
const BYTES_PER_MS = 8;

export interface DraftDesk {
  put(draft: DraftEntry): void;
  /** It was answered, or cleared away. */
  drop(key: string): void;
  /** Another pupil, or none: hers are on the teacher's PC. */
  keepOnly(pupil: string | null): void;
  /** The wire is open: what is not on the teacher's PC goes there. */
  flush(): void;
}

export interface DraftDeskDeps {
  keeper: DraftKeeper;
  get(): Drafts;
  set(drafts: Drafts): void;
  isOpen(): boolean;
  send(command: LaptopCommand): Promise<SendOutcome> | undefined;
  setTimer(callback: () => void, ms: number): void;
}

/** Keeps drafts on this laptop and sends each one's newest version, one at a time. */
export function createDraftDesk(deps: DraftDeskDeps): DraftDesk {
  const { keeper } = deps;
  /** By key, the version that the teacher's PC has. */
  const sent = new Map<string, string>();
  const underWay = new Set<string>();
  let planned = false;
  let lastBytes = 0;

  const mark = ({ attempt, version }: DraftEntry) => `${attempt}/${version}`;

  function drop(key: string): void {
    const { [key]: gone, ...rest } = deps.get();
    if (!gone) return;
    deps.set(rest);
    void keeper.remove(key);
  }

  function plan(): void {
    if (planned) return;
    planned = true;
    deps.setTimer(() => {
      planned = false;
      flush();
    }, sendAfter(lastBytes));
  }

  function flush(): void {
    if (!deps.isOpen()) return;
    for (const draft of Object.values(deps.get())) {
      if (sent.get(draft.id) !== mark(draft) && !underWay.has(draft.id)) void deliver(draft);
    }
  }

  async function deliver(draft: DraftEntry): Promise<void> {
    underWay.add(draft.id);
    const command = draftCommand(draft);
    lastBytes = JSON.stringify(command).length;
    const outcome = await deps.send(command);
    underWay.delete(draft.id);
    // A refused one stays here: it is still good for a reload.
    if (outcome && fateOf(outcome) !== 'kept') sent.set(draft.id, mark(draft));
    const now = deps.get()[draft.id];
    if (now && sent.get(now.id) !== mark(now)) plan();
  }

  void keeper.load().then((found) => {
    const kept = Object.fromEntries(found.map((draft) => [draft.id, draft]));
    deps.set({ ...kept, ...deps.get() });
    // What was kept last may not have been sent.
    if (found.length > 0) plan();
  });

  return {
    put(draft) {
      const known = { ...draft, id: draftKey(draft) };
      deps.set({ ...deps.get(), [known.id]: known });
      void keeper.put(known);
      plan();
    },
    drop,
    keepOnly(pupil) {
      for (const draft of Object.values(deps.get())) {
        if (draft.pupil === pupil) continue;
        if (deps.isOpen() && sent.get(draft.id) !== mark(draft)) {
          void deps.send(draftCommand(draft));
        }
        drop(draft.id);
      }
    },
    flush,
  };
}

/** How long after a change it is sent, when the last one was so large. */
export function sendAfter(bytes: number): number {
  return Math.max(SEND_AFTER_MS, bytes / BYTES_PER_MS);
}
