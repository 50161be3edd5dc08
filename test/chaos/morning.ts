import { seeded } from '#classroom/virtual/seeded.ts';
import { sameValue } from '#protocol/patch.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { answersOnDisk, emptyLog } from './disk-check.ts';
import { exercise } from './exercises.ts';
import { inflict, LAPTOP_FAULTS, planFaults, YEAR, type LaptopFault } from './faults.ts';
import { createLaptop, type Laptop } from './laptop.ts';
import { createLedger, type GivenAnswer } from './ledger.ts';
import { sitDown } from './pupil.ts';
import { startWifi } from './school-wifi.ts';
import type { SmallDisk } from './small-disk.ts';
import { SPEED } from './speed.ts';
import type { TeacherPc } from './teacher-pc.ts';

/** A school morning of thirty laptops, in some seconds. See README.md. */
export interface Morning {
  seed: number;
  given: number;
  acked: number;
  /** Given by a pupil and not on the teacher's disk. */
  lost: string[];
  /** On the disk, and no pupil gave it so. */
  invented: string[];
  /** Counted more than once, or not as given. */
  miscounted: string[];
  /** Laptops that did not end where they should, and where they are. */
  astray: string[];
  faults: Record<
    LaptopFault | 'power-cut' | 'disk-full' | 'wrong-clock' | 'pause' | 'late-answer',
    number
  >;
  air: { cut: number; silenced: number; late: number; dead: number };
  sentAgain: number;
  refusals: Record<string, number>;
}

const LAPTOPS = 30;
const LESSONS = 6;
const LESSON_MS = 8000;
/** Laptops without Wi-Fi while the session ends. */
const AWAY_AT_END = 8;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms / SPEED));

