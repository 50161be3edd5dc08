import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { passOn } from './ready-line.mjs';

describe('the ready line', () => {
  it('is found across parts, once, and everything passes unchanged', () => {
    const from = new PassThrough();
    const to = new PassThrough();
    const found: unknown[] = [];
    const line = '{"ready":true,"console":"http://127.0.0.1:1/console/","join":null,"data":"/é"}\n';
    passOn({ from, to, onReady: (ready: unknown) => found.push(ready) });
    const bytes = Buffer.from(`noise\n${line}${line}`);
    const middle = bytes.indexOf('é') + 1;
    from.write(bytes.subarray(0, middle));
    from.write(bytes.subarray(middle));
    expect(String(to.read())).toBe(bytes.toString());
    expect(found).toEqual([{ console: 'http://127.0.0.1:1/console/', data: '/é' }]);
  });
});
