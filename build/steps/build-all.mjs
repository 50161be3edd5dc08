import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { alone } from './lock.mjs';
import { buildAllPages, copyH5pPlayer, copyPdfEngine } from './pages.mjs';
import { buildPrograms } from './programs.mjs';
import { builtFrom, publish, sweep } from './publish.mjs';
import { sourceHash } from './source-hash.mjs';

/**
 * Builds pages and programs into `root`/out, whole or not at all.
 * Answers the names of what was built, or null when nothing has changed since the last build.
 */
export async function buildAll({ root, force = false }) {
  const out = path.join(root, 'out');
  await mkdir(out, { recursive: true });
  return alone(path.join(out, '.lock'), async () => {
    const hash = await sourceHash(root);
    if (!force && (await builtFrom(out)) === hash) return null;
    await sweep(out);
    const next = path.join(out, `.next-${process.pid}`);
    try {
      const renderer = path.join(next, 'renderer');
      await copyPdfEngine({ root, outDir: renderer });
      await copyH5pPlayer({ root, outDir: renderer });
      const built = [
        ...(await buildAllPages({ root, outDir: renderer })),
        ...(await buildPrograms({ root, outDir: path.join(next, 'electron') })),
      ];
      await publish({ out, next, folders: ['renderer', 'electron'], hash });
      return built;
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  });
}
