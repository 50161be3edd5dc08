import type { Check, Envelope } from '#protocol/report.ts';
import { localDay } from '#city/clock.ts';
import { DAY_MS } from '#city/rules/device-state.ts';
import type { IngestClock } from '#city/store/ingest.ts';
import type { VerifiedReport } from '#city/store/verified-report.ts';
import type { CityStore } from '#city/store/store.ts';
import { verifyReport } from '#city/verify.ts';
import { demoChecks, demoDefect } from './checks.ts';
import { demoDevice, demoEnvelope, type DemoDevice } from './devices.ts';
import { seededRandom, type Random } from './random.ts';
import { demoSchools } from './schools.ts';

const SEED = 57;
const DAYS_OF_PAST = 13;
const NEW_REPORT_EVERY_MS = 2500;

interface DatedReport {
  report: VerifiedReport;
  clock: IngestClock;
}

/** The demonstration's reports go the same way as real ones, through the same verification. */
function verified(envelope: Envelope): VerifiedReport {
  const verification = verifyReport(Buffer.from(JSON.stringify(envelope)));
  if (!verification.ok) throw new Error(`demo: ${verification.code}`);
  return verification.report;
}

function isSchoolDay(moment: number): boolean {
  return ![0, 6].includes(new Date(moment).getDay());
}

interface DemoMachine {
  device: DemoDevice;
  checks: Check[];
}

function machinesOf(store: CityStore, random: Random): DemoMachine[] {
  const schools = demoSchools(random);
  store.saveDirectory(schools);
  // A few schools have not been equipped yet: the page has to show them too.
  const equipped = schools.filter(() => random.chance(0.9));
  return equipped.flatMap(({ uai, pupils }) => {
    const rooms = Math.max(2, Math.round((pupils ?? 100) / 26));
    return Array.from({ length: rooms }, (_, index) => {
      const device = demoDevice(uai, `Salle ${index + 1}`, random);
      return { device, checks: demoChecks(random) };
    });
  });
}

function momentsOf(now: number, random: Random): number[] {
  const silentFor = random.chance(0.1) ? 8 + random.below(40) : random.below(4);
  const moments: number[] = [];
  for (let back = silentFor + DAYS_OF_PAST; back >= silentFor; back -= 1) {
    const earliest = now - back * DAY_MS - random.below(7 * 3_600_000);
    if (isSchoolDay(earliest) && (back === silentFor || random.chance(0.4))) moments.push(earliest);
  }
  return moments.length > 0 ? moments : [now - (silentFor + 2) * DAY_MS];
}

function pastOf({ device, checks }: DemoMachine, now: number, random: Random): DatedReport[] {
  const moments = momentsOf(now, random);
  const reports = moments.map((moment) => ({
    moment,
    envelope: demoEnvelope(device, 'state', checks, moment),
  }));
  const declared = random.chance(0.05) ? moments.at(-1) : undefined;
  if (declared !== undefined) {
    const envelope = demoEnvelope(device, 'defect', [demoDefect(random)], declared);
    reports.push({ moment: declared, envelope });
  }
  return reports.map(({ moment, envelope }) => ({
    report: verified(envelope),
    clock: { now: moment, day: localDay(moment) },
  }));
}

/** Fills a throw-away store with a believable city and keeps it alive. Answers how to end that. */
export function startDemo(store: CityStore, now: () => number): () => void {
  const random = seededRandom(SEED);
  const machines = machinesOf(store, random);
  const past = machines.flatMap((machine) => pastOf(machine, now(), random));
  store.storeMany(past.sort((a, b) => a.clock.now - b.clock.now));
  const timer = setInterval(() => {
    const machine = machines[random.below(machines.length)];
    if (machine === undefined) return;
    if (random.chance(0.2)) machine.checks = demoChecks(random);
    const envelope = demoEnvelope(machine.device, 'state', machine.checks, now());
    store.store(verified(envelope)).catch(() => undefined);
  }, NEW_REPORT_EVERY_MS);
  return () => clearInterval(timer);
}
