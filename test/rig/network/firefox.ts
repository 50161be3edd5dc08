import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess } from '#test/rig/processes.ts';
import type { ClassNetwork } from './class-network.ts';

/**
 * Debian's Firefox ESR in a network of its own, driven over WebDriver BiDi, which it speaks itself.
 * (Playwright drives only its own Firefox.) As little of it as a pupil needs.
 */
export interface FirefoxPage {
  goto(url: string): Promise<void>;
  /** Runs in the page; what it returns must be plain data. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** The text of the screen's heading. */
  heading(): Promise<string>;
  /** Clicks the element of this role and name, as a mouse does. */
  click(role: string, name: string | RegExp): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  stop(): Promise<void>;
}

const PORT = 9300;

interface Reply {
  id?: number;
  type?: string;
  result?: Record<string, unknown>;
  message?: string;
}

export async function launchFirefox(network: ClassNetwork): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'ardoise-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("app.update.enabled", false);\n');
  const env = { ...process.env, HOME: profile, MOZ_HEADLESS: '1', LANG: 'fr_FR.UTF-8' };
  const [command, args] = network.inside(
    'firefox-esr',
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    String(PORT),
    'about:blank',
  );
  const browser = spawn(command, args, { stdio: 'ignore', env });
  const wire = await openBridge(network, `ws://127.0.0.1:${PORT}/session`);
  await wire.ask('session.new', { capabilities: {} });
  const tree = await wire.ask('browsingContext.getTree', {});
  const context = (tree['contexts'] as { context: string }[])[0]?.context ?? '';
  await wire.ask('browsingContext.setViewport', {
    context,
    viewport: { width: 1366, height: 768 },
  });

  async function evaluate<Result>(expression: string): Promise<Result> {
    const answer = await wire.ask('script.evaluate', {
      expression: `JSON.stringify(${expression})`,
      target: { context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer as {
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as Result;
  }

  async function act(id: string, type: string, actions: object[], more: object = {}) {
    await wire.ask('input.performActions', { context, actions: [{ id, type, actions, ...more }] });
  }

  /** Where it is; asked again until it is there. */
  async function placeOf(role: string, name: string | RegExp): Promise<{ x: number; y: number }> {
    const named = typeof name === 'string' ? JSON.stringify(name) : String(name);
    for (;;) {
      const place = await evaluate<{ x: number; y: number } | null>(
        `(${findPlace.toString()})(${JSON.stringify(role)}, ${named})`,
      );
      if (place) return place;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    goto: async (url) => {
      await wire.ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate,
    heading: () => evaluate(`document.querySelector('h1')?.innerText ?? ''`),
    async click(role, name) {
      const { x, y } = await placeOf(role, name);
      await act('mouse', 'pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    press: (key) =>
      act('keyboard', 'key', [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ]),
    async screenshot(file) {
      const { data } = await wire.ask('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
    async stop() {
      await wire.ask('browser.close', {}).catch(() => undefined);
      await endProcess(wire.process);
      await endProcess(browser);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** In the page: the middle of the visible element of this role and accessible name. */
function findPlace(role: string, name: string | RegExp): { x: number; y: number } | null {
  const tags: Record<string, string> = {
    button: 'button, [role=button]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    textbox: 'input:not([type]), input[type=text], textarea',
  };
  const nameOf = (element: Element) => {
    const label = element.getAttribute('aria-label');
    const labelled = element.getAttribute('aria-labelledby');
    const wrapped =
      element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
    const text =
      label ??
      (labelled ? document.getElementById(labelled)?.textContent : null) ??
      (element.textContent?.trim() ? element.textContent : wrapped?.textContent) ??
      '';
    return text.replace(/\s+/g, ' ').trim();
  };
  for (const element of document.querySelectorAll(tags[role] ?? `[role=${role}]`)) {
    const found = nameOf(element);
    if (typeof name === 'string' ? found !== name : !name.test(found)) continue;
    const target = element.closest('label') ?? element;
    const box = target.getBoundingClientRect();
    if (box.width === 0 || (element as HTMLButtonElement).disabled) continue;
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }
  return null;
}

interface Bridge {
  process: ChildProcess;
  ask(method: string, params: object): Promise<Record<string, unknown>>;
}

async function openBridge(network: ClassNetwork, url: string): Promise<Bridge> {
  const script = join(import.meta.dirname, 'line-bridge.mjs');
  const [command, args] = network.inside(process.execPath, script, url);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  let ids = 0;
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const reply = JSON.parse(line) as Reply & { bridge?: string };
      if (reply.bridge === 'open') resolve();
      if (reply.id === undefined) return;
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    child.once('exit', (code) => reject(new Error(`the bridge ended with ${code}`)));
  });
  return {
    process: child,
    async ask(method, params) {
      const id = (ids += 1);
      child.stdin.write(`${JSON.stringify({ id, method, params })}\n`);
      const reply = await new Promise<Reply>((resolve) => waiting.set(id, resolve));
      if (reply.type === 'error') throw new Error(`${method}: ${reply.message}`);
      return reply.result ?? {};
    },
  };
}
