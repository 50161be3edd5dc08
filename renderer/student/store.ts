import { createStore, type StoreApi } from 'zustand/vanilla';
import { CLOSE } from '#protocol/close.ts';
import type { Hello, LiveNews } from '#protocol/wire.ts';
import type { Given } from '#protocol/activity/item.ts';
import type { LaptopClock, LaptopCommand } from '#protocol/classroom.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { Connection } from '#kit/connection.ts';
import type { Coming } from './desk/sign-in/sign-in.tsx';
import { createDraftDesk } from './draft-desk.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { draftKey } from './drafts.ts';
import type { Keeper } from './keeper.ts';
import {
  answerKey,
  commandOf,
  fateOf,
  keep,
  merge,
  retryDelay,
  toSend,
  without,
} from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { createReach } from './reach.ts';
import { screenOf, type Link, type Local, type Work } from './screen.ts';

/** The state of the laptop's page: the link's copy of the view, and what the laptop keeps itself. */
export interface StudentState extends Link, Local {
  /** Why the last tap on a name was refused. */
  problem: ErrorCode | null;
  /** By handout, when its time is over, by `deps.now`; absent where there is no limit. */
  ends: Readonly<Record<string, number>>;
}

export interface StudentStore {
  state: StoreApi<StudentState>;
  enterCode(code: string): void;
  /** Back to typing the code. */
  changeCode(): void;
  /** Answers with the refusal's code, or null. */
  choosePupil(
    pupil: string,
    more?: Pick<Coming, 'partner' | 'pictures'>,
  ): Promise<ErrorCode | null>;
  /** Whatever else a pupil asks for: a hand, a plan's activity, "J'ai vu". */
  order(command: LaptopCommand): Promise<ErrorCode | null>;
  /** Strokes in progress on the board; returns the way to stop listening. */
  onLive(listener: (news: LiveNews) => void): () => void;
  leave(): Promise<ErrorCode | null>;
  /** "C'est mon choix": kept here first, then sent until it is acknowledged. */
  confirm(item: string, given: Given, attempt?: number): Promise<void>;
  /** Work in progress on the next answer to this item; null: cleared away. */
  draft(item: string, given: Given | null, attempt: number): void;
  /** Puts the work away: what comes next is shown. */
  done(handout: string): Promise<ErrorCode | null>;
  /** The handout is drawn; told once per handout, again when the link broke meanwhile. */
  shown(handout: string): Promise<void>;
  /** After another tab took over, or after trouble. */
  comeBack(): void;
}

export type LaptopConnection = Connection<LaptopView, LaptopCommand>;

export interface StudentDeps {
  /** Opens the wire with this code, the laptop's token and what `session` says at every hello. */
  connect(
    code: string,
    onLive: (news: LiveNews) => void,
    session: () => Pick<Hello, 'session'>,
  ): LaptopConnection;
  keeper: Keeper;
  draftKeeper: DraftKeeper;
  /** Milliseconds that only ever go on; a laptop's calendar may be wrong by a year. */
  now(): number;
  /** What the laptop's calendar says: it goes on in sleep. */
  clock(): number;
  newId(): string;
  firstCode: string | null;
  /** Called when a code turns out good (a string) or is over (null). */
  rememberCode(code: string | null): void;
  setTimer(callback: () => void, ms: number): void;
}

const LOOK_EVERY_MS = 5000;

