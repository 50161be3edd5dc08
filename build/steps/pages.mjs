import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TEACHER_PAGES = ['console', 'board', 'city'];

/** What the class's listener serves, each in a folder of its own; `h5p` on a port of its own. */
const CLASS_PAGES = ['student', 'remote', 'h5p'];

/** Pages that stand in the folder of another and share what it loads. */
const PAGES_BESIDE = { student: ['student/check'] };

/** Laptops of the lot and phones are up to four years behind; the teacher's browser is ours. */
const CLASS_TARGET = ['chrome108', 'firefox102', 'safari15.4'];
const TEACHER_TARGET = ['chrome130', 'firefox128', 'safari18'];

const PDFJS_FOLDERS = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];
const READING_WORKER = 'pdf.worker.min.mjs';
const DRAWING_WORKER = 'pdf.renderer.min.mjs';
/** Ours, before the first line of the worker that reads. */
const BEFORE_READING = 'renderer/console/page-renderer/bitmap-decoder.ts';

function pagesThatExist(root, names) {
  return Object.fromEntries(
    names
      .map((name) => [name.replace('/', '-'), path.join(root, 'renderer', name, 'index.html')])
      .filter(([, file]) => existsSync(file)),
  );
}

/** These pages download over a school's Wi-Fi: a PDF engine in it is a mistake, not a choice. */
function refusePdfEngine(page) {
  return {
    name: 'ardoise-refuse-pdf-engine',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const guilty = chunk.moduleIds?.find((id) => id.includes('pdfjs-dist'));
        if (guilty !== undefined) this.error(`The ${page} page must not contain ${guilty}`);
      }
    },
  };
}

async function buildPages({ from, outDir, input, target, plugins }) {
  if (Object.keys(input).length === 0) return [];
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  await build({
    root: from,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    mode: 'production',
    plugins: [react(), ...plugins],
    build: {
      outDir,
      emptyOutDir: false,
      target,
      assetsDir: 'assets',
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      rolldownOptions: { input },
    },
  });
  return Object.keys(input);
}

/**
 * Builds every page that exists into `outDir`. The pupils' and the phone's page lie apart, each with
 * all that it needs: they share no chunk, and the class's listener serves those folders only.
 */
export async function buildAllPages({ root, outDir }) {
  const renderer = path.join(root, 'renderer');
  const teacher = await buildPages({
    from: renderer,
    outDir,
    input: pagesThatExist(root, TEACHER_PAGES),
    target: TEACHER_TARGET,
    plugins: [],
  });
  const built = [...teacher];
  for (const page of CLASS_PAGES) {
    built.push(
      ...(await buildPages({
        from: path.join(renderer, page),
        outDir: path.join(outDir, page),
        input: pagesThatExist(root, [page, ...(PAGES_BESIDE[page] ?? [])]),
        target: CLASS_TARGET,
        plugins: [refusePdfEngine(page)],
      })),
    );
  }
  return built;
}

/** What plays H5P packages on the laptops: they have no internet. */
export async function copyH5pPlayer({ root, outDir }) {
  const from = path.join(root, 'node_modules/h5p-standalone/dist');
  const to = path.join(outDir, 'h5p/standalone');
  await cp(from, to, { recursive: true, filter: (file) => !/\.(d\.ts|map)$/.test(file) });
}

/** What pdf.js fetches at run time: decoders, character maps, fonts, colour profiles, its workers. */
export async function copyPdfEngine({ root, outDir }) {
  const from = path.join(root, 'node_modules/pdfjs-dist');
  const to = path.join(outDir, 'pdfjs');
  await mkdir(to, { recursive: true });
  for (const folder of PDFJS_FOLDERS) {
    await cp(path.join(from, folder), path.join(to, folder), { recursive: true });
  }
  await cp(path.join(from, 'build', DRAWING_WORKER), path.join(to, DRAWING_WORKER));
  const reading = await readFile(path.join(from, 'build', READING_WORKER), 'utf8');
  const before = await bundledText(path.join(root, BEFORE_READING));
  await writeFile(path.join(to, READING_WORKER), `${before}\n${reading}`);
}

async function bundledText(file) {
  if (!existsSync(file)) return '';
  const { build } = await import('rolldown');
  const { output } = await build({ input: file, platform: 'browser', write: false });
  return output[0].code;
}
