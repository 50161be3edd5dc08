import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FACT_NAMES, noFacts, readOr, unreadable } from '../rules/facts.ts';
import { factsSchema } from './facts-schema.ts';
import { createProbe, type Probe, type ProbeOptions } from './machine.ts';

const ENTRY = fileURLToPath(new URL('./probe-main.ts', import.meta.url));
let folder = '';
const probes: Probe[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-probe-'));
});
afterEach(() => {
  for (const probe of probes.splice(0)) probe.stop();
  rmSync(folder, { recursive: true, force: true });
});

function open(entryPath: string, limits: Partial<ProbeOptions> = {}): Probe {
  const probe = createProbe({ entryPath, dataDir: folder, ...limits });
  probes.push(probe);
  return probe;
}

/** A probe program that does something else. */
function planted(program: string): string {
  const path = join(folder, 'planted.mjs');
  writeFileSync(path, program);
  return path;
}
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('probe', () => {
  it('reads this very machine in a real child', async () => {
    const facts = await open(ENTRY).read();
    expect(() => factsSchema.parse(facts)).not.toThrow();
    expect(readOr(facts.platform)?.system).toBe(process.platform);
    expect(readOr(facts.memory)?.totalBytes).toBeGreaterThan(0);
    expect(readOr(facts.dataDisk)?.totalBytes).toBeGreaterThan(0);
    expect(readOr(facts.cpu)?.length).toBeGreaterThan(0);
    for (const name of FACT_NAMES) {
      // Everything was asked: nothing is left at what a missing answer is called.
      expect([name, facts[name]]).not.toEqual([name, unreadable('failed')]);
      expect([name, facts[name]]).not.toEqual([name, unreadable('malformed')]);
    }
  });

  it('[F1] cuts off a child that hangs: the facts say so', async () => {
    const entryPath = planted('for (;;);');
    const facts = await open(entryPath, { totalMilliseconds: 500 }).read();
    expect(facts).toEqual(noFacts('timed-out'));
  });

  it('[F1] what a cut child had said stays, and its own children go with it', async () => {
    const pidFile = join(folder, 'pids');
    const entryPath = planted(`
      import { spawn } from 'node:child_process';
      import { renameSync, writeFileSync, writeSync } from 'node:fs';
      const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      writeSync(1, JSON.stringify({ fact: 'hostname', value: 'pc-1' }) + '\\n{"fact":"us');
      writeFileSync('${pidFile}.new', process.pid + ' ' + grandchild.pid);
      renameSync('${pidFile}.new', '${pidFile}');
      for (;;);
    `);
    const probe = open(entryPath);
    const reading = probe.read();
    await vi.waitFor(() => readFileSync(pidFile), { timeout: 20_000 });
    probe.stop();
    expect(await reading).toEqual({ ...noFacts('timed-out'), hostname: 'pc-1' });
    const pids = readFileSync(pidFile, 'utf8').split(' ').map(Number);
    expect(pids).toHaveLength(2);
    await vi.waitFor(() => expect(pids.map(alive)).toEqual([false, false]), { timeout: 20_000 });
  });

  it('[F1] a child that crashes, or is not there, gives unreadable facts', async () => {
    const crash = planted('process.exit(3)');
    const missing = join(folder, 'missing.js');
    for (const entryPath of [crash, missing]) {
      const facts = await open(entryPath).read();
      expect(facts).toEqual(noFacts('failed'));
    }
  });

  it('[F1] nonsense on its output is no fact', async () => {
    const entryPath = planted(`
      console.log('hello'); console.log('{"fact":"__proto__","value":1}'); console.log('null');
      console.log('{"fact":"memory","value":{"totalBytes":"much"}}');
      console.log('{"fact":"usb"}');
    `);
    const facts = await open(entryPath).read();
    expect(facts).toEqual({
      ...noFacts('failed'),
      memory: unreadable('malformed'),
    });
  });

  it('the child ends with its parent', async () => {
    const pidFile = join(folder, 'pid');
    const parent = planted(`
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, [${JSON.stringify(ENTRY)}, '/', '60000'],
        { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
      writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      process.kill(process.pid, 'SIGKILL');
    `);
    await open(parent).read();
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 20_000 });
  });
});
