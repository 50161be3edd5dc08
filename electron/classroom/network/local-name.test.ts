import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { createLocalName, nameOf, type LocalName } from './local-name.ts';

const own = Object.values(networkInterfaces())
  .flatMap((cards) => cards ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe('a .local name', () => {
  let name: LocalName | null = null;
  afterEach(() => name?.close());

  it('is one label, and always the same for a PC', () => {
    expect(nameOf('PC-CE2')).toMatch(/^ardoise-\d{3}\.local$/);
    expect(nameOf('PC-CE2')).toBe(nameOf('PC-CE2'));
  });

  it.skipIf(own === undefined)('[N9] is found once its own question was answered', async () => {
    const heard: (string | null)[] = [];
    await new Promise<void>((resolve) => {
      name = createLocalName((found) => {
        heard.push(found);
        resolve();
      }, `ardoise-${process.pid}.local`);
      name.at(own ?? null);
    });
    expect(heard[0]).toBe(`ardoise-${process.pid}.local`);
    name?.at(null);
    expect(heard.at(-1)).toBeNull();
  });
});
