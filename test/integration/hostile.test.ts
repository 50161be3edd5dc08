import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { tokenOf } from '#test/harness/wire-page.ts';
import { attack } from './hostile/attack.ts';
import type { AttackName } from './hostile/attacker.ts';
import { openQuietClass, type Exercise, type QuietClass } from './hostile/quiet-class.ts';

/**
 * A hostile laptop beside a class of ten: nothing changes for the others. How much slower the class
 * is meanwhile is printed, and no matter of passing: attacker and class share this machine.
 */
const ROUNDS = 4;
const seed = Number(process.env['ARDOISE_SEED'] ?? Date.now() % 1e6);

let app: RunningApp;
let schoolClass: QuietClass;
let calm: Exercise[];

const median = (exercises: readonly Exercise[]) =>
  exercises.map(({ tookMs }) => tookMs).sort((a, b) => a - b)[Math.floor(exercises.length / 2)] ??
  NaN;

async function workRounds(count: number): Promise<Exercise[]> {
  const done: Exercise[] = [];
  for (let round = 0; round < count; round += 1) done.push(await schoolClass.work());
  return done;
}

beforeAll(async () => {
  app = await startApp();
  schoolClass = await openQuietClass(app);
  await workRounds(3);
  calm = await workRounds(ROUNDS);
});
afterAll(() => app.stop());

describe('a hostile laptop', () => {
  /** What each must have met with. */
  const met: Record<AttackName, readonly string[]> = {
    powers: ['wire/not-allowed'],
    fuzz: ['wire/invalid'],
    late: ['session/not-admitted', 'handout/unknown'],
    tokens: ['4003'],
    lines: ['403'],
    drawings: ['wire/too-fast'],
    oversized: ['1009'],
    flood: ['4005'],
  };

  it.each(Object.keys(met) as AttackName[])(
    `changes nothing for the others: %s (seed ${seed})`,
    async (name) => {
      const { pupils, hostile, code, laptops, teacher } = schoolClass;
      const before = structuredClone(teacher.view());
      const [current] = await workRounds(1);
      const under = attack({
        attack: name,
        port: app.classPort,
        code,
        token: hostile.token,
        seed,
        pupil: hostile.pupil,
        victim: pupils[0] ?? '',
        victimToken: tokenOf(1),
        handout: current?.handout ?? '',
        before: schoolClass.before,
      });
      await under.until(30);
      const disturbed = await workRounds(ROUNDS);
      await under.until(name === 'flood' ? 3000 : 50);
      const { sent, seen } = await under.end();
      const ratio = median(disturbed) / median(calm);
      console.info(
        `hostile: ${name}: ${sent} sent, met ${JSON.stringify(seen)}; class ${ratio.toFixed(2)}×`,
      );
      expect(Object.keys(seen)).toEqual(expect.arrayContaining([...met[name]]));
      expect(seen).not.toHaveProperty('LEAK');

      for (const { wrong, answered, frames } of disturbed) {
        expect(wrong).toEqual([]);
        // Nobody answered for others; the hostile pupil herself may answer.
        expect(answered.filter((pupil) => pupil !== hostile.pupil).sort()).toEqual(
          pupils.slice(0, laptops.length).sort(),
        );
        // What comes to a laptop is the same as on a calm day.
        expect(frames).toEqual(calm[0]?.frames);
      }
      for (const laptop of laptops) expect(laptop.socket.readyState).toBe(laptop.socket.OPEN);
      const { session, classes, lesson } = teacher.view();
      expect(classes).toEqual(before.classes);
      expect(lesson).toEqual(before.lesson);
      expect(session?.session.paused).toBe(false);
      const seats = (view: typeof before) =>
        Object.values(view.session?.laptops ?? {})
          .filter(({ pupil }) => pupil !== null && pupil !== hostile.pupil)
          .map(({ id, pupil, partner }) => ({ id, pupil, partner }));
      expect(seats(teacher.view())).toEqual(seats(before));
      // The door closes behind it, and the app did not fall.
      expect((await fetch(`http://127.0.0.1:${app.classPort}/`)).status).toBe(200);
      expect(app.stderr()).not.toContain('Error');
    },
    120_000,
  );

  it('sends scripts, and they stay words; no page of the class may run any', async () => {
    const page = await fetch(`http://127.0.0.1:${app.classPort}/`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const { teacher, laptops, pupils } = schoolClass;
    const script = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const item = { kind: 'short-text', accepted: [], prompt: { text: 'Écris.' }, id: 'i1' };
    const tolerance = { accents: false, case: false, spacing: true };
    const sent = await teacher.send({
      type: 'handout/send',
      activity: { id: 'words', title: 'Mots', items: [{ ...item, tolerance }] },
    });
    const { handout } = (sent as { result: { handout: string } }).result;
    const answer = await laptops[0]?.send({
      type: 'laptop/answer',
      id: 'script',
      handout,
      item: 'i1',
      given: { kind: 'short-text', text: script },
      attempt: 1,
      pupil: pupils[0],
    });
    expect(answer?.type).toBe('done');
    const view = await teacher.until(
      ({ session }) => session?.handouts[handout]?.answers[pupils[0] ?? ''] !== undefined,
    );
    const given = view.session?.handouts[handout]?.answers[pupils[0] ?? '']?.['i1']?.given;
    expect(given).toEqual({ kind: 'short-text', text: script });
  });
});
