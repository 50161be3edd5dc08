import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, run } from '#test/rig/processes.ts';

/**
 * A network of its own for laptops: a namespace behind a virtual cable. What runs in it reaches the
 * teacher's PC at an address that is not localhost, and nothing else in the world.
 */
export interface ClassNetwork {
  /** The teacher's PC, seen from there. */
  teacher: string;
  /** A command line that runs a program there. */
  inside(command: string, ...args: string[]): [command: string, args: string[]];
  /** A program as one executable file, for who can only be given a path. */
  executable(command: string): string;
  /** The cable falls out. */
  unplug(): Promise<void>;
  plug(): Promise<void>;
  remove(): Promise<void>;
}

/** Null where this machine lets us make none. */
export async function createClassNetwork(number: number): Promise<ClassNetwork | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isInstalled('ip')) return null;
  const name = `ardoise-${process.pid}-${number}`;
  const cable = `ard${process.pid % 100_000}-${number}`;
  const around = `10.${200 + (process.pid % 50)}`;
  const net = `${around}.${number}`;
  const ip = (...args: string[]) => run('ip', args);
  const folder = mkdtempSync(join(tmpdir(), 'ardoise-network-'));
  async function remove(): Promise<void> {
    await ip('link', 'delete', `${cable}t`).catch(() => undefined);
    await ip('netns', 'delete', name).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    await ip('netns', 'add', name);
    await ip('link', 'add', `${cable}t`, 'type', 'veth', 'peer', 'name', `${cable}l`);
    await ip('link', 'set', `${cable}l`, 'netns', name);
    await ip('address', 'add', `${net}.1/24`, 'dev', `${cable}t`);
    await ip('link', 'set', `${cable}t`, 'up');
    await ip('-n', name, 'address', 'add', `${net}.2/24`, 'dev', `${cable}l`);
    await ip('-n', name, 'link', 'set', `${cable}l`, 'up');
    await ip('-n', name, 'link', 'set', 'lo', 'up');
    // Whatever the teacher's PC serves on the cable of another such network.
    await ip('-n', name, 'route', 'add', `${around}.0.0/16`, 'via', `${net}.1`);
  } catch {
    await remove();
    return null;
  }
  return {
    teacher: `${net}.1`,
    inside: (command, ...args) => ['ip', ['netns', 'exec', name, command, ...args]],
    executable(command) {
      const file = join(folder, 'program');
      writeFileSync(file, `#!/bin/sh\nexec ip netns exec ${name} ${command} "$@"\n`);
      chmodSync(file, 0o755);
      return file;
    },
    unplug: async () => void (await ip('link', 'set', `${cable}t`, 'down')),
    plug: async () => void (await ip('link', 'set', `${cable}t`, 'up')),
    remove,
  };
}
