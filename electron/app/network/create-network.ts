import { randomUUID } from 'node:crypto';
import type { LocalName } from '#classroom/network/local-name.ts';
import type { Multicast } from '#classroom/network/multicast.ts';
import {
  announcement,
  dropSilent,
  hearNeighbour,
  placeOfCode,
} from '#classroom/rules/network/neighbours.ts';
import type { LaptopTest, MachineNetwork, Neighbour, NetworkCommand } from '#protocol/network.ts';
import type { Engine } from '../engine.ts';
import type { Reply } from '../listeners/wire.ts';
import { withLive, type AppState } from '../state/app-state.ts';
import { createMeasuring } from './measuring.ts';
import { classAddress, isDoorWanted, type LiveNetwork } from './state.ts';

/** The network check, the door for it, and the other teachers' PCs. */
export interface Network {
  start(): Promise<void>;
  order(command: NetworkCommand, reply: Reply): void;
  /** Tells the others what this state says of us, and waits for laptops while the door is open. */
  follow(state: AppState): void;
  /** Somebody has opened a connection to the class's port. */
  reached(from: string | undefined): void;
  /** A laptop has timed itself. */
  measured(laptop: string, test: LaptopTest): void;
  /** The check page's result: from an address, perhaps with the number of a sticker. */
  checked(from: string, test: LaptopTest, number: number | null): void;
  elsewhere(code: string): Neighbour | null;
  close(): void;
}

export interface NetworkDeps {
  engine: Engine;
  /** The port of the class's listener; null while it is closed. */
  port: () => number | null;
  wantedPort: number;
  readRoutes: () => Promise<Pick<MachineNetwork, 'cards' | 'route'>>;
  /** Slow: asked at the start, and when the teacher asks. */
  readFirewall: () => Promise<MachineNetwork['firewall']>;
  openMulticast: (hear: (text: string, from: string) => void) => Multicast;
  openLocalName: (found: (name: string | null) => void) => LocalName;
  clock: () => number;
}

const READ_EVERY_MS = 20_000;
const SAY_EVERY_MS = 5000;
const WAIT_FOR_LAPTOPS_MS = 2 * 60_000;
const DOOR_CLOSES_AFTER_MS = 20 * 60_000;
const MOST_ADDRESSES = 500;

