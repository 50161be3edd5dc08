import path from 'node:path';
import process from 'node:process';
import { corpusFolder, prepareMachine } from './checks/machine.mjs';
import { PARTS, partsFor } from './checks/parts.mjs';
import { lastLine, sum } from './checks/results.mjs';
import { onceAskedToEnd, startChild } from './steps/children.mjs';
import { ownNode } from './steps/own-node.mjs';
import { ensurePackages } from './steps/packages.mjs';
import { inRoot, ROOT } from './steps/root.mjs';

const NEEDS_MACHINE = ['unit', 'pages'];
const say = (line) => console.log(line);
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

let current = null;

/** Runs a tool of node_modules on the app's Node, its output live; answers its exit code. */
function toolRunner({ node, environment }) {
  const folders = [inRoot('node_modules/.bin'), process.env['PATH']];
  return async (script, args, env) => {
    current = startChild(node, [inRoot('node_modules', script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, ...env, PATH: folders.join(path.delimiter) },
    });
    const code = await current.ended;
    current = null;
    return code;
  };
}

async function runParts(parts, context) {
  const done = [];
  for (const part of parts) {
    say(`\n━━ ${part.name} ${'━'.repeat(60 - part.name.length)}`);
    const start = performance.now();
    const results = await part.run(context);
    const time = secondsSince(start);
    say(`── ${part.name}: ${lastLine(results)} (${time})`);
    done.push({ name: part.name, results, time });
  }
  return done;
}

function report(done, start) {
  const total = sum(done.map(({ results }) => results));
  say(`\n━━ all ${'━'.repeat(57)}`);
  for (const { name, results, time } of done) {
    say(`${name.padEnd(8)} ${time.padStart(8)}  ${lastLine(results)}`);
  }
  say(`${'time'.padEnd(8)} ${secondsSince(start).padStart(8)}`);
  for (const { name, reason } of total.skipped) say(`skipped: ${name}: ${reason}`);
  for (const name of total.unsteady) say(`SECOND TRY: ${name}`);
  for (const name of total.failures) say(`FAILED: ${name}`);
  say(lastLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function main() {
  const start = performance.now();
  const parts = partsFor(process.argv.slice(2));
  if (parts === null) {
    say(`Parts: ${PARTS.map(({ name }) => name).join(' ')}`);
    return 2;
  }
  const sayInstalling = (count) => say(`Installing ${count} npm packages from the lockfile`);
  if (!(await ensurePackages({ root: ROOT, say: sayInstalling }))) {
    say('npm could not install the packages.\n0 passed, 1 failed, 0 skipped');
    return 1;
  }
  const node = await ownNode(ROOT);
  if (node === null) {
    say('The npm package "node" is not whole: delete node_modules.\n0 passed, 1 failed, 0 skipped');
    return 1;
  }
  const isForMachine = parts.some(({ name }) => NEEDS_MACHINE.includes(name));
  const chromium = isForMachine ? await prepareMachine(say) : null;
  const environment = {
    ARDOISE_CORPUS: corpusFolder(ROOT, say),
    ...(chromium === null ? {} : { ARDOISE_CHROMIUM: chromium }),
  };
  const tool = toolRunner({ node, environment });
  return report(await runParts(parts, { tool, root: ROOT, chromium }), start);
}

onceAskedToEnd(() => {
  void Promise.resolve(current?.end()).then(() => process.exit(143));
});
process.exit(await main());
