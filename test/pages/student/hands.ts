import { expect, type Locator, type Page } from '@playwright/test';

type Point = readonly [x: number, y: number];

/** The three ways in which a pupil touches things. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** Takes a thing and puts it at a place. */
  put(thing: Locator, place: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** From one place of the window to another; not by keys. */
  drag(from: Point, to: Point): Promise<void>;
}

/** Drags. */
export function mouse(page: Page): Hand {
  async function drag(from: Point, to: Point): Promise<void> {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    await page.mouse.move(...to);
    await page.mouse.up();
  }
  return {
    press: (target) => target.click(),
    put: async (thing, place) => drag(await middleOf(thing), await middleOf(place)),
    async type(field, text) {
      await field.click();
      await page.keyboard.type(text);
    },
    drag,
  };
}

/** Taps; every other thing is dragged with a finger. */
export function touch(page: Page): Hand {
  let drags = false;
  return {
    press: (target) => target.tap(),
    async put(thing, place) {
      drags = !drags;
      if (drags) return dragWithFinger(page, await middleOf(thing), await middleOf(place));
      await thing.tap();
      await place.tap();
    },
    async type(field, text) {
      await field.tap();
      await page.keyboard.type(text);
    },
    drag: (from, to) => dragWithFinger(page, from, to),
  };
}

/** Slowly, as a child does: what is let go in full swing flies on, and eats the next tap. */
async function dragWithFinger(page: Page, [x, y]: Point, [toX, toY]: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000 - 2;
  const dispatch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    after: number,
    ...touchPoints: { x: number; y: number }[]
  ) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints,
      timestamp: began + after,
    });
  await dispatch('touchStart', 0, { x, y });
  for (const share of [0.3, 0.7, 1]) {
    await dispatch('touchMove', share, {
      x: x + (toX - x) * share,
      y: y + (toY - y) * share,
    });
  }
  await dispatch('touchEnd', 2);
  await session.detach();
}

/** Tab, arrows and Enter; nothing is clicked. */
export function keys(page: Page): Hand {
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Space');
    },
    async put(thing, place) {
      await tabTo(page, thing);
      await page.keyboard.press('Enter');
      await arrowTo(page, place);
      await page.keyboard.press('Enter');
    },
    async type(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
    drag: () => Promise.reject(new Error('no key drags')),
  };
}

/** Null: the focus is there. Otherwise the key that leads there by the shorter way. */
const tabTowards = (target: Locator) =>
  target.evaluate((element) => {
    const now = element.ownerDocument.activeElement;
    if (element.contains(now)) return null;
    const before = Node.DOCUMENT_POSITION_PRECEDING;
    const isBefore = now && (now.compareDocumentPosition(element) & before) !== 0;
    return isBefore && now !== document.body ? 'Shift+Tab' : 'Tab';
  });
const isFocused = async (target: Locator) => (await tabTowards(target)) === null;

export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    const key = await tabTowards(target);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not within reach of Tab: ${target}`);
}

/** Tab goes from part to part, arrows within a part: a list of names, radios that belong together. */
export async function reach(page: Page, target: Locator): Promise<void> {
  for (let part = 0; part < 40; part += 1) {
    const key = await tabTowards(target);
    if (key === null) return;
    await page.keyboard.press(key);
    const inPart = await target.evaluate((element) =>
      element.parentElement?.contains(document.activeElement),
    );
    for (let step = 0; inPart && step < 12 && !(await isFocused(target)); step += 1) {
      await page.keyboard.press('ArrowRight');
    }
  }
  throw new Error(`no key leads to ${target}`);
}

async function arrowTo(page: Page, target: Locator): Promise<void> {
  // After Enter the focus goes to the first empty place, a frame later.
  await expect(page.locator('[data-area] :focus')).not.toHaveAttribute('aria-pressed', 'true');
  for (let step = 0; step < 20; step += 1) {
    if (await isFocused(target)) return;
    const [x, y] = await middleOf(page.locator(':focus'));
    const [toX, toY] = await middleOf(target);
    const aside = Math.abs(toX - x) > Math.abs(toY - y);
    const key = aside ? (toX > x ? 'ArrowRight' : 'ArrowLeft') : toY > y ? 'ArrowDown' : 'ArrowUp';
    await page.keyboard.press(key);
  }
  throw new Error(`not within reach of the arrows: ${target}`);
}

async function middleOf(target: Locator): Promise<[number, number]> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`not on the screen: ${target}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
