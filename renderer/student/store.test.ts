import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import type { ConnectionState, SendOutcome } from '#kit/connection.ts';
import { safeMemory } from './identity.ts';
import { plainDraftKeeper } from './draft-keeper.ts';
import { plainKeeper, type Keeper } from './keeper.ts';
import { OUT_OF_REACH_MS } from './reach.ts';
import { screenOf } from './screen.ts';
import { createStudentStore, type LaptopConnection } from './store.ts';

const pupil = { id: 'p1', name: 'Léa', picture: 'fox' };
const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });
const choices = [
  { id: 'c1', text: 'un' },
  { id: 'c2', text: 'deux' },
];
const view: LaptopView = {
  role: 'laptop',
  number: 7,
  session: 's1',
  className: 'CM1',
  paused: false,
  screen: {
    kind: 'working',
    pupil,
    handout: 'h1',
    activity: {
      id: 'a1',
      title: '',
      items: ['i1', 'i2'].map((id) => ({
        id,
        kind: 'choice' as const,
        prompt: { text: '?' },
        several: false,
        choices,
      })),
      feedback: 'none',
      attempts: 1,
      seconds: null,
    },
    given: {},
    closed: false,
  },
};

const over: LaptopView = { ...view, session: '', screen: { kind: 'over' } };

/** The store with a link whose every answer the test decides. */
function laptop(found: { firstCode?: string | null; keeper?: (plain: Keeper) => Keeper } = {}) {
  const memory = safeMemory(() => {
    throw new Error('none');
  });
  const links: ReturnType<typeof fakeLink>[] = [];
  const codes: (string | null)[] = [];
  const timers: (() => void)[] = [];
  const clock = { now: 0 };
  let ids = 0;
  const student = createStudentStore({
    connect(_code, _onLive, session) {
      const link = fakeLink(session);
      links.push(link);
      return link.connection;
    },
    keeper: (found.keeper ?? ((plain) => plain))(plainKeeper(memory)),
    draftKeeper: plainDraftKeeper(memory),
    now: () => 0,
    clock: () => clock.now,
    newId: () => `id${ids++}`,
    firstCode: found.firstCode === undefined ? '4217' : found.firstCode,
    rememberCode: (code) => void codes.push(code),
    setTimer: (callback) => void timers.push(callback),
  });
  const link = () => {
    const last = links.at(-1);
    if (!last) throw new Error('no link was opened');
    return last;
  };
  /** The look every five seconds. */
  const tick = () => timers.splice(0).forEach((callback) => callback());
  const kind = () => screenOf(student.state.getState(), student.state.getState()).kind;
  return { student, links, link, codes, timers, memory, clock, tick, kind };
}

function fakeLink(session: () => { session?: string | undefined }) {
  const store = createStore<ConnectionState<LaptopView>>(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
  }));
  const sent: { command: LaptopCommand; settle: (outcome: SendOutcome) => void }[] = [];
  const connection: LaptopConnection = {
    store,
    send: (command) => new Promise((settle) => sent.push({ command, settle })),
    reconnect: () => {},
    close: () => {},
  };
  return { store, sent, connection, session, open: () => store.setState({ view, status: 'open' }) };
}

