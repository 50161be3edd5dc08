import { afterEach, expect, it } from 'vitest';
import { CLOSE } from '#protocol/wire.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, tokenOf } from '#test/harness/wire-page.ts';

let app: RunningApp | null = null;
afterEach(() => app?.stop());

it('does not let a hello that comes late take over from a newer one of the same page', async () => {
  app = await startApp();
  const { code } = await openClass(app, ['Léa']);
  const identity = { token: tokenOf(1), code };
  const newer = await openLaptop(app, identity, { opening: { page: 'a', nth: 2 } });
  const late = await openLaptop(app, identity, { opening: { page: 'a', nth: 1 } });
  expect(await late.closed).toBe(CLOSE.takenOver);
  const chosen = await newer.send({ type: 'laptop/hand', on: true });
  expect(chosen.type).toBe('done');
  // Another tab is another page, and wins.
  const other = await openLaptop(app, identity, { opening: { page: 'b', nth: 1 } });
  expect(await newer.closed).toBe(CLOSE.takenOver);
  expect(other.view().screen.kind).toBe('choosing');
});
