import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { inRoot, ROOT } from './steps/root.mjs';
import { listen } from './steps/run.mjs';

const AT_A_TIME = 2;
const TSC = inRoot('node_modules/typescript/bin/tsc');

async function check(name) {
  const started = performance.now();
  const memory = inRoot('node_modules/.cache/ardoise', `${name}.tsbuildinfo`);
  const { code, text } = await listen(
    process.execPath,
    [
      TSC,
      '-p',
      inRoot('build/tsconfig', name),
      '--incremental',
      '--tsBuildInfoFile',
      memory,
      '--pretty',
      String(Boolean(process.stdout.isTTY)),
    ],
    { cwd: ROOT },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'good' : 'BAD '}  ${path.basename(name, '.json')} (${seconds} s)`);
  if (code !== 0) console.log(text);
  return code === 0;
}

await mkdir(inRoot('node_modules/.cache/ardoise'), { recursive: true });
const waiting = (await readdir(inRoot('build/tsconfig'))).filter((name) => name.endsWith('.json'));
if (waiting.length === 0) throw new Error('build/tsconfig holds no environment to check');
const verdicts = [];
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      verdicts.push(await check(name));
    }
  }),
);
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
