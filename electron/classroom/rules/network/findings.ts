import type {
  Finding,
  FindingCode,
  Firewall,
  LaptopTest,
  MachineNetwork,
} from '#protocol/network.ts';
import { chooseAddress, isSelfAssigned, isVirtual } from './cards.ts';

/** All that the check knows. */
export interface Situation {
  machine: MachineNetwork;
  /** What laptops open. */
  url: string | null;
  /** Laptops can knock now: a session is open, or the check holds the door. */
  open: boolean;
  /** How many other machines have come in. */
  outside: number;
  /** This PC itself has come in; that proves nothing. */
  inside: boolean;
  /** A laptop cannot come in, says the teacher, or nobody has come for two minutes. */
  nobodyComes: boolean;
  tests: readonly (LaptopTest & { number: number | null })[];
  /** The `.local` name, once it has answered. */
  localName: string | null;
}

/** Under this, thirty laptops with pictures are no pleasure (N8). */
export const SLOW_KILOBITS = 2000;
export const SLOW_ROUND_TRIP_MS = 300;

/** What the facts mean, the most important first. */
export function networkFindings(situation: Situation): Finding[] {
  return [
    ...causeFindings(situation),
    ...addressFindings(situation),
    ...reachFindings(situation),
    ...firewallFindings(situation),
    ...speedFindings(situation),
    ...cardFindings(situation),
    ...(situation.localName === null
      ? []
      : [finding('name/answers', 'good', { name: situation.localName })]),
  ];
}

function finding(
  code: FindingCode,
  verdict: Finding['verdict'],
  values: Record<string, string> = {},
): Finding {
  return { code, verdict, values };
}

/** N1 */
function addressFindings({ machine, url }: Situation): Finding[] {
  const { card, reason } = chooseAddress(machine);
  if (!card || url === null) {
    return [finding(reason === 'self-assigned' ? 'address/self-assigned' : 'address/none', 'bad')];
  }
  const values = { url, card: card.name, address: card.address };
  if (reason === 'vpn') return [finding('address/vpn', 'attention', values)];
  if (reason === 'no-route') return [finding('address/no-route', 'attention', values)];
  return [finding('address/good', 'good', values)];
}

/** N2, N3 */
function cardFindings({ machine }: Situation): Finding[] {
  const chosen = chooseAddress(machine).card;
  const others = machine.cards.filter((card) => card !== chosen && !isSelfAssigned(card));
  const hidden = others.filter(isVirtual);
  const real = others.filter((card) => !isVirtual(card));
  return [
    ...(chosen && real.length > 0
      ? [finding('cards/several', 'attention', { card: chosen.name, others: namesOf(real) })]
      : []),
    ...(hidden.length > 0 ? [finding('cards/hidden', 'good', { cards: namesOf(hidden) })] : []),
  ];
}

function namesOf(cards: readonly { name: string }[]): string {
  return [...new Set(cards.map(({ name }) => name))].join(', ');
}

/** N4 */
function reachFindings({ url, open, outside, inside, nobodyComes }: Situation): Finding[] {
  if (url === null) return [];
  const values = { url: `${url}/verifier`, laptops: String(outside) };
  if (outside > 0) return [finding('reach/proved', 'good', values)];
  if (nobodyComes && open) return [];
  if (!open) return [finding('reach/closed', 'unknown', values)];
  return [finding(inside ? 'reach/only-here' : 'reach/waiting', 'unknown', values)];
}

/** N5–N7: nobody comes in: the likeliest cause first. */
function causeFindings({ machine, url, open, outside, nobodyComes }: Situation): Finding[] {
  const { card } = chooseAddress(machine);
  if (!nobodyComes || !open || !card || url === null) return [];
  const values = { url, card: card.name, address: card.address };
  if (outside > 0) return [finding('cause/one-laptop', 'bad', values)];
  if (machine.firewall && isClosed(machine.firewall)) {
    return [finding('cause/firewall', 'bad', values)];
  }
  return [finding(card.wireless ? 'cause/isolation' : 'cause/other-network', 'bad', values)];
}

/** N6: what a laptop has proved, no setting of the firewall can deny. */
function firewallFindings({ machine, outside }: Situation): Finding[] {
  if (outside > 0) return [];
  const { firewall } = machine;
  if (firewall && isClosed(firewall)) {
    const code = 'firewall/closed' as const;
    return [finding(code, 'attention', { profile: firewall.profile ?? '' })];
  }
  const knownOpen = firewall && (!firewall.on || firewall.lets === true);
  return [
    finding(knownOpen ? 'firewall/open' : 'firewall/unknown', knownOpen ? 'good' : 'unknown'),
  ];
}

/** A public network lets nobody in but by a rule; so does any that has a rule against us. */
function isClosed({ on, profile, lets }: Firewall): boolean {
  return on && (lets === false || (lets === null && profile === 'public'));
}

/** N8 */
function speedFindings({ tests }: Situation): Finding[] {
  if (tests.length === 0) return [];
  const slow = tests.filter(
    (test) => test.kilobitsPerSecond < SLOW_KILOBITS || test.roundTripMs > SLOW_ROUND_TRIP_MS,
  );
  if (slow.length === 0) {
    return [finding('speed/good', 'good', { laptops: String(tests.length) })];
  }
  const numbers = slow
    .map(({ number }) => (number === null ? '?' : String(number).padStart(2, '0')))
    .sort()
    .join(', ');
  return [finding('speed/slow', 'attention', { numbers })];
}