export function createNetwork(deps: NetworkDeps): Network {
  const { engine } = deps;
  const own = randomUUID();
  let said = '';
  /** What `said` was made of. */
  let toldOf: readonly unknown[] = [];
  let wasOpen = false;
  let waiting: NodeJS.Timeout | undefined;
  let doorTimer: NodeJS.Timeout | undefined;
  let timers: NodeJS.Timeout[] = [];

  const now = () => engine.state().live.network;
  function update(change: (network: LiveNetwork) => Partial<LiveNetwork>): void {
    engine.update((state) => {
      const { network } = state.live;
      return withLive(state, { network: { ...network, ...change(network) } });
    });
  }

  const measuring = createMeasuring({ engine, update });
  const multicast = deps.openMulticast((text, from) => {
    const { neighbours } = now();
    const heard = hearNeighbour(neighbours, { text, from, own, now: deps.clock() });
    if (heard !== neighbours) update(() => ({ neighbours: heard }));
  });

  const localName = deps.openLocalName((name) => {
    if (now().localName !== name) update(() => ({ localName: name }));
  });

  /** The address follows the network: a cable that is plugged in later, another Wi-Fi. */
  async function read(): Promise<void> {
    const found = await deps.readRoutes();
    engine.update((state) => {
      const before = state.live.network;
      const machine = { ...before.machine, ...found };
      if (JSON.stringify(before.machine) === JSON.stringify(machine)) return state;
      const network = { ...before, machine };
      return withLive(state, { network, address: addressOf(network) });
    });
    engine.flush();
    const address = classAddress(now());
    multicast.at(address);
    localName.at(address);
  }

  async function finishCheck(): Promise<void> {
    const firewall = await deps.readFirewall();
    update(({ machine }) => ({
      machine: { ...machine, firewall },
      checkedAt: deps.clock(),
      running: false,
    }));
  }

  function addressOf(network: LiveNetwork): { url: string } | null {
    const [port, host] = [deps.port(), classAddress(network)];
    const before = engine.state().live.address;
    if (port === null || host === null) return null;
    const url = `http://${host}:${port}`;
    return before?.url === url ? before : { url };
  }

  /** What the others should hear now; empty while no session is open. */
  function announced({ classroom }: AppState): string {
    const port = deps.port();
    const told = port === null ? null : announcement(classroom, { id: own, port });
    return told ? JSON.stringify(told) : '';
  }

  function say(text: string): void {
    if (text === '') sayOver();
    else multicast.say(text);
    said = text;
  }

  function sayOver(): void {
    if (said === '') return;
    multicast.say(JSON.stringify({ ...JSON.parse(said), numbers: [], over: true }));
  }

  function pulse(): void {
    say(announced(engine.state()));
    const { neighbours } = now();
    const alive = dropSilent(neighbours, deps.clock());
    if (alive !== neighbours) update(() => ({ neighbours: alive }));
  }

  function door(on: boolean): void {
    clearTimeout(doorTimer);
    if (on) doorTimer = setTimeout(() => door(false), DOOR_CLOSES_AFTER_MS).unref();
    // Whoever is here is told anew by each roll call.
    update(({ tests }) => ({ door: on, tests: on ? {} : tests }));
  }

  return {
    async start() {
      update(() => ({ port: deps.wantedPort }));
      await read();
      void finishCheck();
      timers = [
        setInterval(() => void read(), READ_EVERY_MS).unref(),
        setInterval(pulse, SAY_EVERY_MS).unref(),
      ];
    },
    order(command, reply) {
      switch (command.type) {
        case 'network/check':
          update(() => ({ running: true }));
          return void read()
            .then(finishCheck)
            .then(() => reply({ ok: true }));
        case 'network/door':
          door(command.on);
          return reply({ ok: true });
        case 'network/complain':
          update(() => ({ complaint: command.on }));
          return reply({ ok: true });
        case 'network/measure':
          measuring.begin();
          return reply({ ok: true });
      }
    },
    follow(state) {
      const open = isDoorWanted(state);
      if (open !== wasOpen) {
        wasOpen = open;
        clearTimeout(waiting);
        if (open) {
          const tellWaited = () => update(() => ({ waitedLong: true }));
          waiting = setTimeout(tellWaited, WAIT_FOR_LAPTOPS_MS).unref();
        } else {
          update(() => ({ outside: {}, inside: false, waitedLong: false, complaint: false }));
        }
      }
      const { session, present } = state.classroom;
      const [info, laptops, port] = [session?.info, session?.laptops, deps.port()];
      // An answer changes none of these: nothing is made of them then.
      if (sameParts(toldOf, [info, laptops, present, port])) return;
      toldOf = [info, laptops, present, port];
      const text = announced(state);
      if (text !== said) say(text);
    },
    reached(from) {
      if (from === undefined) return;
      const { machine, outside, inside } = now();
      const isOwn = from.startsWith('127.') || machine.cards.some((card) => card.address === from);
      if (isOwn) {
        if (!inside) update(() => ({ inside: true }));
      } else if (!(from in outside) && Object.keys(outside).length < MOST_ADDRESSES) {
        clearTimeout(waiting);
        update((network) => ({
          outside: { ...network.outside, [from]: true },
          waitedLong: false,
        }));
      }
    },
    measured: measuring.measured,
    checked(from, test, number) {
      const key = number === null ? from : `n${number}`;
      if (Object.keys(now().tests).length >= MOST_ADDRESSES) return;
      const entry = { ...test, number, at: deps.clock() };
      update(({ tests }) => ({ tests: { ...tests, [key]: entry } }));
    },
    elsewhere: (code) =>
      engine.state().classroom.session?.info.code === code
        ? null
        : placeOfCode(now().neighbours, code),
    close() {
      timers.forEach((timer) => clearInterval(timer));
      clearTimeout(waiting);
      clearTimeout(doorTimer);
      measuring.close();
      sayOver();
      multicast.close();
      localName.close();
    },
  };
}

function sameParts(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && now.every((part, place) => part === before[place]);
}
