import { createStore } from 'zustand/vanilla';
import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionState, SendOutcome } from '#kit/connection.ts';
import type { RemoteCommand } from '#protocol/commands.ts';
import type { RemoteView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import { createRemoteStore, screenOf } from './store.ts';

const view: RemoteView = {
  role: 'remote',
  black: false,
  white: false,
  frozen: false,
  paused: false,
  position: 4,
  steps: 18,
};

function stage(outcome: SendOutcome = { ok: true, result: undefined }) {
  const store = createStore<ConnectionState<RemoteView>>(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
  }));
  const sent: RemoteCommand[] = [];
  const felt: number[][] = [];
  const count = { forgotten: 0, reconnected: 0 };
  const connection: Connection<RemoteView, RemoteCommand> = {
    store,
    send: async (command) => {
      sent.push(command);
      return outcome;
    },
    reconnect: () => void (count.reconnected += 1),
    close: () => undefined,
  };
  const remote = createRemoteStore({
    connection,
    forget: () => void (count.forgotten += 1),
    vibrate: (pattern) => void felt.push(pattern),
  });
  return { remote, store, sent, felt, count, screen: () => screenOf(remote.state.getState()) };
}

describe('the phone', () => {
  it('shows its controls as soon as it knows the lesson, and keeps them while the link is lost', () => {
    const { store, screen } = stage();
    expect(screen()).toBe('connecting');
    store.setState({ view, status: 'open' });
    expect(screen()).toBe('controls');
    store.setState({ status: 'lost' });
    expect(screen()).toBe('controls');
  });

  it.each([
    [CLOSE.sessionClosed, 'over', 1],
    [CLOSE.notAllowed, 'refused', 1],
    [CLOSE.takenOver, 'elsewhere', 0],
    [CLOSE.abuse, 'trouble', 0],
  ])('closed by %i shows %s', (closedBy, screenName, forgotten) => {
    const { store, screen, count } = stage();
    store.setState({ status: 'closed', closedBy });
    expect(screen()).toBe(screenName);
    expect(count.forgotten).toBe(forgotten);
  });

  it('sends what is pressed, and is felt', async () => {
    const { remote, sent, felt } = stage();
    await remote.press({ type: 'lesson/next' });
    expect(sent).toEqual([{ type: 'lesson/next' }]);
    expect(felt).toEqual([[12]]);
    expect(remote.state.getState().missed).toBe(false);
  });

  it('says when a press has not reached the board', async () => {
    const { remote, felt } = stage({ ok: false, refusal: { code: 'wire/no-answer' } });
    await remote.press({ type: 'lesson/next' });
    expect(remote.state.getState().missed).toBe(true);
    expect(felt).toHaveLength(2);
  });

  it('asks for a code when it has none', () => {
    const remote = createRemoteStore({ connection: null, forget: () => undefined, vibrate: null });
    expect(screenOf(remote.state.getState())).toBe('unpaired');
  });
});
