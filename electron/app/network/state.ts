import { chooseAddress } from '#classroom/rules/network/cards.ts';
import { networkFindings } from '#classroom/rules/network/findings.ts';
import type { Neighbours } from '#classroom/rules/network/neighbours.ts';
import type { MachineNetwork, NetworkView } from '#protocol/network.ts';
import type { AppState } from '../state/app-state.ts';

/** What is known of the network now; found anew at every start. */
export interface LiveNetwork extends Pick<
  NetworkView,
  'checkedAt' | 'running' | 'door' | 'complaint' | 'tests' | 'measuring'
> {
  machine: MachineNetwork;
  /** The port that laptops are told before the door is open. */
  port: number;
  /** Other machines that have come in since the door is open, by their addresses. */
  outside: Readonly<Record<string, true>>;
  inside: boolean;
  /** The door has been open for a while and nobody has come. */
  waitedLong: boolean;
  /** Laptops that time themselves after the present one. */
  queue: readonly string[];
  neighbours: Neighbours;
  localName: string | null;
}

export const NO_NETWORK: LiveNetwork = {
  machine: { cards: [], route: null, firewall: null },
  port: 0,
  checkedAt: null,
  running: false,
  door: false,
  complaint: false,
  outside: {},
  inside: false,
  waitedLong: false,
  tests: {},
  measuring: null,
  queue: [],
  neighbours: {},
  localName: null,
};

/** The address by which laptops reach this PC; null without one. */
export function classAddress({ machine }: LiveNetwork): string | null {
  return chooseAddress(machine).card?.address ?? null;
}

/** Whether laptops can come in: to a session, or to the check. */
export function isDoorWanted({ classroom, live }: AppState): boolean {
  return classroom.session !== null || live.network.door;
}

const views = new WeakMap<LiveNetwork, { address: unknown; open: boolean; view: NetworkView }>();

/** What the console is shown; the same object while nothing changes. */
export function networkView(state: AppState): NetworkView {
  const { network, address } = state.live;
  const open = isDoorWanted(state);
  const kept = views.get(network);
  if (kept?.address === address && kept.open === open) return kept.view;
  const view = makeView(network, address?.url ?? null, open);
  views.set(network, { address, open, view });
  return view;
}

function makeView(network: LiveNetwork, openUrl: string | null, open: boolean): NetworkView {
  const { machine, port, outside, inside, complaint, waitedLong, localName } = network;
  const host = classAddress(network);
  const url = openUrl ?? (host === null ? null : `http://${host}:${port}`);
  const { checkedAt, running, door, tests, measuring, neighbours } = network;
  return {
    url,
    checkedAt,
    running,
    door,
    complaint,
    tests,
    measuring,
    findings: networkFindings({
      machine,
      url,
      open,
      outside: Object.keys(outside).length,
      inside,
      nobodyComes: complaint || waitedLong,
      tests: Object.values(tests),
      localName: localName && url && `${localName}:${new URL(url).port}`,
    }),
    neighbours: Object.fromEntries(
      Object.entries(neighbours).map(([id, { className, url: theirs, numbers }]) => [
        id,
        { className, url: theirs, numbers },
      ]),
    ),
  };
}
