import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess } from '#test/rig/processes.ts';
import type { ClassNetwork } from './class-network.ts';
import { findPlace } from './find-place.ts';

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
  /** The middle of what is sought, once it is there. */
  find(sought: Sought): Promise<Place>;
  /** Null: it is not there now. */
  findNow(sought: Sought): Promise<Place | null>;
  /** Clicks where it is, as a mouse does. */
  click(sought: Sought): Promise<void>;
  drag(from: Place, to: Place): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks in the frame of another program. */
  clickInFrame(sought: Sought): Promise<void>;
  /** Waits until that frame says this. */
  frameSays(text: string): Promise<void>;
  /** The text of the tab that was opened; it is closed again. */
  readOtherTab(): Promise<string>;
  /** What axe finds, a line each. */
  barriers(): Promise<string[]>;
  screenshot(file: string): Promise<void>;
  stop(): Promise<void>;
}

/** By role and accessible name, or the how manieth that a selector finds. */
export type Sought =
  { role: string; name: string | RegExp; within?: string } | { selector: string; at?: number };

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const PORT = 9300;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Reply {
  id?: number;
  type?: string;
  result?: Record<string, unknown>;
  message?: string;
}

export async function launchFirefox(network: ClassNetwork): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'ardoise-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("app.update.enabled", false);\n');
  const env = {
    ...process.env,
    HOME: profile,
    MOZ_HEADLESS: '1',
    LANG: 'fr_FR.UTF-8',
  };
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
  const context = (await contexts())[0]?.context ?? '';
  await wire.ask('browsingContext.setViewport', {
    context,
    viewport: { width: 1366, height: 768 },
  });

  async function evaluateIn<Result>(target: string, expression: string): Promise<Result> {
    const answer = await wire.ask('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: target },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer as {
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as Result;
  }
  const evaluate = <Result>(expression: string) => evaluateIn<Result>(context, expression);

  async function act(target: string, id: string, type: string, actions: object[]) {
    await wire.ask('input.performActions', {
      context: target,
      actions: [{ id, type, actions }],
    });
  }

  function findNow(target: string, sought: Sought): Promise<Place | null> {
    const asked =
      'role' in sought
        ? [sought.role, sought.name, 0, sought.within]
        : [null, sought.selector, sought.at ?? 0];
    const text = asked.map((one) => (one instanceof RegExp ? String(one) : JSON.stringify(one)));
    return evaluateIn(target, `(${findPlace.toString()})(${text.join(', ')})`);
  }

  const findIn = (target: string, sought: Sought) => sooner(() => findNow(target, sought));

  async function clickIn(target: string, sought: Sought): Promise<void> {
    await act(target, 'mouse', 'pointer', [
      moveTo(await findIn(target, sought)),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async function contexts(): Promise<Context[]> {
    return (await wire.ask('browsingContext.getTree', {}))['contexts'] as Context[];
  }

  async function otherTab(): Promise<string | undefined> {
    return (await contexts()).find((one) => one.context !== context)?.context;
  }

  async function frame(): Promise<string | undefined> {
    const own = (await contexts()).find((one) => one.context === context);
    return own?.children?.[0]?.context;
  }

  const textOf = (target: string) =>
    evaluateIn<string>(target, 'document.body?.innerText ?? ""').catch(() => '');

  return {
    goto: async (url) => {
      await wire.ask('browsingContext.navigate', {
        context,
        url,
        wait: 'complete',
      });
    },
    evaluate,
    heading: () => evaluate(`document.querySelector('h1')?.innerText ?? ''`),
    find: (sought) => findIn(context, sought),
    findNow: (sought) => findNow(context, sought),
    click: (sought) => clickIn(context, sought),
    drag: (from, to) =>
      act(context, 'mouse', 'pointer', [
        moveTo(from),
        { type: 'pointerDown', button: 0 },
        moveTo({
          x: Math.round((from.x + to.x) / 2),
          y: Math.round((from.y + to.y) / 2),
        }),
        moveTo(to),
        { type: 'pointerUp', button: 0 },
      ]),
    type: (text) =>
      act(
        context,
        'keyboard',
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    clickInFrame: async (sought) => clickIn(await sooner(frame), sought),
    async frameSays(text) {
      const inner = await sooner(frame);
      await sooner(async () => (await textOf(inner)).includes(text));
    },
    async readOtherTab() {
      const other = await sooner(otherTab);
      const text = await sooner(() => textOf(other));
      await wire.ask('browsingContext.close', { context: other });
      await wire.ask('browsingContext.activate', { context });
      return text;
    },
    async barriers() {
      const found = await evaluate<{ id: string; nodes: { html: string }[] }[]>(
        `(async () => {
          if (!window.axe) (0, eval)(${JSON.stringify(AXE)});
          const options = { iframes: false, resultTypes: ['violations'] };
          return (await window.axe.run(document, options)).violations;
        })()`,
      );
      return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    },
    async screenshot(file) {
      const { data } = await wire.ask('browsingContext.captureScreenshot', {
        context,
      });
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

/** Asked again until there is something. */
async function sooner<Found>(ask: () => Promise<Found | null | undefined | false | ''>) {
  for (;;) {
    const found = await ask();
    if (found) return found as Found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Context {
  context: string;
  children?: Context[] | null;
}

const moveTo = ({ x, y }: Pick<Place, 'x' | 'y'>) => ({
  type: 'pointerMove',
  x,
  y,
});

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
