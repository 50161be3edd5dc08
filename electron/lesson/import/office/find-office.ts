import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';

/** Where LibreOffice may be. Looking it up is pure; only `findOffice` touches the machine. */
export interface OfficePlaces {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** What `reg query` answered, on Windows. */
  registry: string;
}

/** Keys under which its installer writes the folder of its program. */
export const REGISTRY_KEYS = [
  String.raw`HKLM\SOFTWARE\LibreOffice\UNO\InstallPath`,
  String.raw`HKLM\SOFTWARE\WOW6432Node\LibreOffice\UNO\InstallPath`,
  String.raw`HKCU\SOFTWARE\LibreOffice\UNO\InstallPath`,
] as const;

/** Programs to try, the likeliest first. `ARDOISE_OFFICE` names one and rules the others out. */
export function officePrograms({ platform, env, registry }: OfficePlaces): string[] {
  const named = env['ARDOISE_OFFICE'];
  if (named !== undefined && named !== '') return [named];
  if (platform === 'win32') return windowsPrograms(env, registry);
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const onPath = folders.flatMap((folder) => [`${folder}/soffice`, `${folder}/libreoffice`]);
  const usual = [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/opt/libreoffice/program/soffice',
    '/snap/bin/libreoffice',
  ];
  return [...new Set([...onPath, ...usual])];
}

function windowsPrograms(env: OfficePlaces['env'], registry: string): string[] {
  // `    (Default)    REG_SZ    C:\Program Files\LibreOffice\program`, whatever the language.
  const written = [...registry.matchAll(/REG_SZ\s+(.+?)\s*$/gm)].map(([, folder = '']) => folder);
  const installed = ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => path.win32.join(folder, 'LibreOffice', 'program'));
  // The one that writes to a console waits for its end; the other returns at once.
  const programs = [...written, ...installed].map((folder) =>
    path.win32.join(folder, 'soffice.com'),
  );
  return [...new Set(programs)];
}

/** The program on this machine, or null. Asked anew each time: it may have been installed meanwhile. */
export async function findOffice(): Promise<string | null> {
  const { platform, env } = process;
  const registry = platform === 'win32' ? await readRegistry() : '';
  for (const program of officePrograms({ platform, env, registry })) {
    const found = await access(program).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  return null;
}

async function readRegistry(): Promise<string> {
  const answers = REGISTRY_KEYS.map(
    (key) =>
      new Promise<string>((resolve) => {
        const options = { timeout: 5000, windowsHide: true };
        execFile('reg', ['query', key, '/ve'], options, (_error, text) => resolve(text));
      }),
  );
  return (await Promise.all(answers)).join('\n');
}
