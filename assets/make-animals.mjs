/**
 * Writes assets/animals/*.svg and renderer/kit/animals.ts from @iconify-json/noto.
 * Run it after changing animal-names.mjs: `node assets/make-animals.mjs`. What it writes is committed.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ANIMALS } from './animal-names.mjs';

const here = import.meta.dirname;
const folder = path.join(here, 'animals');
const noto = JSON.parse(
  await readFile(createRequire(import.meta.url).resolve('@iconify-json/noto/icons.json'), 'utf8'),
);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [name, source] of ANIMALS) {
  const picture = noto.icons[source] ?? noto.icons[noto.aliases[source]?.parent];
  if (picture === undefined) throw new Error(`Noto draws no ${source}`);
  const size = `width="${noto.width}" height="${noto.height}" viewBox="0 0 ${noto.width} ${noto.height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${picture.body}</svg>\n`;
  await writeFile(path.join(folder, `${name}.svg`), svg);
}

const rows = ANIMALS.map(
  ([name, , fr, en, de]) =>
    `${JSON.stringify(name)}: { fr: ${JSON.stringify(fr)}, en: ${JSON.stringify(en)}, de: ${JSON.stringify(de)} },`,
);
const source = `/** The animals a pupil can be, and what they are called. Written by assets/make-animals.mjs. */
export const animals = {
${rows.join('\n')}
} as const;

export type Animal = keyof typeof animals;

/** In the order they are offered. */
export const animalNames = Object.keys(animals) as readonly Animal[];

export function isAnimal(name: string): name is Animal {
  return Object.hasOwn(animals, name);
}
`;
const target = path.join(here, '..', 'renderer', 'kit', 'animals.ts');
const options = await resolveConfig(target, {
  config: path.join(here, '..', 'build', 'prettier.json'),
});
await writeFile(target, await format(source, { ...options, parser: 'typescript' }));
