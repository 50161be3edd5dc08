import { describe, expect, it } from 'vitest';
import { appArguments, restartArguments } from './app-arguments.ts';

describe('the app’s command line in Electron', () => {
  it('leaves out the program, its own switches and the folder of the app', () => {
    expect(appArguments(['electron', '--inspect=0', '--no-sandbox', '.', '--demo'], false)).toEqual(
      ['--demo'],
    );
    expect(appArguments(['/opt/ardoise', '--lang', 'de'], true)).toEqual(['--lang', 'de']);
    expect(appArguments(['electron'], false)).toEqual([]);
  });

  it('opens no file a second time after a restart, and keeps the data folder', () => {
    const first = ['--demo', '--port', '4000', '--data', '/old', '--open', 'a.pdf', 'b.pdf'];
    expect(restartArguments([...first, '--lang=de', '--open=c.pdf'], '/data')).toEqual([
      '--demo',
      '--port',
      '4000',
      '--lang=de',
      '--data',
      '/data',
    ]);
  });
});
