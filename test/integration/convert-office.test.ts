import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#test/harness/start-app.ts';
import { createOfficeConverter, type Converted } from '#lesson/import/office/convert-office.ts';

/** A program in LibreOffice's place that does as this script says. */
function converter(script: string, milliseconds = 10_000) {
  const folder = temporaryFolder();
  const program = path.join(folder, 'soffice');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const input = path.join(folder, 'input');
  writeFileSync(input, 'x');
  const own = path.join(folder, 'conversions');
  const office = createOfficeConverter({
    folder: own,
    find: () => Promise.resolve(program),
    milliseconds,
  });
  return {
    folder,
    left: () => (existsSync(own) ? readdirSync(own) : []),
    convert: (signal = new AbortController().signal) =>
      office.convert({ path: input, ending: 'odp' }, signal, (converted) =>
        Promise.resolve(
          converted.ok ? readFileSync(converted.pdf, 'utf8') : converted.refusal.code,
        ),
      ),
  };
}

/** What the program was called with: the profile, the folder for the PDF, the file. */
const OUT = 'for last; do :; done; out=$(dirname "$last")/pdf; mkdir -p "$out"';
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('an office document becomes a PDF', () => {
  it('in a profile of its own, where no macro runs, and leaves nothing behind', async () => {
    const { convert, left } = converter(
      `${OUT}; cat "$(dirname "$last")/profile/user/registrymodifications.xcu" > "$out/document.pdf"; echo "$1" >> "$out/document.pdf"`,
    );
    const made = await convert();
    expect(made).toMatch(/DisableMacrosExecution" oor:op="fuse"><value>true/);
    expect(made).toMatch(/-env:UserInstallation=file:\/\/\/.*profile/);
    expect(left()).toEqual([]);
  });

  it('or is refused: without LibreOffice, when it makes nothing, when it takes too long', async () => {
    expect(await converter('exit 0').convert()).toBe('import/office-failed');
    expect(await converter('sleep 60', 200).convert()).toBe('import/too-slow');
    const none = createOfficeConverter({
      folder: temporaryFolder(),
      find: () => Promise.resolve(null),
    });
    const never = new AbortController().signal;
    const answer = (converted: Converted) => Promise.resolve(converted);
    expect(await none.convert({ path: 'x', ending: 'rtf' }, never, answer)).toMatchObject({
      refusal: { code: 'import/office-missing' },
    });
  });

  it('stopped by the teacher, it ends with its children', async () => {
    const { convert, folder, left } = converter(
      `sleep 60 & echo $! > "$(dirname "$0")/child"; wait`,
    );
    const stop = new AbortController();
    const conversion = convert(stop.signal);
    const child = path.join(folder, 'child');
    while (!existsSync(child) || readFileSync(child, 'utf8') === '') await wait(20);
    const pid = Number(readFileSync(child, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    stop.abort();
    await expect(conversion).rejects.toThrow();
    expect(left()).toEqual([]);
    for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await wait(20);
    expect(isAlive(pid)).toBe(false);
  });
});
