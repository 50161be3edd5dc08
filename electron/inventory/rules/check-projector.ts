import type { Check } from '#protocol/report.ts';
import { decodeBase64 } from './base64.ts';
import { check, unreadableCheck } from './check.ts';
import { type Edid, looksLikeProjector, parseEdid } from './edid.ts';
import { type Display, type Facts, isUnreadable } from './facts.ts';

interface Seen {
  connector: string;
  edid: Edid | null;
}

const BUILT_IN = /(^|-)(eDP|LVDS|DSI)-?\d*/i;
const LIKELIHOOD = ['no', 'maybe', 'likely'] as const;

function rank(seen: Seen): number {
  return seen.edid === null ? 0 : LIKELIHOOD.indexOf(looksLikeProjector(seen.edid));
}

function nameOf(seen: Seen): string {
  const edid = seen.edid;
  if (edid === null) return seen.connector;
  return edid.name === '' ? `${edid.manufacturer} (${seen.connector})` : edid.name;
}

/** Every connected display with what it says of itself. */
export function seenDisplays(displays: readonly Display[]): Seen[] {
  return displays.map(({ connector, edid }) => {
    const bytes = edid === undefined ? null : decodeBase64(edid);
    return { connector, edid: bytes === null ? null : parseEdid(bytes) };
  });
}

/**
 * Is the projector there? Its EDID says so; without EDID, a second screen is a hint, and without
 * that either the answer is "unreadable", not "missing".
 */
export function projectorCheck(
  facts: Facts,
  context: { projectorExpected: boolean; screens: number | null },
): Check {
  const absent = context.projectorExpected
    ? check('projector/missing', 'bad')
    : check('projector/not-expected', 'good');
  if (isUnreadable(facts.displays)) {
    if (context.screens === null) return unreadableCheck('projector', facts.displays);
    return context.screens > 1 ? check('projector/second-screen', 'good') : absent;
  }
  const seen = seenDisplays(facts.displays);
  const candidates = seen
    .filter((display) => !BUILT_IN.test(display.connector))
    .sort((a, b) => rank(b) - rank(a));
  const best = candidates[0];
  if (best === undefined) return absent;
  const values = { name: nameOf(best) };
  if (rank(best) === LIKELIHOOD.indexOf('likely')) {
    return best.edid?.checksumGood === true
      ? check('projector/seen', 'good', values)
      : check('projector/damaged-answer', 'attention', values);
  }
  // A single screen that does not call itself a projector is the teacher's own.
  if (seen.length < 2) return absent;
  return check('projector/second-screen', 'good', values);
}
