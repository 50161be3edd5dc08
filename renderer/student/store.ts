import { createStore, type StoreApi } from 'zustand/vanilla';
import { CLOSE } from '#protocol/close.ts';
import type { LiveNews } from '#protocol/wire.ts';
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
  /** Opens the wire with this code and the laptop's token. */
  connect(code: string, onLive: (news: LiveNews) => void): LaptopConnection;
  keeper: Keeper;
  draftKeeper: DraftKeeper;
  /** Milliseconds that only ever go on; a laptop's calendar may be wrong by a year. */
  now(): number;
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

  function open(code: string): void {
    connection?.close();
    state.setState({ view: null, status: 'connecting', closedBy: null, code, problem: null });
    const mine = deps.connect(code, (news) => listeners.forEach((listener) => listener(news)));
    connection = mine;
    mine.store.subscribe((link) => {
      if (connection === mine) follow(code, link);
    });
  }

  function follow(code: string, link: Link): void {
    const opened = link.status === 'open' && state.getState().status !== 'open';
    state.setState({ view: link.view, status: link.status, closedBy: link.closedBy });
    if (opened) {
      tries = 0;
      // The app may have been started anew meanwhile: what is on the screen is said once more.
      reported.clear();
      state.setState({ wrongCode: false });
      deps.rememberCode(code);
      flush();
      takeFromDisk();
      drafts.flush();
    }
    if (link.view) drafts.keepOnly(pupilOf(link.view));
    // Between two pupils or two activities the app forgets what was on the screen, and so do we.
    if (link.view?.screen.kind !== 'working') reported.clear();
    if (link.status === 'closed') end(link.closedBy);
  }

  function end(closedBy: number | null): void {
    if (closedBy === CLOSE.notAllowed) forget({ code: null, wrongCode: typed });
    if (closedBy === CLOSE.sessionClosed) forget({ code: null, wrongCode: false });
  }

  /** Nothing of a pupil stays but answers that nobody has acknowledged yet (ids, no name). */
  function forget(local: Pick<Local, 'code' | 'wrongCode'>): void {
    deps.rememberCode(null);
    reported.clear();
    drafts.keepOnly(null);
    state.setState({ ...local, view: null, acked: {}, problem: null, ends: {} });
  }

  /** Another tab of this laptop, closed since, may have left answers, or a slow disk may be there only now. */
  function takeFromDisk(): void {
    void keeper.load().then((found) => {
      const open = found.filter(({ id }) => !settled.has(id));
      const { outbox } = state.getState();
      const all = merge(open, outbox);
      if (all.length > outbox.length) state.setState({ outbox: all });
      flush();
    });
  }

  /** A tab closed while this one was connected left its answers where only this one can look. */
  function keepLooking(): void {
    deps.setTimer(() => {
      if (state.getState().status === 'open') takeFromDisk();
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

  takeFromDisk();
  keepLooking();
  if (deps.firstCode !== null) open(deps.firstCode);

  return {
    state,
    enterCode(code) {
      typed = true;
      open(code);
    },
    changeCode() {
      connection?.close();
      connection = null;
      forget({ code: null, wrongCode: false });
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
      const entry = { id: deps.newId(), handout, item, given, attempt, ...whose(screen.work) };
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
  return screen.kind === 'choosing' ? null : screen.pupil.id;
}
