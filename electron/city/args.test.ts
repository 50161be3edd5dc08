import { describe, expect, it } from 'vitest';
import { readArguments } from './args.ts';
import { cityTexts } from './texts.ts';

describe('command line of the city', () => {
  it('has defaults for everything', () => {
    expect(readArguments([])).toEqual({
      kind: 'run',
      arguments: {
        data: null,
        port: 4180,
        host: '127.0.0.1',
        isPublic: false,
        schools: null,
        name: null,
        language: null,
        demo: false,
      },
    });
  });

  it('reads values in both forms', () => {
    const outcome = readArguments(['--port=0', '--data', '/x', '--lang', 'de', '--demo']);
    expect(outcome).toMatchObject({
      kind: 'run',
      arguments: { port: 0, data: '/x', language: 'de', demo: true },
    });
  });

  it('names what it does not know', () => {
    expect(readArguments(['--prot', '1'])).toEqual({ kind: 'unknown', flag: '--prot' });
    expect(readArguments(['something'])).toEqual({ kind: 'unknown', flag: 'something' });
  });

  it('refuses values that make no sense', () => {
    for (const words of [
      ['--port', 'x'],
      ['--port', '65536'],
      ['--port'],
      ['--port', '--demo'],
      ['--demo=1'],
      ['--data', ''],
      ['--lang', 'it'],
      ['--name', 'x'.repeat(121)],
    ]) {
      expect(readArguments(words), words.join(' ')).toMatchObject({ kind: 'bad-value' });
    }
  });

  it('has a help that fits on one screen in every language and names every flag', () => {
    for (const language of ['fr', 'en', 'de'] as const) {
      const { help } = cityTexts(language);
      expect(help.split('\n').length).toBeLessThanOrEqual(24);
      for (const flag of ['data', 'port', 'host', 'public', 'schools', 'name', 'lang', 'demo']) {
        expect(help).toContain(`--${flag}`);
      }
    }
  });
});
