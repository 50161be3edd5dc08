import * as z from 'zod/mini';
import type { Firewall } from '#protocol/network.ts';

/** PowerShell writes a list of one as the one itself, and an empty list as null. */
function listOf<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.union([z.array(schema), schema, z.null()]),
    z.transform((found): z.infer<Schema>[] =>
      found === null ? [] : Array.isArray(found) ? found : [found as z.infer<Schema>],
    ),
  );
}

const answerSchema = z.object({
  networks: listOf(z.object({ category: z.int() })),
  profiles: listOf(z.object({ Name: z.string(), on: z.int() })),
  rules: listOf(z.object({ on: z.int(), direction: z.int(), action: z.int(), profiles: z.int() })),
});

/** By Windows' own numbers: NetworkCategory, and the bits of a rule's Profile. */
const PROFILES = [
  { profile: 'public', name: 'Public', bit: 4 },
  { profile: 'private', name: 'Private', bit: 2 },
  { profile: 'domain', name: 'Domain', bit: 1 },
] as const;

const INBOUND = 1;
const ALLOW = 2;
const BLOCK = 4;

/** The strictest of the networks that this PC is on. */
export function parseWindowsFirewall(text: string): Firewall | null {
  const parsed = answerSchema.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { networks, profiles, rules } = parsed.data;
  const strictest = Math.min(...networks.map(({ category }) => category));
  const known = PROFILES[strictest];
  if (!known) return null;
  const on = profiles.some((one) => one.Name === known.name && one.on === 1);
  const ours = rules.filter(
    (rule) =>
      rule.on === 1 &&
      rule.direction === INBOUND &&
      (rule.profiles === 0 || (rule.profiles & known.bit) !== 0),
  );
  // A rule that blocks is stronger than one that allows.
  const lets = ours.some(({ action }) => action === BLOCK)
    ? false
    : ours.some(({ action }) => action === ALLOW)
      ? true
      : null;
  return { on, profile: known.profile, lets };
}

/** Ubuntu's; its rules are for root's eyes only. */
export function parseUfw(text: string): Firewall {
  return { on: /^ENABLED=yes\s*$/im.test(text), profile: null, lets: null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
