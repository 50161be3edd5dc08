import { describe, expect, it } from 'vitest';
import { findBrowser } from './browsers.mjs';

const at = (place: string) => (file: unknown) => file === place;

describe('a browser', () => {
  it('is found on the path of Linux', () => {
    const environment = { PATH: '/bin:/usr/bin' };
    expect(findBrowser('linux', environment, at('/usr/bin/google-chrome'))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('is found where Windows and macOS keep it', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('win32', windows, at(edge))).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('darwin', {}, at(chrome))).toBe(chrome);
  });

  it('is Chromium before the others, and what was asked for before all', () => {
    expect(findBrowser('linux', { PATH: '/usr/bin' }, () => true)).toBe('/usr/bin/chromium');
    const environment = { PATH: '/usr/bin', ARDOISE_CHROMIUM: '/opt/mine' };
    expect(findBrowser('linux', environment, () => true)).toBe('/opt/mine');
  });

  it('is null when there is none', () => {
    expect(findBrowser('linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
  });
});
