import { createHash } from 'node:crypto';
import { connect } from '#kit/connection.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import { firstCode, laptopToken, randomHex, rememberCode } from '#student/identity.ts';
import { createDraftKeeper } from '#student/draft-keeper.ts';
import { createKeeper, type Keeper } from '#student/keeper.ts';
import { screenOf, type Screen } from '#student/screen.ts';
import { createStudentStore, type StudentStore } from '#student/store.ts';
import type { Ledger } from './ledger.ts';
import { createLaptopDisk } from './laptop-disk.ts';
import { openPageSocket } from './laptop-socket.ts';
import { createPageWorld, type PageWorld } from './page-world.ts';
import type { Wifi } from './school-wifi.ts';

/**
 * A laptop of the lot: a disk, an air, and one page or several. The page is the student page's own
 * store, outbox and keeper, put together as in its `main.tsx`; only what draws is missing.
 */
export interface Laptop {
  readonly number: number;
  readonly wifi: Wifi;
  /** The tab that is in front; null while the laptop is off. */
  page(): LaptopPage | null;
  /** Another tab of the same browser, which the pupil goes on with. */
  openTab(): void;
  /** She goes back to the tab that she had before, and closes this one. */
  backToFirstTab(): void;
  /** Resolves in the moment in which she gives an answer; after `ms` in any case. */
  nextAnswer(ms: number): Promise<void>;
  /** F5, or the browser crashed and was opened again: what was not on the disk is gone. */
  reload(): void;
  /** The battery is empty: no goodbye. */
  switchOff(): void;
  switchOn(): void;
  sleep(): void;
  wake(): void;
  setClock(wrongByMs: number): void;
  /** The next answer goes out twice. */
  repeatNext(): void;
  readonly repeated: number;
  stop(): void;
}

export interface LaptopPage {
  student: StudentStore;
  screen(): Screen;
  world: PageWorld;
}

export interface LaptopOptions {
  number: number;
  wifi: Wifi;
  random: () => number;
  ledger: Ledger;
  /** Somebody sits down in front of a new page. */
  onPage: (page: LaptopPage) => void;
}

interface OpenPage extends LaptopPage {
  sockets: Set<{ terminate?: () => void }>;
}

export function createLaptop(options: LaptopOptions): Laptop {
  const { number, wifi, random, ledger } = options;
  const disk = createLaptopDisk(random);
  const pages: OpenPage[] = [];
  let wrongByMs = 0;
  let ids = 0;
  const onAnswer: (() => void)[] = [];
  let toRepeat = 0;
  let repeated = 0;

  function fill(bytes: Uint8Array): void {
    ids += 1;
    bytes.set(createHash('md5').update(`${number}/${ids}`).digest().subarray(0, bytes.length));
  }

  function twice(): boolean {
    if (toRepeat === 0) return false;
    toRepeat -= 1;
    repeated += 1;
    return true;
  }

  function answering(): void {
    for (const tell of onAnswer.splice(0)) tell();
  }

  function open(): void {
    const world = createPageWorld(wrongByMs);
    const sockets: OpenPage['sockets'] = new Set();
    world.enter(() => {
      const { storage } = disk;
      const token = laptopToken(storage, fill);
      const student = createStudentStore({
        connect: (code, _onLive, session) =>
          connect<'laptop', LaptopCommand>({
            role: 'laptop',
            identity: () => ({ token, code, ...session() }),
            url: `ws://127.0.0.1:${wifi.port}/wire`,
            openSocket(url) {
              const socket = openPageSocket(url, world, ledger, twice);
              sockets.add(socket as { terminate?: () => void });
              return socket;
            },
          }),
        keeper: counted(
          createKeeper(() => disk.indexedDb(world), storage),
          ledger,
          answering,
        ),
        draftKeeper: createDraftKeeper(() => disk.indexedDb(world), storage),
        now: () => performance.now(),
        clock: () => Date.now(),
        newId: () => randomHex(fill),
        firstCode: firstCode(storage, ''),
        rememberCode: (code) => rememberCode(storage, code),
        setTimer: (callback, ms) => void setTimeout(callback, ms),
      });
      const page: OpenPage = {
        student,
        world,
        sockets,
        screen() {
          const state = student.state.getState();
          return screenOf(state, state);
        },
      };
      pages.push(page);
      options.onPage(page);
    });
  }

  /** `quietly`: nobody at the other end is told. */
  function end(page: OpenPage, quietly: boolean): void {
    page.world.end();
    if (quietly) return;
    for (const socket of page.sockets) socket.terminate?.();
  }

  open();
  return {
    number,
    wifi,
    page: () => pages.at(-1) ?? null,
    openTab: open,
    backToFirstTab() {
      const newest = pages.length > 1 ? pages.pop() : undefined;
      if (newest) end(newest, false);
      // She sees at once what it says, and taps.
      pages.at(-1)?.world.enter(() => pages.at(-1)?.student.state.setState({}));
    },
    nextAnswer(ms) {
      return new Promise((resolve) => {
        onAnswer.push(resolve);
        setTimeout(resolve, ms);
      });
    },
    reload() {
      for (const page of pages.splice(0)) end(page, false);
      open();
    },
    switchOff() {
      wifi.silence();
      for (const page of pages.splice(0)) end(page, true);
    },
    switchOn() {
      wifi.mend('never');
      if (pages.length === 0) open();
    },
    sleep: () => pages.forEach(({ world }) => world.sleep()),
    wake: () => pages.forEach(({ world }) => world.wake()),
    setClock(wrong) {
      wrongByMs = wrong;
      pages.forEach(({ world }) => world.setClock(wrong));
    },
    repeatNext: () => void (toRepeat += 1),
    get repeated() {
      return repeated;
    },
    stop() {
      for (const page of pages.splice(0)) end(page, false);
      wifi.stop();
    },
  };
}

/** An answer counts as given once it is on the laptop's disk. */
function counted(keeper: Keeper, ledger: Ledger, answering: () => void): Keeper {
  return {
    ...keeper,
    async put(entry) {
      ledger.tapped(entry);
      answering();
      await keeper.put(entry);
      ledger.given(entry);
    },
  };
}
