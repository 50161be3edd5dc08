import { h5pLibrarySchema, h5pManifestSchema, type H5pDependency } from '#protocol/h5p-package.ts';
import { refused, type Notes, type Refused } from '../report.ts';

/** RH1–RH4: whether a package can play here, and what it will not do. */

/** What is asked of the package: the names in it, and some of its files. */
export interface PackageFiles {
  names: ReadonlySet<string>;
  /** Parsed; undefined when it is not there or no JSON. */
  json(name: string): Promise<unknown>;
  text(name: string): Promise<string | null>;
}

export async function inspectPackage(
  files: PackageFiles,
  notes: Notes,
): Promise<{ title: string } | Refused> {
  const manifest = h5pManifestSchema.safeParse(await files.json('h5p.json'));
  const content = await files.text('content/content.json');
  if (!manifest.success || content === null) return refused('unreadable');
  const { mainLibrary, preloadedDependencies = [] } = manifest.data;
  const main = preloadedDependencies.find(({ machineName }) => machineName === mainLibrary);
  if (!main) return refused('h5p-libraries', { names: mainLibrary });
  const wanted = [...preloadedDependencies.map(folderOf), ...namedIn(content)];
  const found = await followLibraries(wanted, files);
  if (found.missing.length > 0) {
    return refused('h5p-libraries', { names: found.missing.slice(0, 8).join(', ') });
  }
  if (found.broken.length > 0) {
    return refused('h5p-program', { names: found.broken.slice(0, 8).join(', ') });
  }
  const outside = hostsIn(content);
  if (outside.length > 0) notes.add('h5p-outside', { hosts: outside.slice(0, 5).join(', ') });
  if (!(await reports(found.scripts, files))) notes.add('h5p-no-points');
  return { title: manifest.data.title ?? '' };
}

function folderOf({ machineName, majorVersion, minorVersion }: H5pDependency): string {
  return `${machineName}-${majorVersion}.${minorVersion}`;
}

/** A question in a question set, a video in a course: "H5P.MultiChoice 1.16". */
function namedIn(content: string): string[] {
  const found = content.matchAll(/"library"\s*:\s*"([\w.-]{1,255}) (\d{1,4})\.(\d{1,4})"/g);
  return Array.from(found, ([, name, major, minor]) => `${name}-${major}.${minor}`);
}

const MOST_LIBRARIES = 500;

async function followLibraries(
  wanted: readonly string[],
  files: PackageFiles,
): Promise<{ missing: string[]; broken: string[]; scripts: string[] }> {
  const waiting = [...new Set(wanted)];
  const seen = new Set<string>();
  const [missing, broken, scripts]: [string[], string[], string[]] = [[], [], []];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder) || seen.size > MOST_LIBRARIES) continue;
    seen.add(folder);
    const library = h5pLibrarySchema.safeParse(await files.json(`${folder}/library.json`));
    if (!library.success) {
      missing.push(folder.replace(/-(?=[\d.]+$)/, ' '));
      continue;
    }
    const { preloadedJs = [], preloadedCss = [], preloadedDependencies = [] } = library.data;
    const own = [...preloadedJs, ...preloadedCss].map(({ path }) => `${folder}/${path}`);
    if (own.some((name) => !files.names.has(name))) broken.push(folder);
    scripts.push(...preloadedJs.map(({ path }) => `${folder}/${path}`));
    waiting.push(...preloadedDependencies.map(folderOf));
  }
  return { missing: missing.sort(), broken: broken.sort(), scripts };
}

/** Addresses of what plays from the internet. The licence's and the author's are no content. */
function hostsIn(content: string): string[] {
  const found = content.matchAll(
    /"(?:path|url|src|embedUrl)"\s*:\s*"(?:https?:)?(?:\\?\/){2}([\w.-]{3,253})/g,
  );
  return [...new Set(Array.from(found, ([, host = '']) => host))];
}

/** Whether any of its programs ever says a result. */
async function reports(scripts: readonly string[], files: PackageFiles): Promise<boolean> {
  for (const name of scripts) {
    if (/triggerXAPI|xAPI/.test((await files.text(name)) ?? '')) return true;
  }
  return false;
}
