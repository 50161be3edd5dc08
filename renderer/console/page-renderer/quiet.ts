/** Quiet: for a moment nobody has touched the console and nothing was asked of it. */
export interface Quiet {
  is(): boolean;
  disturb(): void;
}

const QUIET_MS = 1500;
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'drop'] as const;

/** `onQuiet` is called each time it becomes quiet. */
export function createQuiet(page: Window, onQuiet: () => void): Quiet {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function disturb(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      onQuiet();
    }, QUIET_MS);
  }

  for (const touch of TOUCHES) {
    page.addEventListener(touch, disturb, { capture: true, passive: true });
  }
  disturb();
  return { is: () => timer === null, disturb };
}
