import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect } from './connection.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('finds a dead connection also when the calendar was set back by a year meanwhile', () => {
  let opened = 0;
  const sockets: Partial<Record<'onopen' | 'onmessage', (event: object) => void>>[] = [];
  const link = connect<'laptop', never>({
    role: 'laptop',
    url: 'ws://teacher/wire',
    openSocket() {
      opened += 1;
      const socket = { readyState: 1, send: () => undefined, close: () => undefined };
      sockets.push(socket as (typeof sockets)[number]);
      return socket as unknown as WebSocket;
    },
  });
  sockets[0]?.onopen?.({});
  sockets[0]?.onmessage?.({
    data: JSON.stringify({ type: 'welcome', protocol: 1, epoch: 'e', seq: 0, view: {} }),
  });
  expect(link.store.getState().status).toBe('open');
  vi.setSystemTime(Date.now() - 365 * 24 * 3600 * 1000);
  vi.advanceTimersByTime(5000);
  expect(opened).toBe(1);
  vi.advanceTimersByTime(3000);
  expect(opened).toBe(2);
  link.close();
});
