import { existsSync } from 'node:fs';
import path from 'node:path';

/** Every program of the Node side, by the name of its file in out/electron. */
const MODULE_ENTRIES = {
  app: 'electron/app/main.ts',
  city: 'electron/city/main.ts',
  probe: 'electron/inventory/probes/probe-main.ts',
  'inspect-pdf-worker': 'electron/lesson/import/inspect-pdf-worker.ts',
  'reading-worker': 'electron/classroom/formats/reading-worker.ts',
  'export-worker': 'electron/lesson/export/export-worker.ts',
  'sheets-worker': 'electron/app/class-exports/sheets-worker.ts',
  shell: 'electron/shell/main.ts',
};
/** Electron loads a sandboxed preload as CommonJS only. */
const PRELOAD_ENTRIES = { preload: 'electron/shell/preload.ts' };

function entriesThatExist(root, entries) {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, path.join(root, file)])
      .filter(([, file]) => existsSync(file)),
  );
}

/** Our own files are bundled; what stands in node_modules stays there. */
export function staysOutside(id) {
  return !/^[.#]/.test(id) && !path.isAbsolute(id) && !id.startsWith('\0');
}

async function bundle({ root, input, output, external }) {
  if (Object.keys(input).length === 0) return [];
  const { build } = await import('rolldown');
  await build({
    cwd: root,
    input,
    platform: 'node',
    external,
    output: { sourcemap: true, ...output },
  });
  return Object.keys(input);
}

/** Bundles the programs that exist; all files lie flat, so that `./x.js` beside `import.meta.url` holds. */
export async function buildPrograms({ root, outDir }) {
  const modules = await bundle({
    root,
    input: entriesThatExist(root, MODULE_ENTRIES),
    external: staysOutside,
    output: {
      dir: outDir,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared-[name]-[hash].js',
    },
  });
  const preload = await bundle({
    root,
    input: entriesThatExist(root, PRELOAD_ENTRIES),
    // A sandboxed preload can require nothing but electron: the rest must be inside.
    external: ['electron'],
    output: { dir: outDir, format: 'cjs', entryFileNames: '[name].cjs' },
  });
  return [...modules, ...preload];
}
