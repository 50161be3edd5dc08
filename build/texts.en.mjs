/** What the launcher says to a person, in English. */
export const texts = {
  installing: (count) => `Ardoise is installing what it lacks (${count} packages)…`,
  installFailed:
    'The installation failed. Nothing in your lessons has changed. Check the internet connection, then try again. (install/npm)',
  noNode:
    'The app’s engine is missing (package “node”). Delete the folder node_modules, then try again. (install/node)',
  buildFailed:
    'The app could not be prepared. Your lessons are untouched; the details stand above. (build/failed)',
  lookingForElectron: 'Looking for Electron (15 seconds at most)…',
  installingBrowser: 'No browser here: installing Chromium from the system…',
  hosts: {
    'electron-there': 'Ardoise opens in Electron, which is on this computer.',
    'no-electron': (name) => `Ardoise opens in the browser (${name}): Electron is not available.`,
    'browser-installed': (name) =>
      `Ardoise opens in the browser (${name}), which has just been installed: Electron is not available.`,
    'no-display': 'No display here: Ardoise runs without a window, at this address:',
    'no-browser':
      'Neither Electron nor a browser on this computer: Ardoise runs without a window, at this address:',
    'browser-failed': 'The browser does not open: Ardoise runs without a window, at this address:',
  },
};
