import { existsSync } from 'node:fs';
import path from 'node:path';

const ON_LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

/** Where a browser that can be an app window may stand, the most welcome first. */
export function browserPlaces(platform, environment) {
  const asked = environment['ARDOISE_CHROMIUM'];
  const first = asked === undefined || asked === '' ? [] : [asked];
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined);
    return [
      ...first,
      ...ON_WINDOWS.flatMap((name) => folders.map((folder) => path.win32.join(folder, name))),
    ];
  }
  if (platform === 'darwin') {
    return [...first, ...ON_MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)];
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...first,
    ...ON_LINUX.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
  ];
}

/** The browser to use as the app's window, or null. */
export function findBrowser(platform, environment, isThere = existsSync) {
  return browserPlaces(platform, environment).find((place) => isThere(place)) ?? null;
}
