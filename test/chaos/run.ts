import './page-world.ts';
import { temporaryFolder } from '#test/harness/start-app.ts';
import { spendMorning } from './morning.ts';
import { mountSmallDisk } from './small-disk.ts';
import { startTeacherPc } from './teacher-pc.ts';

/** `node test/chaos/run.ts <seed>`: one morning; one JSON line last on standard output. */
const seed = Number(process.argv[2] ?? Date.now() % 1e6);
process.stderr.write(`chaos: seed ${seed} (ARDOISE_CHAOS_SEED=${seed} replays it)\n`);
const disk = mountSmallDisk();
process.on('exit', () => disk?.remove());
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(1));
const data = disk ? `${disk.folder}/data` : temporaryFolder();
const pc = await startTeacherPc(data);
try {
  const morning = await spendMorning(seed, pc, data, disk);
  process.stdout.write(`${JSON.stringify({ ...morning, smallDisk: disk !== null })}\n`);
  process.exit();
} catch (error) {
  process.stderr.write(`${pc.log()}\n`);
  await pc.stop();
  throw error;
}
