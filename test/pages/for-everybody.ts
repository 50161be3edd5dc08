import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A colour halfway between two states is nobody's contrast. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().iterations !== Infinity;
    });
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/** What axe finds in the page once nothing moves: a rule and its first element, a line each. */
export async function barriers(
  page: Page,
  within?: string,
  /** What others have made. */
  without?: string,
): Promise<string[]> {
  await atRest(page);
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  if (without !== undefined) builder.exclude(without);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}
