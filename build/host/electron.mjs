import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endGroup } from '../steps/end-group.mjs';
import { run } from '../steps/run.mjs';

/** Download and trial together must be decided within 15 s. */
const DOWNLOAD_LIMIT = 12_000;
const TRIAL_LIMIT = 2_500;

async function readText(file) {
  return readFile(file, 'utf8').catch(() => null);
}

/** The Electron binary when it is whole: its installer writes path.txt last. */
async function installedElectron(root) {
  const folder = path.join(root, 'node_modules/electron');
  const name = await readText(path.join(folder, 'path.txt'));
  if (name === null) return null;
  const program = path.join(folder, 'dist', name);
  return existsSync(program) ? program : null;
}

/** Runs the package's own installer, and ends it with all its children when the time is over. */
async function download(root) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const timer = setTimeout(() => endGroup(child, 'SIGKILL'), DOWNLOAD_LIMIT);
  await ended;
  clearTimeout(timer);
}

/** A binary without the system's libraries is no host. */
async function works(program) {
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const args = ['-e', ''];
  return (await run(program, args, { env, stdio: 'ignore', timeout: TRIAL_LIMIT })) === 0;
}

/** True when a download was tried in vain that day: the next start does not wait again. */
export function failedToday(remembered, today) {
  return remembered === today;
}

/** The Electron binary, downloaded if it can be had in the time; null otherwise. */
export async function findElectron({ root, today, say }) {
  const memory = path.join(root, 'node_modules/.cache/ardoise/electron-failed');
  let program = await installedElectron(root);
  if (program === null) {
    if (failedToday(await readText(memory), today)) return null;
    say();
    await download(root);
    program = await installedElectron(root);
  }
  if (program !== null && (await works(program))) return program;
  await mkdir(path.dirname(memory), { recursive: true });
  await writeFile(memory, today);
  return null;
}
