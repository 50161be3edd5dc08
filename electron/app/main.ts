import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StorageError } from '#storage/storage-error.ts';
import { chooseDataFolder } from './command-line/data-folder.ts';
import { readOptions, type Options } from './command-line/options.ts';
import { textsOf } from './command-line/texts.ts';
import { builtFiles, createApp, type App } from './create-app.ts';
import { startDemo } from './demo.ts';
import { serveProblemPage } from './problem-page.ts';
import { BUILT_AT, VERSION } from './version.ts';

/** The app as a program on plain Node; Electron's shell runs the same one in a utility process. */

const EXIT_USAGE = 2;
const EXIT_PROBLEM = 3;

const out = join(dirname(fileURLToPath(import.meta.url)), '..');

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function log(message: string, error?: unknown): void {
  say(
    error === undefined
      ? message
      : `${message}: ${error instanceof Error ? error.stack : String(error)}`,
  );
}

async function run(options: Options): Promise<void> {
  const { folder, throwAway } = chooseDataFolder(options);
  const app = await createApp({
    data: folder,
    port: options.port,
    classPort: options.classPort,
    lang: options.lang,
    demo: options.demo,
    version: VERSION,
    builtAt: BUILT_AT,
    out: builtFiles(out),
    log,
  }).catch((error: unknown) => giveUp(options, folder, error));
  if (!app) return;
  const stopDemo = options.demo ? await startDemo(app, join(out, '..', 'assets')) : () => undefined;
  for (const file of options.open) await app.imports.addFile(file);
  endOnSignal(
    app,
    () => {
      stopDemo();
    },
    throwAway,
    options,
  );
  const ready = {
    ready: true,
    console: app.consoleUrl,
    join: app.joinUrl(),
    data: folder,
    host: options.host,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

/** The data cannot be used: says so, in a window if there is one, and touches nothing. */
async function giveUp(options: Options, folder: string, error: unknown): Promise<null> {
  const texts = textsOf(options.lang);
  const portTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!(error instanceof StorageError) && !portTaken) throw error;
  const code = error instanceof StorageError ? error.code : 'network/port-in-use';
  const sentence =
    error instanceof StorageError
      ? texts.storage[error.code](folder)
      : texts.portInUse(options.port);
  say(sentence);
  process.exitCode = EXIT_PROBLEM;
  if (options.host === 'headless') return null;
  const url = await serveProblemPage(options.lang, texts.title, sentence, code);
  const line = { ready: false, console: url, problem: code, data: folder, host: options.host };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit());
  return null;
}

function endOnSignal(app: App, before: () => void, after: () => void, options: Options): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    before();
    app.close().then(
      () => {
        after();
        say(textsOf(options.lang).stopped);
        process.exit(0);
      },
      (error: unknown) => {
        log('the end failed', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  // Windows has no signals to send: Electron's shell says it over the port of the utility process.
  parentPort()?.on('message', ({ data }) => {
    if (data === 'end') end();
  });
}

/** The port that Electron gives to a utility process; absent on plain Node. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
}

function parentPort(): ParentPort | undefined {
  return (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) {
  say(textsOf('fr').problem(read.problem));
  process.exitCode = EXIT_USAGE;
} else if (read.options.help) {
  process.stdout.write(textsOf(read.options.lang).help);
} else {
  await run(read.options);
}