const refused = (code: 'wire/no-answer' | 'answer/already-given'): SendOutcome => ({
  ok: false,
  refusal: { code },
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("the laptop's store", () => {
  it('keeps an answer before it sends it, and lets go of it only when it is acknowledged', async () => {
    const { student, link, memory } = laptop();
    link().open();
    await student.confirm('i1', chosen('c2'));
    expect(memory.getItem('ardoise-outbox')).toContain('id0');
    expect(link().sent[0]?.command).toMatchObject({
      id: 'id0',
      given: chosen('c2'),
      pupil: 'p1',
    });
    expect(student.state.getState().outbox).toHaveLength(1);
    link().sent[0]?.settle({ ok: true, result: undefined });
    await turn();
    expect(student.state.getState()).toMatchObject({
      outbox: [],
      acked: { 'h1/i1/p1/1': chosen('c2') },
    });
    expect(memory.getItem('ardoise-outbox')).toBeNull();
  });

  it('sends what another tab, closed since, has left on this laptop', async () => {
    const { student, link, timers, memory } = laptop();
    link().open();
    await turn();
    expect(link().sent).toEqual([]);
    const base = { handout: 'h1', item: 'i2', given: chosen('c1'), attempt: 1, pupil: 'p1' };
    await plainKeeper(memory).put({ id: 'left', ...base });
    timers[0]?.();
    await turn();
    expect(link().sent[0]?.command).toMatchObject({ type: 'laptop/answer', id: 'left' });
    link().sent[0]?.settle({ ok: true, result: undefined });
    await turn();
    expect(student.state.getState().outbox).toEqual([]);
    expect(await plainKeeper(memory).load()).toEqual([]);
  });

  it('does not send again what it had read from the disk before that was acknowledged', async () => {
    const reads: (() => void)[] = [];
    const { student, link } = laptop({
      keeper: (plain) => ({
        ...plain,
        async load() {
          const found = await plain.load();
          await new Promise<void>((go) => reads.push(go));
          return found;
        },
      }),
    });
    link().open();
    await student.confirm('i1', chosen('c2'));
    link().store.setState({ status: 'connecting' });
    link().open();
    await turn();
    link().sent[0]?.settle({ ok: true, result: undefined });
    await turn();
    reads.forEach((go) => go());
    await turn();
    expect(student.state.getState().outbox).toEqual([]);
    expect(link().sent).toHaveLength(1);
  });

  it('sends the same answer again after a link that broke, and drops one refused for good', async () => {
    const { student, link, timers } = laptop();
    link().open();
    await student.confirm('i1', chosen('c2'));
    link().sent[0]?.settle(refused('wire/no-answer'));
    await turn();
    expect(student.state.getState().outbox).toHaveLength(1);
    timers.at(-1)?.();
    expect(link().sent[1]?.command).toEqual(link().sent[0]?.command);
    link().sent[1]?.settle(refused('answer/already-given'));
    await turn();
    expect(student.state.getState()).toMatchObject({ outbox: [], acked: {} });
  });

  it('takes a second answer to the same question for nothing', async () => {
    const { student, link } = laptop();
    link().open();
    await Promise.all([student.confirm('i1', chosen('c2')), student.confirm('i1', chosen('c1'))]);
    expect(student.state.getState().outbox).toHaveLength(1);
  });

  it('keeps working while away and sends on return', async () => {
    const { student, link } = laptop();
    link().open();
    link().store.setState({ status: 'lost' });
    await student.confirm('i1', chosen('c1'));
    expect(link().sent).toEqual([]);
    link().store.setState({ status: 'open' });
    expect(link().sent[0]?.command).toMatchObject({ item: 'i1' });
  });

  it('forgets the pupil and the code when the session is over, not what is still to be sent', async () => {
    const { student, link, codes, memory, kind } = laptop();
    link().open();
    await student.confirm('i1', chosen('c1'));
    link().store.setState({ status: 'closed', closedBy: CLOSE.sessionClosed });
    const state = student.state.getState();
    expect(state).toMatchObject({ view: null, code: null, acked: {} });
    expect(kind()).toBe('over');
    expect(codes).toEqual(['4217', null]);
    expect(state.outbox).toHaveLength(1);
    expect(memory.getItem('ardoise-outbox')).not.toContain('Léa');
  });

  it('brings what it still keeps once the session is over, says so meanwhile, and then lets go', async () => {
    const { student, link, links, kind, tick, memory, codes } = laptop();
    link().open();
    await student.confirm('i1', chosen('c1'));
    expect(link().sent[0]?.command).toMatchObject({ session: 's1' });
    link().sent[0]?.settle(refused('wire/no-answer'));
    link().store.setState({ status: 'closed', closedBy: CLOSE.sessionClosed });
    await turn();
    expect(links).toHaveLength(2);
    expect(link().session()).toEqual({ session: 's1' });
    expect(kind()).toBe('over');
    link().store.setState({ view: over, status: 'open' });
    await turn();
    expect(kind()).toBe('over');
    expect(link().sent[0]?.command).toMatchObject({ id: 'id0', session: 's1' });
    tick();
    await turn();
    expect(student.state.getState().status).toBe('open');
    link().sent[0]?.settle({ ok: true, result: undefined });
    await turn();
    expect(memory.getItem('ardoise-outbox')).toBeNull();
    tick();
    await turn();
    expect(student.state.getState()).toMatchObject({ status: 'closed', outbox: [], acked: {} });
    expect(kind()).toBe('over');
    expect(codes.at(-1)).toBeNull();
  });

  it('hears that its session is over when it comes back to another one', () => {
    const { student, link, links, kind } = laptop();
    link().open();
    link().store.setState({ status: 'lost' });
    expect(link().session()).toEqual({ session: 's1' });
    link().store.setState({ view: over, status: 'open' });
    expect(kind()).toBe('over');
    expect(student.state.getState()).toMatchObject({ view: null, code: null });
    student.enterCode('1234');
    expect(links).toHaveLength(2);
    expect(link().session()).toEqual({});
    expect(kind()).toBe('connecting');
  });

  it('shows nothing of a pupil any more when nothing was heard and done for an hour', async () => {
    const { student, link, links, clock, tick, kind } = laptop();
    link().open();
    link().store.setState({ status: 'lost' });
    clock.now = OUT_OF_REACH_MS - 1;
    await student.confirm('i1', chosen('c1'));
    tick();
    expect(kind()).toBe('question');
    clock.now += OUT_OF_REACH_MS;
    tick();
    expect(kind()).toBe('question');
    clock.now += 2;
    tick();
    expect(kind()).toBe('over');
    expect(JSON.stringify(student.state.getState())).not.toContain('Léa');
    expect(student.state.getState().outbox).toHaveLength(1);
    // The lesson goes on after all: so does she.
    expect(links).toHaveLength(2);
    expect(link().session()).toEqual({ session: 's1' });
    link().open();
    expect(kind()).toBe('question');
    expect(link().sent[0]?.command).toMatchObject({ id: 'id0' });
  });

  it('shows no pupil after a night in sleep, however its line reads', () => {
    const { link, clock, tick, kind } = laptop();
    link().open();
    clock.now += 12 * OUT_OF_REACH_MS;
    tick();
    link().store.setState({ status: 'lost' });
    tick();
    expect(kind()).toBe('over');
  });

  it('blames nobody for a code of last time, but says when a typed one is wrong', () => {
    const { student, link } = laptop();
    link().store.setState({ status: 'closed', closedBy: CLOSE.notAllowed });
    expect(student.state.getState()).toMatchObject({ code: null, wrongCode: false });
    student.enterCode('9999');
    link().store.setState({ status: 'closed', closedBy: CLOSE.notAllowed });
    expect(student.state.getState()).toMatchObject({ code: null, wrongCode: true });
  });

  it('opens no link before it has a code', () => {
    const { student, links } = laptop({ firstCode: null });
    expect(links).toHaveLength(0);
    student.enterCode('4217');
    expect(links).toHaveLength(1);
  });

  it('reports a drawn handout once, and again when the word was lost', async () => {
    const { student, link } = laptop();
    link().open();
    void student.shown('h1');
    void student.shown('h1');
    expect(link().sent).toHaveLength(1);
    link().sent[0]?.settle(refused('wire/no-answer'));
    await turn();
    void student.shown('h1');
    expect(link().sent).toHaveLength(2);
  });

  it('reports the same handout again for the next pupil at this laptop', () => {
    const { student, link } = laptop();
    link().open();
    void student.shown('h1');
    link().store.setState({ view: { ...view, screen: { kind: 'waiting', pupil } } });
    link().store.setState({ view });
    void student.shown('h1');
    expect(link().sent).toHaveLength(2);
  });
});
