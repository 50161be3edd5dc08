import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { BrowserRefusal, connectPipe, createSplitter } from './pipe.mjs';

describe('the pipe to the browser', () => {
  it('splits at NUL bytes wherever the parts end', () => {
    const messages: string[] = [];
    const split = createSplitter((text: string) => messages.push(text));
    const bytes = Buffer.from('{"é":1}\0{}\0rest');
    for (const byte of bytes) split(Buffer.from([byte]));
    expect(messages).toEqual(['{"é":1}', '{}']);
  });

  it('gives each answer to its question, and refusals as errors', async () => {
    const toBrowser = new PassThrough();
    const fromBrowser = new PassThrough();
    const browser = connectPipe({ toBrowser, fromBrowser });
    const first = browser.send('A.one');
    const second = browser.send('A.two', { x: 1 });
    expect(String(toBrowser.read())).toBe(
      '{"id":1,"method":"A.one","params":{}}\0{"id":2,"method":"A.two","params":{"x":1}}\0',
    );
    fromBrowser.write('{"id":2,"error":{"message":"no"}}\0{"id":1,"result":{"ok":true}}\0');
    expect(await first).toEqual({ ok: true });
    await expect(second).rejects.toThrow(BrowserRefusal);
  });

  it('refuses what nobody will answer any more', async () => {
    const fromBrowser = new PassThrough();
    const browser = connectPipe({ toBrowser: new PassThrough(), fromBrowser });
    const waiting = browser.send('A.one');
    fromBrowser.destroy();
    await expect(waiting).rejects.toThrow(BrowserRefusal);
    await expect(browser.send('A.two')).rejects.toThrow(BrowserRefusal);
  });
});
