import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { endGroup } from './end-group.mjs';

const PATIENCE = 10_000;

/** The exit code that a shell would give. */
export function exitCodeOf(code, signal) {
  return signal === null ? code : 128 + (constants.signals[signal] ?? 0);
}

/**
 * Starts a program in a group of its own, so that Ctrl-C reaches only us and we end everything in
 * order. `end` asks (SIGTERM), waits, and kills what does not listen.
 */
export function startChild(program, args, { cwd, stdio, env }) {
  const child = spawn(program, args, {
    cwd,
    stdio,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
  return {
    stdout: child.stdout,
    ended,
    async end() {
      // Only the program itself: it ends its own children in its own order.
      child.kill('SIGTERM');
      const timer = setTimeout(() => endGroup(child, 'SIGKILL'), PATIENCE);
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
  };
}

/** Calls back once when somebody asks this process to end. */
export function onceAskedToEnd(callback) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    callback();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  // npm passes SIGTERM on to the shell between us, which dies without a word: we notice the orphan.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ask();
  }, 300).unref();
}