export function createStudentStore(deps: StudentDeps): StudentStore {
  const { keeper } = deps;
  const state = createStore<StudentState>(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
    code: deps.firstCode,
    wrongCode: false,
    over: false,
    outbox: [],
    acked: {},
    drafts: {},
    problem: null,
    ends: {},
  }));
  const listeners = new Set<(news: LiveNews) => void>();
  const inFlight = new Set<string>();
  /** Acknowledged or refused for good: a look at the disk that began before must not bring them back. */
  const settled = new Set<string>();
  const reported = new Set<string>();
  const reach = createReach(deps);
  /** The one that this page is in, or was in last. */
  let session: string | null = null;
  let connection: LaptopConnection | null = null;
  let tries = 0;
  /** A code of last time that is no longer good is nobody's mistake. */
  let typed = false;
  let retryPlanned = false;
  const drafts = createDraftDesk({
    keeper: deps.draftKeeper,
    get: () => state.getState().drafts,
    set: (next) => state.setState({ drafts: next }),
    isOpen: () => state.getState().status === 'open',
    send: (command) => connection?.send(command),
    setTimer: deps.setTimer,
  });

  /** `over`: nothing is shown any more, but the line is still wanted. */
  function open(code: string, over = false): void {
    connection?.close();
    state.setState({ view: null, status: 'connecting', closedBy: null, code, over, problem: null });
    const mine = deps.connect(
      code,
      (news) => listeners.forEach((listener) => listener(news)),
      () => (session === null ? {} : { session }),
    );
    connection = mine;
    mine.store.subscribe((link) => {
      if (connection === mine) follow(code, link);
    });
  }

  function follow(code: string, link: Link): void {
    const opened = link.status === 'open' && state.getState().status !== 'open';
    const isOver = link.view?.screen.kind === 'over';
    const view = isOver ? null : link.view;
    state.setState({ view, status: link.status, closedBy: link.closedBy });
    if (opened) {
      tries = 0;
      reach.renew();
      // The app may have been started anew meanwhile: what is on the screen is said once more.
      reported.clear();
      if (isOver) forget({ code: null, wrongCode: false, over: true });
      else welcome(code);
      flush();
      void takeFromDisk();
      drafts.flush();
    }
    if (view) {
      session = view.session;
      drafts.keepOnly(pupilOf(view));
    }
    // Between two pupils or two activities the app forgets what was on the screen, and so do we.
    if (view?.screen.kind !== 'working') reported.clear();
    if (link.status === 'closed') end(code, link.closedBy, view !== null);
  }

  function welcome(code: string): void {
    typed = false;
    state.setState({ wrongCode: false, over: false });
    deps.rememberCode(code);
  }

  function end(code: string, closedBy: number | null, wasIn: boolean): void {
    if (closedBy === CLOSE.notAllowed) forget({ code: null, wrongCode: typed, over: false });
    if (closedBy !== CLOSE.sessionClosed) return;
    forget({ code: null, wrongCode: false, over: true });
    if (!wasIn || state.getState().outbox.length === 0) return;
    open(code, true);
    state.setState({ code: null });
  }

  /** Nothing of a pupil stays but answers that nobody has acknowledged yet (ids, no name). */
  function forget(local: Pick<Local, 'code' | 'wrongCode' | 'over'>): void {
    deps.rememberCode(null);
    reported.clear();
    drafts.keepOnly(null);
    state.setState({ ...local, view: null, acked: {}, problem: null, ends: {} });
  }

  /**
   * Nobody has been here and nothing was heard for so long that the lesson is over, whoever may have
   * said so. Should it not be, she is back where she was as soon as the class is found again.
   */
  function hide(): void {
    const { code, view } = state.getState();
    if (code === null || view === null) return;
    open(code, true);
    state.setState({ acked: {}, ends: {} });
  }

  /** All that was kept for a session that is over has been taken. */
  function letGo(): void {
    const { over, status, outbox } = state.getState();
    if (!over || status !== 'open' || outbox.length > 0 || inFlight.size > 0) return;
    const done = connection;
    connection = null;
    done?.close();
    state.setState({ status: 'closed', closedBy: CLOSE.sessionClosed, acked: {} });
  }

  /** Another tab of this laptop, closed since, may have left answers, or a slow disk may be there only now. */
  async function takeFromDisk(): Promise<void> {
    const found = await keeper.load();
    const open = found.filter(({ id }) => !settled.has(id));
    const { outbox } = state.getState();
    const all = merge(open, outbox);
    if (all.length > outbox.length) state.setState({ outbox: all });
    flush();
  }

  /** A tab closed while this one was connected left its answers where only this one can look. */
  function keepLooking(): void {
    deps.setTimer(() => {
      const isOpen = state.getState().status === 'open';
      if (isOpen) void takeFromDisk().then(letGo);
      // After sleep a dead line still reads open; it will say so itself.
      if (isOpen && !reach.isLost()) reach.renew();
      if (!isOpen && reach.isLost()) hide();
      keepLooking();
    }, LOOK_EVERY_MS);
  }

  function flush(): void {
    const { status, outbox } = state.getState();
    if (status !== 'open') return;
    for (const entry of toSend(outbox, inFlight)) void deliver(entry);
  }

  async function deliver(entry: OutboxEntry): Promise<void> {
    if (!connection) return;
    inFlight.add(entry.id);
    const fate = fateOf(await connection.send(commandOf(entry)));
    inFlight.delete(entry.id);
    if (fate === 'kept') {
      retryLater();
      return;
    }
    tries = 0;
    settled.add(entry.id);
    const { outbox, acked } = state.getState();
    state.setState({
      outbox: without(outbox, entry.id),
      acked: fate === 'acked' ? { ...acked, [answerKey(entry)]: entry.given } : acked,
    });
    await keeper.remove(entry.id);
    flush();
  }

  function retryLater(): void {
    if (retryPlanned) return;
    retryPlanned = true;
    deps.setTimer(() => {
      retryPlanned = false;
      flush();
    }, retryDelay(tries));
    tries += 1;
  }

  function setClock(handout: string, clock: LaptopClock | undefined): void {
    const screen = state.getState().view?.screen;
    if (screen?.kind !== 'working' || screen.handout !== handout) return;
    const { seconds } = screen.activity;
    if (seconds === null || !clock || clock.begunAt === null) return;
    const left = clock.begunAt + seconds * 1000 - clock.now;
    state.setState({ ends: { ...state.getState().ends, [handout]: deps.now() + left } });
  }

  async function order(command: LaptopCommand): Promise<ErrorCode | null> {
    if (!connection) return 'wire/no-answer';
    const outcome = await connection.send(command);
    return outcome.ok ? null : outcome.refusal.code;
  }

  async function ask(command: LaptopCommand): Promise<ErrorCode | null> {
    const problem = await order(command);
    state.setState({ problem });
    return problem;
  }

  void takeFromDisk();
  keepLooking();
  if (deps.firstCode !== null) open(deps.firstCode);

  return {
    state,
    enterCode(code) {
      typed = true;
      session = null;
      open(code);
    },
    changeCode() {
      connection?.close();
      connection = null;
      session = null;
      forget({ code: null, wrongCode: false, over: false });
      state.setState({ status: 'connecting', closedBy: null });
    },
    choosePupil: (pupil, more) => ask({ type: 'laptop/choose-pupil', pupil, ...more }),
    order,
    onLive(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leave: () => ask({ type: 'laptop/leave' }),
    async confirm(item, given, attempt = 1) {
      const now = state.getState();
      const screen = screenOf(now, now);
      if (screen.kind !== 'question' && screen.kind !== 'finished') return;
      const { handout } = screen;
      reach.renew();
      const where = { handout, item, ...(session !== null && { session }) };
      const entry = { id: deps.newId(), ...where, given, attempt, ...whose(screen.work) };
      if (keep(now.outbox, entry) === now.outbox) return;
      state.setState({ outbox: keep(now.outbox, entry) });
      await keeper.put(entry);
      drafts.drop(draftKey(entry));
      flush();
    },
    draft(item, given, attempt) {
      const now = state.getState();
      const screen = screenOf(now, now);
      if (screen.kind !== 'question' && screen.kind !== 'finished') return;
      reach.renew();
      const { handout, steps } = screen;
      const key = { handout, item, ...whose(screen.work) };
      if (given === null) {
        drafts.drop(draftKey(key));
        return;
      }
      const before = steps.find((step) => step.item.id === item)?.draft;
      const version = before?.attempt === attempt ? before.version + 1 : 1;
      drafts.put({ id: draftKey(key), ...key, given, attempt, version });
    },
    async shown(handout) {
      if (reported.has(handout) || state.getState().status !== 'open') return;
      reported.add(handout);
      const outcome = await connection?.send({ type: 'laptop/shown', handout });
      if (!outcome) return;
      if (outcome.ok) setClock(handout, outcome.result as LaptopClock | undefined);
      else if (fateOf(outcome) === 'kept') reported.delete(handout);
    },
    done: (handout) => ask({ type: 'laptop/done', handout }),
    comeBack() {
      const { code } = state.getState();
      if (code !== null) open(code);
    },
  };
}

/** Whose work it is, said with it, so that a late retry still knows. */
function whose({ pupil, partner }: Work): { pupil: string; partner?: string } {
  return { pupil: pupil.id, ...(partner && { partner: partner.id }) };
}

function pupilOf({ screen }: LaptopView): string | null {
  return 'pupil' in screen ? screen.pupil.id : null;
}
