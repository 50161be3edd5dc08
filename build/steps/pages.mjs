import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';

const TEACHER_PAGES = ['console', 'board', 'remote', 'city'];

/** Laptops of the lot are up to four years behind; the teacher's browser is ours. */
const STUDENT_TARGET = ['chrome108', 'firefox102', 'safari15.4'];
const TEACHER_TARGET = ['chrome130', 'firefox128', 'safari18'];

const PDFJS_FOLDERS = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];

function pagesThatExist(root, names) {
  return Object.fromEntries(
    names
      .map((name) => [name, path.join(root, 'renderer', name, 'index.html')])
      .filter(([, file]) => existsSync(file)),
  );
}

/** The student page downloads over a school's Wi-Fi: a PDF engine in it is a mistake, not a choice. */
function refusePdfEngine() {
  return {
    name: 'ardoise-refuse-pdf-engine',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const guilty = chunk.moduleIds?.find((id) => id.includes('pdfjs-dist'));
        if (guilty !== undefined) this.error(`The student page must not contain ${guilty}`);
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
 * Builds every page that exists into `outDir`. The student page lies apart with all that it needs:
 * it shares no chunk, and the class's listener serves that one folder and nothing else.
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
  const student = await buildPages({
    from: path.join(renderer, 'student'),
    outDir: path.join(outDir, 'student'),
    input: pagesThatExist(root, ['student']),
    target: STUDENT_TARGET,
    plugins: [refusePdfEngine()],
  });
  return [...teacher, ...student];
}

/** What pdf.js fetches at run time: decoders, character maps, fonts, colour profiles, its worker. */
export async function copyPdfEngine({ root, outDir }) {
  const from = path.join(root, 'node_modules/pdfjs-dist');
  const to = path.join(outDir, 'pdfjs');
  await mkdir(to, { recursive: true });
  for (const folder of PDFJS_FOLDERS) {
    await cp(path.join(from, folder), path.join(to, folder), { recursive: true });
  }
  await cp(path.join(from, 'build/pdf.worker.min.mjs'), path.join(to, 'pdf.worker.min.mjs'));
}
