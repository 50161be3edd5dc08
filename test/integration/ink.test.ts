import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '#storage/open-storage.ts';
import { DEMO_PDF } from '#test/harness/inputs.ts';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';

const running: RunningApp[] = [];
async function app(data?: string): Promise<RunningApp> {
  const args = data === undefined ? ['--open', DEMO_PDF] : [];
  const started = await startApp({ args, ...(data === undefined ? {} : { data }) });
  running.push(started);
  return started;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function pages(one: RunningApp) {
  const teacher = await openTeacherPage(one, 'console');
  const board = await openTeacherPage(one, 'board');
  const { lesson } = await teacher.until((view) => view.lesson !== null);
  await board.until((view) => view.page !== null);
  await teacher.until((view) => view.boards === 1);
  const [first, second] = lesson?.steps ?? [];
  if (!first || !second) throw new Error('a lesson of two pages at least');
  return { teacher, board, first: first.id, second: second.id };
}

const look = { tool: 'pen', colour: 'brick', width: 'medium' } as const;
const stroke = (id: string) => ({ id, ...look, points: [0, 0, 128, 900, 900, 128] });
const draw = (step: string, id: string) => ({ type: 'ink/draw', step, stroke: stroke(id) });

/** The ink's documents as they are on disk; whatever else the app writes meanwhile is not ink. */
function inkOnDisk({ data }: RunningApp): unknown[] {
  const database = new DatabaseSync(path.join(data, DATABASE_FILE), { readOnly: true });
  const rows = database.prepare("SELECT * FROM document WHERE kind LIKE 'ink%'").all();
  database.close();
  return rows;
}

describe('ink over the wire', () => {
  it('is there after kill -9 at the very moment that it was acknowledged, with its undo', async () => {
    const one = await app();
    const { teacher, first } = await pages(one);
    await teacher.send(draw(first, 's1'));
    await teacher.send(draw(first, 's2'));
    expect(await teacher.send(draw(first, 's3'))).toMatchObject({ type: 'done' });
    await one.kill();

    const again = await app(one.data);
    const back = await pages(again);
    const seen = () => Object.keys(back.board.view().ink[first] ?? {}).sort();
    expect(seen()).toEqual(['s1', 's2', 's3']);
    await back.teacher.send({ type: 'ink/undo', step: first });
    expect(seen()).toEqual(['s1', 's2']);
    await again.kill();
    const third = await pages(await app(one.data));
    expect(Object.keys(third.board.view().ink[first] ?? {}).sort()).toEqual(['s1', 's2']);
    await third.teacher.send({ type: 'ink/redo', step: first });
    expect(Object.keys(third.board.view().ink[first] ?? {}).sort()).toEqual(['s1', 's2', 's3']);
  });

  it('counts a stroke once that is sent again after the connection broke', async () => {
    const one = await app();
    const { teacher, board, first } = await pages(one);
    await teacher.send(draw(first, 's1'));
    await teacher.send({ type: 'ink/undo', step: first });
    teacher.socket.terminate();
    const other = await openTeacherPage(one, 'console');
    expect(await other.send(draw(first, 's1'))).toMatchObject({ type: 'done' });
    expect(board.view().ink[first]).toEqual({});
    expect(other.view().ink[first]).toMatchObject({ canRedo: true, strokes: {} });
  });

  it('passes a stroke in progress to the board and to nothing else', async () => {
    const one = await app();
    const { teacher, board, first } = await pages(one);
    const live = { type: 'ink/live', step: first, stroke: 's1', ...look } as const;
    for (let from = 0; from < 200; from += 1) {
      await teacher.send({ ...live, from, points: [from, from, 128] });
    }
    const passed = board.frames.flatMap((frame) =>
      frame.type === 'live' && frame.live.type === 'ink/live' ? [frame.live] : [],
    );
    expect(passed.map(({ from }) => from)).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(passed[3]).toEqual({ ...live, from: 3, points: [3, 3, 128] });
    expect(inkOnDisk(one)).toEqual([]);
    const changed = [...board.frames, ...teacher.frames].flatMap((frame) =>
      frame.type === 'change' ? frame.patch.map(([[part]]) => part) : [],
    );
    expect(changed).not.toContain('ink');
    expect(teacher.frames.some(({ type }) => type === 'live')).toBe(false);
    await teacher.send(draw(first, 's1'));
    expect(inkOnDisk(one)).not.toEqual([]);
  });

  it('sends one stroke for one stroke, and of other pages nothing', async () => {
    const one = await app();
    const { teacher, board, first, second } = await pages(one);
    for (let at = 0; at < 30; at += 1) await teacher.send(draw(first, `s${at}`));
    const frames = board.frames.length;
    await teacher.send(draw(first, 'last'));
    const [change, ...more] = board.frames.slice(frames).filter(({ type }) => type === 'change');
    expect(more).toEqual([]);
    expect(change).toMatchObject({ patch: [[['ink', first, 'last'], { order: 31 }]] });
    await teacher.send(draw(second, 'other'));
    expect(Object.keys(board.view().ink)).toEqual([first]);
    await teacher.send({ type: 'lesson/next' });
    expect(Object.keys(board.view().ink)).toEqual([second]);
    expect(Object.keys(teacher.view().ink)).toEqual([second]);
    await teacher.send({ type: 'board/freeze', on: true });
    await teacher.send({ type: 'lesson/previous' });
    expect(Object.keys(board.view().ink)).toEqual([second]);
    expect(Object.keys(teacher.view().ink)).toEqual([first]);
  });

  it('refuses what is no stroke, and every stroke of a board', async () => {
    const one = await app();
    const { teacher, board, first } = await pages(one);
    const bad = [
      { ...stroke('x'), points: [] },
      { ...stroke('x'), points: [1, 2] },
      { ...stroke('x'), points: [0.5, 0, 0] },
      { ...stroke('x'), colour: 'pink' },
      { ...stroke('a/b') },
    ];
    for (const one of bad) {
      const answer = await teacher.send({ type: 'ink/draw', step: first, stroke: one });
      expect(answer).toMatchObject({ type: 'refused', code: 'wire/invalid' });
    }
    expect(await teacher.send(draw('gone', 's'))).toMatchObject({ code: 'lesson/unknown-step' });
    expect(await board.send(draw(first, 's'))).toMatchObject({ code: 'wire/not-allowed' });
    expect(await board.send({ type: 'ink/live', step: first })).toMatchObject({ type: 'refused' });
  });

  it('goes with its lesson when that is removed', async () => {
    const one = await app();
    const { teacher, first } = await pages(one);
    await teacher.send(draw(first, 's1'));
    await teacher.send({ type: 'lesson/remove', lesson: teacher.view().lesson?.id ?? '' });
    expect(await teacher.send(draw(first, 's2'))).toMatchObject({ code: 'lesson/unknown-step' });
  });
});
