/** Flags of the app that are followed by a value of their own. */
const WITH_VALUE = new Set(['--data', '--port', '--class-port', '--lang', '--host']);

/** What belongs to the app of Electron's command line: all after the program and the app's folder. */
export function appArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const [, ...rest] = argv;
  if (isPackaged) return rest;
  const folder = rest.findIndex((word) => !word.startsWith('-'));
  return folder === -1 ? [] : rest.slice(folder + 1);
}

/** The command line of an app that takes over from one that died: same data, nothing opened again. */
export function restartArguments(args: readonly string[], data: string): string[] {
  const kept: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const next = args[index + 1];
    if (WITH_VALUE.has(word) && next !== undefined) {
      index += 1;
      if (word !== '--data') kept.push(word, next);
    } else if (word.startsWith('--') && !/^--(open|data)(=|$)/.test(word)) {
      kept.push(word);
    }
  }
  return [...kept, '--data', data];
}
