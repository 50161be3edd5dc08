import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage } from '#test/harness/wire-page.ts';
import { createClassNetwork, type ClassNetwork } from '#test/rig/network/class-network.ts';

const run = promisify(execFile);
let network: ClassNetwork | null = null;
let app: RunningApp | null = null;
afterAll(async () => {
  await app?.stop();
  await network?.remove();
});

/** As the check page does it, from another machine. */
const TRY = `
const place = process.argv[1];
const page = await fetch(place + '/verifier');
const bytes = await (await fetch(place + '/check/bytes')).arrayBuffer();
const tell = (body) => fetch(place + '/check/result', { method: 'POST', body });
const good = await tell(JSON.stringify({ roundTripMs: 4, kilobitsPerSecond: 900, number: 7 }));
const odd = await Promise.all(
  ['{', '{"roundTripMs":-1,"kilobitsPerSecond":1}', 'x'.repeat(5000)].map(async (body) => (await tell(body)).status),
);
const other = await fetch(place + '/elsewhere/1234');
console.log(JSON.stringify([page.status, bytes.byteLength, good.status, odd, other.status]));
`;

it('[N4] [N8] a laptop of another network proves the port, and tells its speed', async ({
  skip,
}) => {
  network = await createClassNetwork(7);
  if (!network) return skip('no right to make networks here: root and `ip`');
  app = await startApp();
  const teacher = await openTeacherPage(app, 'console');
  expect(teacher.view().network.findings.map(({ code }) => code)).toContain('reach/closed');
  await teacher.send({ type: 'network/door', on: true });
  await teacher.until((view) => view.network.door);
  const place = `http://${network.teacher}:${app.classPort}`;
  const node = [process.execPath, '--input-type=module', '-e', TRY, place] as const;
  const [command, args] = network.inside(...node);
  const { stdout } = await run(command, args);
  expect(JSON.parse(stdout)).toEqual([200, 1024 * 1024, 204, [400, 400, 400], 404]);
  const view = await teacher.until(({ network: { tests } }) => 'n7' in tests);
  const found = new Map(view.network.findings.map(({ code, values }) => [code, values]));
  expect(found.get('reach/proved')).toMatchObject({ laptops: '1' });
  expect(found.get('speed/slow')).toEqual({ numbers: '07' });
  await teacher.send({ type: 'network/complain', on: true });
  const after = await teacher.until((now) => now.network.complaint);
  expect(after.network.findings[0]?.code).toBe('cause/one-laptop');
  teacher.close();
});