export async function spendMorning(
  seed: number,
  pc: TeacherPc,
  data: string,
  disk: SmallDisk | null,
): Promise<Morning> {
  const random = seeded(seed);
  const ledger = createLedger();
  const air = { cut: 0, silenced: 0, late: 0, dead: 0 };
  const faults = {
    ...noFaults(),
    'power-cut': 0,
    'disk-full': 0,
    'wrong-clock': 0,
    pause: 0,
    'late-answer': 0,
  };
  const lost: string[] = [];

  const names = Array.from({ length: LAPTOPS }, (_, index) => `Élève ${index + 1}`);
  await pc.insist({ type: 'class/save', name: 'CM1', names });
  const [schoolClass] = Object.values(pc.view().classes);
  await pc.insist({ type: 'session/open', class: schoolClass?.id });
  const { session } = await pc.until((view) => view.session !== null);
  const code = session?.session.code ?? '';
  const pupils = session?.session.class.pupils ?? [];

  const laptops: Laptop[] = [];
  for (const [number, pupil] of pupils.entries()) {
    const wifi = await startWifi(() => pc.classPort, random, air);
    const laptop: Laptop = createLaptop({
      number,
      wifi,
      random,
      ledger,
      onPage: (page) =>
        sitDown(page, {
          pupil: pupil.id,
          code: () => code,
          random,
          isWatching: (one) => laptops[number]?.page() === one,
        }),
    });
    laptops.push(laptop);
    if (random() < 0.3) {
      laptop.setClock(random() < 0.5 ? YEAR : -YEAR);
      faults['wrong-clock'] += 1;
    }
  }

  const admitting = setInterval(() => {
    const tiles = Object.values(pc.view().session?.laptops ?? {});
    if (tiles.some(({ state }) => state === 'waiting')) void pc.ask({ type: 'session/admit-all' });
  }, 60);

  const under: Promise<void>[] = [];
  for (const planned of planFaults(random, LAPTOPS)) {
    const laptop = laptops[planned.laptop];
    if (!laptop) continue;
    faults[planned.fault] += 1;
    under.push(wait(planned.at * LESSONS * LESSON_MS).then(() => inflict(planned, laptop)));
  }

  async function powerCut(): Promise<void> {
    const before = [...ledger.ackedIds];
    const wrong = random() < 0.5 ? YEAR * (random() < 0.5 ? 1 : -1) : 0;
    await pc.powerCut(wrong);
    faults['power-cut'] += 1;
    if (wrong !== 0) faults['wrong-clock'] += 1;
    const there = new Set(answersOnDisk(data).map(({ id }) => id));
    for (const id of before) if (!there.has(id)) lost.push(`${id} was acknowledged before kill -9`);
  }

  async function fullDisk(): Promise<void> {
    if (!disk) return;
    // There is work to do while it is full.
    await handOut(pc, LESSONS + 1);
    // The log of the database has no room of its own left over from before.
    emptyLog(data);
    disk.fill();
    await wait(10_000);
    // On a slow machine nobody may have answered yet.
    await happens(() => (ledger.refusals['storage/full'] ?? 0) > 0);
    disk.free();
    faults['disk-full'] += 1;
  }

  async function pause(): Promise<void> {
    await pc.insist({ type: 'session/pause', on: true });
    await wait(1500);
    await pc.insist({ type: 'session/pause', on: false });
    faults.pause += 1;
  }

  const troubles = shuffled([powerCut, powerCut, fullDisk, pause], random);
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    await handOut(pc, lesson);
    await wait(LESSON_MS * (0.2 + random() * 0.4));
    await troubles.pop()?.();
    await wait(LESSON_MS * 0.4);
    if (random() < 0.4) await close(pc, lesson);
  }
  await Promise.all(under);

  // The end of the morning: lids are open, the air is good, and all do the last exercise.
  for (const laptop of laptops) {
    laptop.wifi.slow(0);
    laptop.wifi.mend('late');
    laptop.wake();
    laptop.switchOn();
  }
  const last = await handOut(pc, LESSONS);
  const astray = await settled(laptops, (laptop) => {
    const screen = laptop.page()?.screen();
    if (laptop.page()?.student.state.getState().status !== 'open') return 'not connected';
    const outbox = laptop.page()?.student.state.getState().outbox ?? [];
    const pupil = pupils[laptop.number];
    if (screen?.kind !== 'finished') return screen?.kind ?? 'off';
    if (screen.handout !== last) return 'finished another';
    if (screen.pupil.id !== pupil?.id) return `is ${screen.pupil.name}'s`;
    return screen.allSent && outbox.length === 0 ? null : `keeps ${outbox.length}`;
  });
  clearInterval(admitting);
  const atEnd = pc.view();
  const [noticed, away] = [laptops.slice(AWAY_AT_END), laptops.slice(0, AWAY_AT_END)];
  await goAway(away, await handOut(pc, LESSONS + 2));
  await pc.insist({ type: 'session/close' }, ({ session: one }) => one === null);
  astray.push(
    ...(await settled(noticed, (laptop) => {
      const kind = laptop.page()?.screen().kind ?? 'off';
      return kind === 'over' ? null : `${kind} after the end`;
    })),
  );
  faults['late-answer'] = away.reduce((sum, laptop) => sum + outboxOf(laptop).length, 0);
  away.forEach(({ wifi }) => wifi.mend('never'));
  astray.push(
    ...(await settled(laptops, (laptop) => {
      const kind = laptop.page()?.screen().kind ?? 'off';
      const kept = outboxOf(laptop).length;
      return kind === 'over' && kept === 0 ? null : `${kind} after the end, keeps ${kept}`;
    })),
  );
  laptops.forEach((laptop) => laptop.stop());
  await pc.stop();

  const kept = new Map(answersOnDisk(data).map((answer) => [answer.id, answer]));
  for (const id of kept.keys()) ledger.arrived(id);
  const invented: string[] = [];
  for (const [id, { pupil, item, given }] of ledger.answers) {
    const there = kept.get(id);
    if (!there) lost.push(`${id} of ${pupil} to ${item}`);
    else if (!sameValue(there.given, given)) invented.push(`${id} changed`);
  }
  for (const id of kept.keys()) if (!ledger.answers.has(id)) invented.push(id);
  faults['repeated-frame'] = laptops.reduce((sum, laptop) => sum + laptop.repeated, 0);
  return {
    seed,
    given: ledger.answers.size,
    acked: ledger.ackedIds.size,
    lost,
    invented,
    miscounted: miscounted(atEnd, [...ledger.answers.values()]),
    astray,
    faults,
    air,
    sentAgain: ledger.duplicates,
    refusals: { ...ledger.refusals },
  };
}

