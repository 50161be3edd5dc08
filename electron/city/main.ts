import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, type CityArguments } from './args.ts';
import { startCity } from './city.ts';
import { startDemo } from './demo/demo.ts';
import { explainFailure } from './explain.ts';
import { defaultDataFolder, pageFolder } from './folders.ts';
import { DirectoryFailure, importDirectory } from './import-directory.ts';
import { cityTexts, type CityLanguage, type CityTexts } from './texts.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Stopping {
  stop: () => Promise<void>;
  cleanUp: () => void;
}

function stopOnSignal({ stop, cleanUp }: Stopping): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => {
        cleanUp();
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function folderOf(asked: CityArguments): { folder: string; cleanUp: () => void } {
  if (asked.demo) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ardoise-mairie-demo-'));
    return { folder, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
  }
  const folder = path.resolve(asked.data ?? defaultDataFolder(process.platform, process.env));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, cleanUp: () => undefined };
}

async function run(asked: CityArguments, texts: CityTexts, language: CityLanguage): Promise<void> {
  const { folder, cleanUp } = folderOf(asked);
  try {
    const directory = asked.schools === null ? null : importDirectory(asked.schools, texts, say);
    const city = await startCity({
      folder,
      pageRoot: pageFolder(import.meta.dirname),
      host: asked.host,
      port: asked.port,
      city: asked.name ?? (asked.demo ? texts.demoCity : texts.defaultCity),
      language,
      isPublic: asked.isPublic,
      demo: asked.demo,
      now: Date.now,
      say,
    });
    const endDemo = asked.demo ? startDemo(city.store, Date.now) : () => undefined;
    if (directory !== null) city.store.saveDirectory(directory);
    const stop = (): Promise<void> => {
      endDemo();
      return city.stop();
    };
    stopOnSignal({ stop, cleanUp });
    say(texts.openPage(city.url));
    if (asked.isPublic) say(texts.openToAll);
    if (!city.hasPage) say(texts.pageMissing);
    process.stdout.write(`${JSON.stringify({ ready: true, city: city.url, data: folder })}\n`);
  } catch (error) {
    cleanUp();
    throw error;
  }
}

async function main(): Promise<void> {
  const outcome = readArguments(process.argv.slice(2));
  if (outcome.kind === 'help') {
    process.stdout.write(`${cityTexts(outcome.language ?? 'fr').help}\n`);
    return;
  }
  if (outcome.kind !== 'run') {
    const texts = cityTexts('fr');
    say(
      outcome.kind === 'unknown' ? texts.unknownFlag(outcome.flag) : texts.badValue(outcome.flag),
    );
    process.exitCode = 2;
    return;
  }
  const language = outcome.arguments.language ?? 'fr';
  const texts = cityTexts(language);
  try {
    await run(outcome.arguments, texts, language);
  } catch (error) {
    say(
      error instanceof DirectoryFailure
        ? error.message
        : explainFailure(error, outcome.arguments, texts),
    );
    process.exitCode = 1;
  }
}

await main();
