import { expect, type Locator, type Page } from '@playwright/test';
import { keys, mouse, reach, tabTo, touch, type Hand } from '../student/hands.ts';
import { button, LINE, type Desk, type HandKind, type Target, type Way } from './desk.ts';

const HANDS: Record<HandKind, (page: Page) => Hand> = { mouse, touch, keys };
/** How many presses of an arrow key make a line. */
const PRESSES = 4;

export function chromiumDesk(page: Page, kind: HandKind): Desk {
  const hand = HANDS[kind](page);
  const byKeys = kind === 'keys';
  const find = ({ role, name, within }: Target) =>
    (within === undefined ? page : page.getByRole('region', { name: within })).getByRole(role, {
      name,
      exact: typeof name === 'string',
    });
  const sheet = page.locator('[data-sheet]');

  async function press(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    if (!byKeys) return hand.press(target);
    await reach(page, target);
    await page.keyboard.press('Enter');
  }

  /** The pen begins in the middle: arrows lead it. */
  async function drawByKeys(way: Way): Promise<void> {
    await tabTo(page, sheet);
    const arrow = `Arrow${way.charAt(0).toUpperCase()}${way.slice(1)}`;
    await page.keyboard.press('Space');
    for (let step = 0; step < PRESSES; step += 1) await page.keyboard.press(arrow);
    await page.keyboard.press('Space');
  }

  return {
    hand: kind,
    heading: () => page.getByRole('heading', { level: 1 }).innerText(),
    press: (target) => press(find(target)),
    async choose(card) {
      const label = page.locator('fieldset label').nth(card);
      await expect(label).toBeVisible();
      if (byKeys) return page.keyboard.press(String(card + 1));
      await hand.press(label);
    },
    put: (thing, place) => hand.put(find(thing), find(place)),
    async move(name, place) {
      const one = find(button(new RegExp(`^${name}, place`)));
      const other = find(button(new RegExp(`, place ${place} sur`)));
      await expect(other).toBeVisible();
      if (!byKeys) return hand.put(one, other);
      await tabTo(page, one);
      await page.keyboard.press('Enter');
      await expect(one).toHaveAttribute('aria-pressed', 'true');
      const from = Number(
        /place (\d+) sur/.exec((await one.getAttribute('aria-label')) ?? '')?.[1],
      );
      const arrow = place > from ? 'ArrowRight' : 'ArrowLeft';
      for (let at = from; at !== place; at += Math.sign(place - from)) {
        await page.keyboard.press(arrow);
        await expect(one).toBeFocused();
      }
      await page.keyboard.press('Enter');
    },
    type: (field, text) => hand.type(find(field), text),
    async draw(way) {
      await expect(sheet).toBeVisible();
      if (byKeys) return drawByKeys(way);
      const box = await sheet.boundingBox();
      if (!box) throw new Error('no sheet');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const far = LINE * box.height;
      const across = way === 'right' ? far : way === 'left' ? -far : 0;
      const down = way === 'down' ? far : way === 'up' ? -far : 0;
      await hand.drag([x, y], [x + across, y + down]);
    },
    sees: (target) => expect(find(target)).toBeVisible(),
    has: (target) => find(target).isVisible(),
    async visit(link) {
      const opening = page.context().waitForEvent('page');
      await press(find(link));
      const other = await opening;
      await other.waitForLoadState();
      const text = await other.locator('body').innerText();
      await other.close();
      return text;
    },
    async pressInFrame(role, name) {
      const target = page.frameLocator('iframe').getByRole(role, { name });
      await expect(target).toBeVisible();
      if (!byKeys) return hand.press(target);
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    frameSays: (text) => expect(page.frameLocator('iframe').getByText(text).first()).toBeVisible(),
  };
}
