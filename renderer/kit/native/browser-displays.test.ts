import { describe, expect, it } from 'vitest';
import { createBrowserDisplays } from './browser-displays.ts';
import type { ScreenDetailed, ScreensHost } from './window-management.ts';

function screenAt(left: number, width: number): ScreenDetailed {
  const size = { left, top: 0, width, height: 768, devicePixelRatio: 1 };
  return Object.assign(new EventTarget(), {
    label: '',
    isPrimary: left === 0,
    isInternal: false,
    ...size,
  });
}

function stage(given: { extended: boolean; state: PermissionState }) {
  const own = screenAt(0, 1366);
  const details = Object.assign(new EventTarget(), {
    screens: [own, screenAt(1366, 1920)],
    currentScreen: own,
  });
  const permission = Object.assign(new EventTarget(), { state: given.state });
  const plain = { isExtended: given.extended, width: 1366, height: 768 };
  const host: ScreensHost = {
    screen: Object.assign(new EventTarget(), plain),
    devicePixelRatio: 1,
    permission: async () => permission,
    getScreenDetails: async () => {
      if (permission.state === 'denied') throw new Error('NotAllowedError');
      permission.state = 'granted';
      return details;
    },
  };
  return { host, details, permission };
}

describe('displays in a browser', () => {
  it('asks for nothing before a click, and then for all', async () => {
    const { host, permission } = stage({ extended: true, state: 'prompt' });
    const displays = createBrowserDisplays(host);
    expect(await displays.list()).toEqual([]);
    expect(permission.state).toBe('prompt');
    expect(await displays.ask()).toHaveLength(2);
    expect(await displays.list()).toHaveLength(2);
  });

  it('knows without permission that a single display is single', async () => {
    const displays = createBrowserDisplays(stage({ extended: false, state: 'prompt' }).host);
    expect(await displays.list()).toMatchObject([{ console: true, width: 1366 }]);
  });

  it('stays silent when it was refused', async () => {
    const displays = createBrowserDisplays(stage({ extended: true, state: 'denied' }).host);
    expect(await displays.ask()).toEqual([]);
  });

  it('works in a browser that has no such API', async () => {
    const { host } = stage({ extended: false, state: 'prompt' });
    const old: ScreensHost = {
      screen: Object.assign(new EventTarget(), { width: 1366, height: 768 }),
      devicePixelRatio: host.devicePixelRatio,
      permission: () => Promise.reject(new TypeError('unknown permission')),
    };
    expect(await createBrowserDisplays(old).ask()).toHaveLength(1);
  });

  it('tells of displays that come and go, and of a new resolution', async () => {
    const { host, details } = stage({ extended: true, state: 'granted' });
    const displays = createBrowserDisplays(host);
    const seen: number[] = [];
    await displays.list();
    const stop = displays.watch((list) => seen.push(list.length));
    await expect.poll(() => seen.at(-1)).toBe(2);
    details.screens = details.screens.slice(0, 1);
    details.dispatchEvent(new Event('screenschange'));
    await expect.poll(() => seen.at(-1)).toBe(1);
    const before = seen.length;
    details.screens[0]?.dispatchEvent(new Event('change'));
    await expect.poll(() => seen.length).toBe(before + 1);
    stop();
    details.dispatchEvent(new Event('screenschange'));
    await displays.list();
    expect(seen).toHaveLength(before + 1);
  });
});
