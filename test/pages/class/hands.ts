import type { Locator, Page } from '@playwright/test';

/** How a child works her laptop. */
export type Hand = 'mouse' | 'touch' | 'keys';

/** Presses a button, or whatever else is there to be pressed. */
export async function press(page: Page, hand: Hand, target: Locator): Promise<void> {
  await target.waitFor();
  if (hand === 'mouse') return target.click();
  if (hand === 'touch') return target.tap();
  await reachByKeys(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses the how manieth of the choices and confirms. */
export async function choose(page: Page, hand: Hand, index: number): Promise<void> {
  const confirm = page.getByRole('button', { name: 'C’est mon choix' });
  const card = page.locator('label', { has: page.getByRole('radio') }).nth(index);
  await card.waitFor();
  if (hand === 'keys') {
    await page.keyboard.press(String(index + 1));
    await page.keyboard.press('Tab');
    await reachByKeys(page, confirm);
    return page.keyboard.press('Enter');
  }
  await press(page, hand, card);
  await press(page, hand, confirm);
}

/** Tab goes from part to part, arrows within a part. */
async function reachByKeys(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let part = 0; part < 12; part += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
    const inPart = await target.evaluate(
      (element) => element.parentElement?.contains(document.activeElement) === true,
    );
    for (let step = 0; inPart && step < 40 && !(await isThere()); step += 1) {
      await page.keyboard.press('ArrowRight');
    }
  }
  if (!(await isThere())) throw new Error('no key leads there');
}