/** Each is cut off once it has the work, and its pupil goes on with it. */
async function goAway(laptops: readonly Laptop[], handout: string): Promise<void> {
  await Promise.all(
    laptops.map(async (laptop) => {
      await happens(() => {
        const screen = laptop.page()?.screen();
        return screen !== undefined && 'handout' in screen && screen.handout === handout;
      });
      laptop.wifi.cut();
    }),
  );
  await happens(() => laptops.some((laptop) => outboxOf(laptop).length > 0));
}

function outboxOf(laptop: Laptop) {
  return laptop.page()?.student.state.getState().outbox ?? [];
}

async function handOut(pc: TeacherPc, lesson: number): Promise<string> {
  const sent = exercise(lesson);
  const find = (view: ConsoleView) =>
    Object.values(view.session?.handouts ?? {}).find((one) => one.handout.activity.id === sent.id);
  const isThere = (view: ConsoleView) => find(view) !== undefined;
  await pc.insist({ type: 'handout/send', activity: sent }, isThere);
  return find(await pc.until(isThere))?.handout.id ?? '';
}

/** Answers may be on their way. */
async function close(pc: TeacherPc, lesson: number): Promise<void> {
  const all = Object.values(pc.view().session?.handouts ?? {});
  const handout = all.find((one) => one.handout.activity.id === `lesson-${lesson}`)?.handout.id;
  if (handout !== undefined) await pc.insist({ type: 'handout/close', handout });
}

const PATIENCE_MS = 90_000;

async function happens(wish: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !wish(); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until every laptop is right; after long enough, says what is not. */
async function settled(
  laptops: readonly Laptop[],
  wrong: (laptop: Laptop) => string | null,
): Promise<string[]> {
  await happens(() => laptops.every((laptop) => wrong(laptop) === null));
  return laptops.flatMap((laptop) => {
    const why = wrong(laptop);
    return why === null ? [] : [`laptop ${laptop.number}: ${why}`];
  });
}

/** One answer per pupil and item counts, and it is one that she gave. */
function miscounted({ session }: ConsoleView, answers: readonly GivenAnswer[]): string[] {
  const wrong: string[] = [];
  for (const { handout, results, answers: shown } of Object.values(session?.handouts ?? {})) {
    for (const { id, kind } of handout.activity.items) {
      const where = `${handout.id}/${id}`;
      const given = answers.filter((one) => one.handout === handout.id && one.item === id);
      const pupils = new Set(given.map(({ pupil }) => pupil));
      const { answers: count = 0, counts = {} } = results[id] ?? {};
      if (count !== pupils.size) wrong.push(`${where}: ${count} instead of ${pupils.size}`);
      const sum = Object.values(counts).reduce((total, one) => total + one, 0);
      if (kind === 'choice' && sum !== count)
        wrong.push(`${where}: ${sum} choices, ${count} answers`);
      for (const pupil of pupils) {
        const counting = shown[pupil]?.[id]?.given;
        const isHers = given.some((one) => one.pupil === pupil && sameValue(one.given, counting));
        if (!isHers) wrong.push(`${where}: ${pupil}'s is ${JSON.stringify(counting)}`);
      }
    }
  }
  return wrong;
}

function noFaults(): Record<LaptopFault, number> {
  return Object.fromEntries(LAPTOP_FAULTS.map((fault) => [fault, 0])) as Record<
    LaptopFault,
    number
  >;
}

function shuffled<Thing>(things: Thing[], random: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
