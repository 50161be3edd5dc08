import { createStore, type StoreApi } from 'zustand/vanilla';
import { CLOSE } from '#protocol/wire.ts';
import type { Given } from '#protocol/activity/item.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { Connection } from '#kit/connection.ts';
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
  type OutboxEntry,
} from './outbox.ts';
import { screenOf, type Link, type Local } from './screen.ts';

/** The state of the laptop's page: the link's copy of the view, and what the laptop keeps itself. */
export interface StudentState extends Link, Local {
  /** Why the last tap on a name was refused. */
  problem: ErrorCode | null;
}

export interface StudentStore {
  state: StoreApi<StudentState>;
  enterCode(code: string): void;
  /** Back to typing the code. */
  changeCode(): void;
  choosePupil(pupil: string): Promise<void>;
  leave(): Promise<void>;
  /** "C'est mon choix": kept here first, then sent until it is acknowledged. */
  confirm(item: string, given: Given): Promise<void>;
  /** The handout is drawn; told once per handout, again when the link broke meanwhile. */
  shown(handout: string): Promise<void>;
  /** After another tab took over, or after trouble. */
  comeBack(): void;
}

export type LaptopConnection = Connection<LaptopView, LaptopCommand>;

export interface StudentDeps {
  /** Opens the wire with this code and the laptop's token. */
  connect(code: string): LaptopConnection;
  keeper: Keeper;
  newId(): string;
  firstCode: string | null;
  /** Called when a code turns out good (a string) or is over (null). */
  rememberCode(code: string | null): void;
  setTimer(callback: () => void, ms: number): void;
}

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
    problem: null,
  }));
  const inFlight = new Set<string>();
  const reported = new Set<string>();
  let connection: LaptopConnection | null = null;
  let tries = 0;
  /** A code of last time that is no longer good is nobody's mistake. */
  let typed = false;
  let retryPlanned = false;

  function open(code: string): void {
    connection?.close();
    state.setState({ view: null, status: 'connecting', closedBy: null, code, problem: null });
    const mine = deps.connect(code);
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
    }
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
    state.setState({ ...local, view: null, acked: {}, problem: null });
  }

  /** Another tab of this laptop, closed since, may have left answers: looked for at every welcome. */
  function takeFromDisk(): void {
    void keeper.load().then((found) => {
      state.setState({ outbox: merge(found, state.getState().outbox) });
      flush();
    });
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

  async function ask(command: LaptopCommand): Promise<void> {
    const outcome = await connection?.send(command);
    state.setState({ problem: outcome && !outcome.ok ? outcome.refusal.code : null });
  }

  takeFromDisk();
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
    choosePupil: (pupil) => ask({ type: 'laptop/choose-pupil', pupil }),
    leave: () => ask({ type: 'laptop/leave' }),
    async confirm(item, given) {
      const now = state.getState();
      const screen = screenOf(now, now);
      if (screen.kind !== 'question') return;
      const { handout, pupil } = screen;
      const entry = { id: deps.newId(), handout, item, given, attempt: 1, pupil: pupil.id };
      if (keep(now.outbox, entry) === now.outbox) return;
      state.setState({ outbox: keep(now.outbox, entry) });
      await keeper.put(entry);
      flush();
    },
    async shown(handout) {
      if (reported.has(handout) || state.getState().status !== 'open') return;
      reported.add(handout);
      const outcome = await connection?.send({ type: 'laptop/shown', handout });
      if (outcome && !outcome.ok && fateOf(outcome) === 'kept') reported.delete(handout);
    },
    comeBack() {
      const { code } = state.getState();
      if (code !== null) open(code);
    },
  };
}
