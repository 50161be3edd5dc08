import type { Page } from '@playwright/test';

declare const window: Window & { benchTasks: number[] };

/**
 * Long tasks of a page's main thread, in milliseconds. A board that the console has opened shares its
 * thread with it: what holds up one holds up the other.
 */
export async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    window.benchTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.benchTasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => window.benchTasks.splice(0));
}

export function taskFigures(name: string, tasks: readonly number[]): Record<string, number> {
  return {
    [`${name}_long_tasks`]: tasks.length,
    [`${name}_longest_task_ms`]: Math.max(0, ...tasks),
  };
}
