import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideHost, hasDisplay, languageOf, wantsWindow } from './decide.mjs';

function machine(has: { display: boolean; electron?: string; browser?: string; apt?: string }) {
  const asked: string[] = [];
  const answer = (name: string, value: string | undefined) => () => {
    asked.push(name);
    return Promise.resolve(value ?? null);
  };
  return {
    asked,
    display: has.display,
    electron: answer('electron', has.electron),
    browser: answer('browser', has.browser),
    installBrowser: answer('apt', has.apt),
  };
}

describe('the host', () => {
  it.each([
    [{ display: false, electron: '/e', browser: '/b' }, 'address', 'no-display', []],
    [{ display: true, electron: '/e', browser: '/b' }, 'electron', 'electron-there', ['electron']],
    [{ display: true, browser: '/b' }, 'browser', 'no-electron', ['electron', 'browser']],
    [{ display: true, apt: '/b' }, 'browser', 'browser-installed', ['electron', 'browser', 'apt']],
    [{ display: true }, 'address', 'no-browser', ['electron', 'browser', 'apt']],
  ])('of %j is %s (%s), asking %j only', async (has, host, why, questions) => {
    const { asked, ...questioned } = machine(has);
    expect(await decideHost(questioned)).toMatchObject({ host, why });
    expect(asked).toEqual(questions);
  });
});

describe('a window', () => {
  it.each([
    [[], true],
    [['--demo'], true],
    [['--data', 'D', '--open', 'a.pdf', 'b.pdf', '--lang=de'], true],
    [['--headless'], false],
    [['--help'], false],
    [['-h'], false],
    [['--bogus'], false],
    [['--demo', '--headless'], false],
  ])('for %j: %s', (args, expected) => {
    expect(wantsWindow(args)).toBe(expected);
  });

  it('is opened for every flag of the app’s help but --headless and --help', () => {
    const help = path.resolve(import.meta.dirname, '../../electron/app/command-line/texts.fr.ts');
    const flags = new Set(readFileSync(help, 'utf8').match(/--[a-z][a-z-]+/g));
    expect(flags).toContain('--open');
    expect([...flags].filter((flag) => !wantsWindow([flag])).sort()).toEqual([
      '--headless',
      '--help',
    ]);
  });

  it('needs a display server on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('the launcher speaks', () => {
  it.each([
    [[], 'fr'],
    [['--lang', 'de'], 'de'],
    [['--lang=en'], 'en'],
    [['--lang', 'xx'], 'fr'],
    [['--lang'], 'fr'],
  ])('for %j: %s', (args, language) => {
    expect(languageOf(args)).toBe(language);
  });
});
