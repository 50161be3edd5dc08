import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { demoDevice, demoEnvelope } from './demo/devices.ts';
import { seededRandom } from './demo/random.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'ardoise-city-main-'));
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  rmSync(folder, { recursive: true, force: true });
});

async function launch(...flags: string[]) {
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const ready = JSON.parse(line) as { ready: boolean; city: string; data: string };
  return { child, ready };
}

async function run(...flags: string[]) {
  const child = spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

async function send(url: string, body: string) {
  const response = await fetch(`${url}/reports`, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
}

describe('the program', () => {
  it('[C1] keeps a report whose receipt it has given, through kill -9', async () => {
    const device = demoDevice('0350594F', 'C12', seededRandom(3));
    const body = JSON.stringify(demoEnvelope(device, 'state', [], Date.now()));
    const first = await launch('--data', folder);
    const receipt = await send(first.ready.city, body);
    first.child.kill('SIGKILL');
    expect(receipt.status).toBe(200);
    await once(first.child, 'exit');
    const second = await launch('--data', folder);
    expect(await send(second.ready.city, body)).toEqual(receipt);
    const overview = await fetch(`${second.ready.city}/api/overview`);
    expect(await overview.json()).toMatchObject({ reports: { total: 1 }, devices: { total: 1 } });
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
  });

  it('shows a demonstration of 71 schools and leaves nothing behind', async () => {
    const { child, ready } = await launch('--demo');
    const overview = (await (await fetch(`${ready.city}/api/overview`)).json()) as {
      schools: { known: number };
      checks: { bad: number };
    };
    expect(overview.schools.known).toBe(71);
    expect(overview.checks.bad).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(ready.data)).toBe(false);
  });

  it('explains itself, and refuses what it does not know', async () => {
    expect(await run('--help')).toMatchObject({ code: 0 });
    const unknown = await run('--foo');
    expect(unknown.code).toBe(2);
    expect(unknown.said).toContain('--foo');
  });

  it('says what is wrong with a folder or a directory, and stops', async () => {
    const noFolder = await run('--port', '0', '--data', '/dev/null/x');
    expect(noFolder).toMatchObject({ code: 1 });
    expect(noFolder.said).toContain('Rien n’a été touché');
    const noFile = await run('--port', '0', '--data', folder, '--schools', '/absent.csv');
    expect(noFile).toMatchObject({ code: 1 });
    expect(noFile.said).toContain('/absent.csv');
  });
});
