import * as z from 'zod/mini';
import { id, personText } from './ids.ts';
import { lotNumber } from './lot.ts';

/** The network between this PC and the laptops: what is known of it, and what it means. */

export const networkCommandSchema = z.discriminatedUnion('type', [
  /** Reads cards and firewall anew. */
  z.strictObject({ type: z.literal('network/check') }),
  /** The laptops' door without a session: for the check page and the roll call. */
  z.strictObject({ type: z.literal('network/door'), on: z.boolean() }),
  /** "Un portable n'y arrive pas": the likely cause is told at once. */
  z.strictObject({ type: z.literal('network/complain'), on: z.boolean() }),
  /** Times every laptop that is here, one after the other. */
  z.strictObject({ type: z.literal('network/measure') }),
]);
export type NetworkCommand = z.infer<typeof networkCommandSchema>;

/** What a laptop found when it timed itself. */
export const laptopTestSchema = z.strictObject({
  roundTripMs: z.number().check(z.nonnegative(), z.maximum(600_000)),
  kilobitsPerSecond: z.number().check(z.nonnegative(), z.maximum(100_000_000)),
});
export type LaptopTest = z.infer<typeof laptopTestSchema>;

/** A laptop's own test on the check page; the number is its sticker's. */
export const checkResultSchema = z.extend(laptopTestSchema, { number: z.optional(lotNumber) });

/** One IPv4 address of this PC. */
export interface NetworkCard {
  name: string;
  address: string;
  mac: string;
  wireless: boolean;
}

export interface Firewall {
  on: boolean;
  /** How the system files the network; null: this system has no such thing. */
  profile: 'public' | 'private' | 'domain' | null;
  /** Whether a rule lets Ardoise in; null: not known. */
  lets: boolean | null;
}

/** What the probes read. */
export interface MachineNetwork {
  cards: readonly NetworkCard[];
  /** The address of the default route; null without one. */
  route: string | null;
  /** Null: this system's cannot be read. */
  firewall: Firewall | null;
}

export const FINDING_CODES = [
  'address/good',
  'address/no-route',
  'address/vpn',
  'address/self-assigned',
  'address/none',
  'cards/hidden',
  'cards/several',
  'reach/closed',
  'reach/waiting',
  'reach/only-here',
  'reach/proved',
  'cause/firewall',
  'cause/isolation',
  'cause/other-network',
  'cause/one-laptop',
  'firewall/open',
  'firewall/closed',
  'firewall/unknown',
  'speed/good',
  'speed/slow',
  'name/answers',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  code: FindingCode;
  verdict: 'good' | 'attention' | 'bad' | 'unknown';
  values: Record<string, string>;
}

/** Another teacher's PC of the school, with a session; nothing about a pupil. */
export const neighbourSchema = z.strictObject({
  ardoise: z.literal(1),
  /** Of that launch. */
  id,
  className: personText(80),
  code: z.string().check(z.regex(/^\d{4}$/)),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  /** Laptops of the lot that are there now. */
  numbers: z.array(lotNumber).check(z.maxLength(200)),
  /** The session is over. */
  over: z.optional(z.boolean()),
});
export type Announcement = z.infer<typeof neighbourSchema>;

export interface Neighbour {
  className: string;
  /** Where its laptops come in: the address that it spoke from. */
  url: string;
  numbers: readonly number[];
}

export interface NetworkView {
  /** What a laptop opens, also before a session; null without a network. */
  url: string | null;
  checkedAt: number | null;
  running: boolean;
  /** The door stands open without a session. */
  door: boolean;
  complaint: boolean;
  findings: readonly Finding[];
  /** By laptop of the lot, or by what the check page told. */
  tests: Record<string, LaptopTest & { number: number | null; at: number }>;
  /** The laptop that times itself now. */
  measuring: string | null;
  neighbours: Record<string, Neighbour>;
}
