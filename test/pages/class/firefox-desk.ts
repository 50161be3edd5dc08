import type { FirefoxPage, Place, Sought } from '#test/rig/network/firefox.ts';
import { button, inRow, LINE, type Desk } from './desk.ts';

/** Firefox under a mouse: every other thing is dragged, the others are clicked and put by a click. */
export function firefoxDesk(page: FirefoxPage): Desk {
  let drags = false;

  async function put(thing: Sought, place: Sought): Promise<void> {
    drags = !drags;
    if (drags) return page.drag(await page.find(thing), await page.find(place));
    await page.click(thing);
    await page.click(place);
  }

  return {
    hand: 'mouse',
    heading: page.heading,
    press: page.click,
    choose: (card) => page.click({ selector: 'fieldset label', at: card }),
    put,
    move: (name, place) => put(button(new RegExp(`^${name}, place`)), inRow(place)),
    async type(field, text) {
      await page.click(field);
      await page.type(text);
    },
    async draw(way) {
      const middle = await page.find({ selector: '[data-sheet]' });
      const far = Math.round(LINE * middle.height);
      const ends: Record<typeof way, Partial<Place>> = {
        left: { x: middle.x - far },
        right: { x: middle.x + far },
        up: { y: middle.y - far },
        down: { y: middle.y + far },
      };
      await page.drag(middle, { ...middle, ...ends[way] });
    },
    sees: async (target) => void (await page.find(target)),
    has: async (target) => (await page.findNow(target)) !== null,
    async visit(link) {
      await page.click(link);
      return page.readOtherTab();
    },
    pressInFrame: (role, name) => page.clickInFrame({ role, name }),
    frameSays: page.frameSays,
  };
}
