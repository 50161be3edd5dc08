import { describe, expect, it } from 'vitest';
import { installCommand, packagesToInstall } from './packages.mjs';

const lock = {
  packages: {
    '': { name: 'ardoise' },
    'node_modules/ws': { version: '8.23.0', integrity: 'sha512-a' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
    'node_modules/local': { link: true },
  },
};
const ws = { version: '8.23.0', integrity: 'sha512-a' };

describe('which packages to install', () => {
  it('all but the optional ones when nothing is there', () => {
    expect(packagesToInstall(lock, null)).toEqual(['node_modules/ws']);
  });

  it('none when npm has written down the same versions', () => {
    expect(packagesToInstall(lock, { packages: { 'node_modules/ws': ws } })).toEqual([]);
  });

  it('those of another version or another content', () => {
    const other = (change: object) => ({ packages: { 'node_modules/ws': { ...ws, ...change } } });
    expect(packagesToInstall(lock, other({ version: '8.22.0' }))).toEqual(['node_modules/ws']);
    expect(packagesToInstall(lock, other({ integrity: 'sha512-z' }))).toEqual(['node_modules/ws']);
  });

  it('an optional one that is there in another version', () => {
    const packages = { 'node_modules/ws': ws, 'node_modules/fsevents': { version: '2.0.0' } };
    expect(packagesToInstall(lock, { packages })).toEqual(['node_modules/fsevents']);
  });
});

describe('how npm installs', () => {
  it('from nothing, so that a half-installed folder is mended', () => {
    expect(installCommand({ platform: 'linux', hasFolder: true })[0]).toBe('ci');
    expect(installCommand({ platform: 'win32', hasFolder: false })[0]).toBe('ci');
  });

  it('in place on Windows, which cannot delete the Node that runs', () => {
    expect(installCommand({ platform: 'win32', hasFolder: true })[0]).toBe('install');
  });
});
