import { parseArgs } from 'node:util';

/** The app's flags. Parsed here and nowhere else; an unknown one is an error, exit 2. */
export interface Options {
  headless: boolean;
  /** Port of the teacher's listener; 0: any free one. */
  port: number;
  /** Port of the class's listener during a session. */
  classPort: number;
  data: string | null;
  lang: Language;
  /** Files to open at start. */
  open: string[];
  demo: boolean;
  help: boolean;
  /** Told by the launcher or the shell; a person has no use for it. */
  host: Host;
}

export const LANGUAGES = ['fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export const HOSTS = ['electron', 'browser', 'headless'] as const;
export type Host = (typeof HOSTS)[number];

export const DEFAULT_CLASS_PORT = 4170;

export type OptionProblem =
  { kind: 'unknown'; flag: string } | { kind: 'value'; flag: string; value: string };

export function readOptions(
  args: string[],
): { ok: true; options: Options } | { ok: false; problem: OptionProblem } {
  const { tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      headless: { type: 'boolean' },
      port: { type: 'string' },
      'class-port': { type: 'string' },
      data: { type: 'string' },
      lang: { type: 'string' },
      open: { type: 'string', multiple: true },
      demo: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      host: { type: 'string' },
    },
  });
  const options: Options = {
    headless: false,
    port: 0,
    classPort: DEFAULT_CLASS_PORT,
    data: null,
    lang: 'fr',
    open: [],
    demo: false,
    help: false,
    host: 'headless',
  };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    // `--open A B C`: what stands alone is a file to open.
    if (token.kind === 'positional') {
      options.open.push(token.value);
      continue;
    }
    const problem = setOption(options, token.name, token.rawName, token.value);
    if (problem) return { ok: false, problem };
  }
  if (options.headless) options.host = 'headless';
  return { ok: true, options };
}

function setOption(
  options: Options,
  name: string,
  flag: string,
  value: string | undefined,
): OptionProblem | null {
  const bad: OptionProblem = { kind: 'value', flag, value: value ?? '' };
  switch (name) {
    case 'headless':
    case 'demo':
    case 'help':
      if (value !== undefined) return bad;
      options[name] = true;
      return null;
    case 'port':
    case 'class-port': {
      if (!/^\d{1,5}$/.test(value ?? '') || Number(value) > 65535) return bad;
      options[name === 'port' ? 'port' : 'classPort'] = Number(value);
      return null;
    }
    case 'data':
      if (!value) return bad;
      options.data = value;
      return null;
    case 'open':
      if (!value) return bad;
      options.open.push(value);
      return null;
    case 'lang': {
      const lang = LANGUAGES.find((known) => known === value);
      if (!lang) return bad;
      options.lang = lang;
      return null;
    }
    case 'host': {
      const host = HOSTS.find((known) => known === value);
      if (!host) return bad;
      options.host = host;
      return null;
    }
    default:
      return { kind: 'unknown', flag };
  }
}
