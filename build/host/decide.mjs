/** Flags of the app that take a value, and those that do not. */
const WITH_VALUE = ['--port', '--class-port', '--data', '--lang', '--open'];
const ALONE = ['--demo'];

/**
 * Whether these arguments open a window at all. `--headless` and `--help` do not, and a flag that
 * the app is going to refuse must be refused at once, not after a search for a browser.
 */
export function wantsWindow(args) {
  return args
    .filter((word) => word.startsWith('-'))
    .map((word) => word.split('=')[0])
    .every((flag) => [...WITH_VALUE, ...ALONE].includes(flag));
}

/** The language of the launcher's own sentences. */
export function languageOf(args) {
  const at = args.indexOf('--lang');
  const asked =
    at === -1 ? args.find((word) => word.startsWith('--lang='))?.slice(7) : args[at + 1];
  return ['fr', 'en', 'de'].includes(asked) ? asked : 'fr';
}

/** Without a display server nobody can see a window. */
export function hasDisplay(platform, environment) {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * Which host shows the app, and why. The questions are functions, asked in this order and only
 * when needed: the next one may download something.
 */
export async function decideHost({ display, electron, browser, installBrowser }) {
  if (!display) return { host: 'address', why: 'no-display' };
  const program = await electron();
  if (program !== null) return { host: 'electron', why: 'electron-there', program };
  const found = await browser();
  if (found !== null) return { host: 'browser', why: 'no-electron', program: found };
  const installed = await installBrowser();
  if (installed !== null) return { host: 'browser', why: 'browser-installed', program: installed };
  return { host: 'address', why: 'no-browser' };
}
