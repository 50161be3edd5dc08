import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/**
 * Arrows walk through a grid of buttons as it is laid out now, past those that cannot be pressed: the
 * first button of every cell.
 */
export function moveInGrid(event: KeyboardEvent, grid: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (!grid || !step) return;
  event.preventDefault();
  const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
  const buttons = [...grid.children].flatMap((cell) => cell.querySelector('button') ?? []);
  const here = buttons.findIndex((button) => button === document.activeElement);
  for (let index = here + step(columns); buttons[index]; index += step(columns)) {
    if (!buttons[index]?.disabled) {
      buttons[index]?.focus();
      return;
    }
  }
}
