import { fullBucket, takeToken, type Rate } from './token-bucket.ts';

/** How many frames and bytes one laptop may send; coming back with the same token gives no new ones. */
export interface Budget {
  take(bytes: number): boolean;
}

export interface Budgets {
  /** Of a page that has not said who it is. */
  fresh(): Budget;
  of(token: string): Budget;
}

export interface BudgetRates {
  frames: Rate;
  bytes: Rate;
}

/** Laptops remembered; the one that came first is forgotten first. */
const KEPT = 5000;

export function createBudgets({ frames, bytes }: BudgetRates, clock: () => number): Budgets {
  const known = new Map<string, Budget>();

  function fresh(): Budget {
    let ofFrames = fullBucket(frames, clock());
    let ofBytes = fullBucket(bytes, clock());
    return {
      take(size) {
        const now = clock();
        const nextFrames = takeToken(ofFrames, frames, now);
        const nextBytes = nextFrames && takeToken(ofBytes, bytes, now, size);
        if (!nextFrames || !nextBytes) return false;
        [ofFrames, ofBytes] = [nextFrames, nextBytes];
        return true;
      },
    };
  }

  return {
    fresh,
    of(token) {
      const kept = known.get(token);
      if (kept) return kept;
      const [oldest] = known.keys();
      if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
      const made = fresh();
      known.set(token, made);
      return made;
    },
  };
}
