import { afterEach, expect, it } from 'vitest';
import type { LaptopView } from '#protocol/views.ts';
import { emptyLog } from '#test/chaos/disk-check.ts';
import { mountSmallDisk } from '#test/chaos/small-disk.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openLaptop, tokenOf, type WirePage } from '#test/harness/wire-page.ts';

const disk = mountSmallDisk();
let app: RunningApp | null = null;
afterEach(async () => {
  await app?.stop();
  disk?.remove();
});

function answerOf(page: WirePage<LaptopView>) {
  const { screen } = page.view();
  if (screen.kind !== 'working') throw new Error(`the laptop shows ${screen.kind}`);
  const [item] = screen.activity.items;
  if (item?.kind !== 'choice') throw new Error('no choice');
  return {
    type: 'laptop/answer',
    id: 'first',
    handout: screen.handout,
    item: item.id,
    pupil: screen.pupil.id,
    attempt: 1,
    given: { kind: 'choice', chosen: [item.choices[0]?.id] },
  };
}

it.skipIf(!disk)(
  'a laptop that is known comes back while the disk is full, and its answer waits for the disk',
  async () => {
    if (!disk) return;
    app = await startApp({ data: disk.folder });
    const lesson = await openClass(app, ['Léa', 'Tom']);
    const identity = { token: tokenOf(1), code: lesson.code };
    const first = await openLaptop(app, identity);
    const pupil = lesson.teacher.view().session?.session.class.pupils[0]?.id;
    await first.send({ type: 'laptop/choose-pupil', pupil });
    await lesson.admitAll();
    await lesson.ask('7 × 8 ?', ['54', '56']);
    first.close();
    await lesson.teacher.until(({ session }) =>
      Object.values(session?.laptops ?? {}).every(({ here }) => !here),
    );

    emptyLog(disk.folder);
    disk.fill();
    const again = await openLaptop(app, identity);
    await again.until(({ screen }) => screen.kind === 'working');
    const refused = await again.send(answerOf(again));
    expect(refused).toMatchObject({ type: 'refused', code: 'storage/full' });

    disk.free();
    expect(await again.send(answerOf(again))).toMatchObject({ type: 'done' });
    expect(lesson.answers()).toEqual({ Léa: '54' });
  },
);
