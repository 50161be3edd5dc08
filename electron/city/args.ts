import { parseArgs } from 'node:util';
import { isCityLanguage, type CityLanguage } from './texts.ts';

const FLAGS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  public: { type: 'boolean' },
  schools: { type: 'string' },
  name: { type: 'string' },
  lang: { type: 'string' },
  demo: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const DEFAULT_PORT = 4180;
const LONGEST_NAME = 120;

/** What the command line asks for. */
export interface CityArguments {
  data: string | null;
  port: number;
  host: string;
  isPublic: boolean;
  schools: string | null;
  name: string | null;
  language: CityLanguage | null;
  demo: boolean;
}

export type ArgumentsOutcome =
  | { kind: 'run'; arguments: CityArguments }
  | { kind: 'help'; language: CityLanguage | null }
  | { kind: 'unknown' | 'bad-value'; flag: string };

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: FLAGS, strict: false, allowPositionals: true });
}

function unknownOf({ values, positionals }: ReturnType<typeof parse>): string | undefined {
  const flag = Object.keys(values).find((name) => !Object.hasOwn(FLAGS, name));
  return flag === undefined ? positionals[0] : `--${flag}`;
}

function wrongOf(values: Record<string, unknown>): string | undefined {
  const known = Object.entries(FLAGS) as [keyof typeof FLAGS, { type: string }][];
  const found = known.find(([name, { type }]) => {
    const value = values[name];
    // parseArgs reads `--port --demo` as port = true when it is lenient.
    return value !== undefined && (typeof value !== type || value === '');
  });
  return found?.[0];
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535 ? port : null;
}

/** Reads the command line. Every flag is known and has a value that makes sense, or is named. */
export function readArguments(words: readonly string[]): ArgumentsOutcome {
  const parsed = parse(words);
  const unknown = unknownOf(parsed);
  if (unknown !== undefined) return { kind: 'unknown', flag: unknown };
  const wrong = wrongOf(parsed.values);
  if (wrong !== undefined) return { kind: 'bad-value', flag: `--${wrong}` };
  const text = (name: keyof typeof FLAGS): string | undefined => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const lang = text('lang');
  if (lang !== undefined && !isCityLanguage(lang)) return { kind: 'bad-value', flag: '--lang' };
  const language = lang ?? null;
  if (parsed.values.help === true) return { kind: 'help', language };
  const port = portOf(text('port'));
  if (port === null) return { kind: 'bad-value', flag: '--port' };
  const name = text('name') ?? null;
  if (name !== null && name.length > LONGEST_NAME) return { kind: 'bad-value', flag: '--name' };
  return {
    kind: 'run',
    arguments: {
      data: text('data') ?? null,
      port,
      host: text('host') ?? '127.0.0.1',
      isPublic: parsed.values.public === true,
      schools: text('schools') ?? null,
      name,
      language,
      demo: parsed.values.demo === true,
    },
  };
}
