import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  installDebianPackages,
  mayInstallDebianPackages,
  missingDebianPackages,
} from '../steps/apt.mjs';
import { findBrowser } from '../host/browsers.mjs';

/**
 * A browser for the pages, an X server with two displays and the means to look at it, a second
 * browser, `ss`/`ip`, another reader of PDFs than ours, and the converter of office documents.
 */
const NEEDED = [
  'chromium',
  'xserver-xorg-core',
  'xserver-xorg-video-dummy',
  'x11-xserver-utils',
  'x11-utils',
  'imagemagick',
  'openbox',
  'firefox-esr',
  'iproute2',
  'poppler-utils',
  // Office documents become PDFs by these.
  'libreoffice-impress-nogui',
  'libreoffice-writer-nogui',
  // Exported tables are opened by this one.
  'libreoffice-calc-nogui',
];

/** Installs what the tests need from the distribution where that is allowed, and says what it does. */
export async function prepareMachine(say) {
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/dpkg-query');
  const missing = isDebian ? await missingDebianPackages(NEEDED) : [];
  if (missing.length > 0) {
    const names = missing.join(' ');
    if (!(await mayInstallDebianPackages())) {
      say(`Not installed, and no right to install it (root or sudo -n): ${names}`);
      say('The tests that need it skip.');
    } else {
      say(`Installing from the distribution: ${names}`);
      if (!(await installDebianPackages(missing))) say('That failed; the tests that need it skip.');
    }
  }
  return findBrowser(process.platform, process.env);
}

/** Where the real inputs are; says so in one line when they are not there. */
export function corpusFolder(root, say) {
  const folder = path.resolve(root, process.env['ARDOISE_CORPUS'] ?? '../shared/data');
  if (!existsSync(folder)) say(`No real inputs at ${folder} (ARDOISE_CORPUS): their tests skip.`);
  return folder;
}
