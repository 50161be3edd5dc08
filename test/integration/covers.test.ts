import { afterEach, expect, it } from 'vitest';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

it('[C4] a cover that is dragged is on the board and not on disk; at its end it is on both', async () => {
  const first = await startApp({ args: ['--open', DEMO_PDF] });
  const teacher = await openTeacherPage(first, 'console');
  const board = await openTeacherPage(first, 'board');
  const { lesson } = await teacher.until((view) => view.lesson !== null);
  const step = lesson?.at ?? '';
  const spotlight = { x: 9000, y: 8000, radiusX: 5000, radiusY: 4000 };
  const curtain = { side: 'left', share: 0.4 } as const;
  await teacher.send({ type: 'board/spotlight', spotlight, moving: false });
  await teacher.send({ type: 'board/curtain', curtain, moving: true });
  await board.until(({ covers }) => covers[step]?.curtain?.share === 0.4);
  expect(board.view().covers[step]?.spotlight).toEqual(spotlight);
  await first.kill();

  const second = await startApp({ data: first.data });
  running.push(second);
  const again = await openTeacherPage(second, 'console');
  expect(again.view().board).toMatchObject({ spotlight, curtain: null });
  await again.send({ type: 'board/curtain', curtain, moving: true });
  await again.send({ type: 'board/curtain', curtain: { side: 'left', share: 0.7 }, moving: false });
  expect(again.view().board.curtain?.share).toBe(0.7);
  // A page that turns in the middle of a drag comes uncovered.
  await again.send({ type: 'board/curtain', curtain, moving: true });
  await again.send({ type: 'lesson/next' });
  expect(again.view().board).toMatchObject({ spotlight: null, curtain: null });
});
