import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { fr, type ShellTexts } from './texts.fr.ts';

/** The shell's sentences in the language asked for with `--lang`; French without one. */
export function textsFor(args: readonly string[]): ShellTexts {
  const after = args[args.indexOf('--lang') + 1];
  const joined = args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? (args.includes('--lang') ? after : undefined);
  if (asked === 'en') return en;
  return asked === 'de' ? de : fr;
}
