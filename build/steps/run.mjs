import { spawn } from 'node:child_process';

/** Runs a program with its output live on ours; answers its exit code (or 128 + signal as a shell does). */
export function run(program, args, { cwd, env, stdio = 'inherit', shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio, shell });
    const timer =
      timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeout);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(signal === null ? code : 128);
    });
  });
}

/** Runs a program and answers what it said (both outputs in one text) with its exit code. */
export function listen(program, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.once('error', (error) => resolve({ code: 127, text: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 128, text }));
  });
}
