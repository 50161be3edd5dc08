import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

function options(...args: string[]) {
  const read = readOptions(args);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.options;
}

describe('the flags of the app', () => {
  it('has a default for each', () => {
    expect(options()).toEqual({
      headless: false,
      port: 0,
      classPort: 4170,
      data: null,
      lang: 'fr',
      open: [],
      demo: false,
      help: false,
      host: 'headless',
    });
  });

  it('takes one file or several after --open', () => {
    expect(options('--open', 'a.pdf', 'b.pdf', '--demo', '--open', 'c.pdf')).toMatchObject({
      open: ['a.pdf', 'b.pdf', 'c.pdf'],
      demo: true,
    });
  });

  it('is headless whatever the launcher says, when told so', () => {
    expect(options('--host', 'browser').host).toBe('browser');
    expect(options('--host', 'browser', '--headless').host).toBe('headless');
  });

  it.each([
    [['--prot', '1'], { kind: 'unknown', flag: '--prot' }],
    [['-x'], { kind: 'unknown', flag: '-x' }],
    [['--port', '70000'], { kind: 'value', flag: '--port', value: '70000' }],
    [['--port', 'abc'], { kind: 'value', flag: '--port', value: 'abc' }],
    [['--lang', 'it'], { kind: 'value', flag: '--lang', value: 'it' }],
    [['--data'], { kind: 'value', flag: '--data', value: '' }],
    [['--demo=yes'], { kind: 'value', flag: '--demo', value: 'yes' }],
  ])('refuses %j', (args, problem) => {
    expect(readOptions(args)).toEqual({ ok: false, problem });
  });
});
