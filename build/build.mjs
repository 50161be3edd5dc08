import process from 'node:process';
import { buildAll } from './steps/build-all.mjs';
import { ROOT } from './steps/root.mjs';

// Standard output belongs to the app's ready line when `npm start` builds first.
console.log = console.error;
console.info = console.error;

const started = performance.now();
try {
  const built = await buildAll({ root: ROOT, force: process.argv.includes('--force') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    built === null
      ? `build: nothing changed (${seconds} s)`
      : `build: ${built.join(', ')} (${seconds} s)`,
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
