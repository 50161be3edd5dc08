import { cleanSerial } from './placeholders.ts';

/** What a display says of itself. */
export interface Edid {
  /** Three letters, e.g. `EPS`. */
  manufacturer: string;
  productCode: number;
  /** From the text descriptors; empty when absent. */
  name: string;
  textSerial: string;
  numericSerial: number;
  week: number;
  year: number;
  widthCentimetres: number;
  heightCentimetres: number;
  /** Preferred resolution; null when the first descriptor is no timing. */
  width: number | null;
  height: number | null;
  /** False: the bytes were damaged on the way (bad cable, bad converter). */
  checksumGood: boolean;
}

const HEADER = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
const BLOCK = 128;
const FIRST_DESCRIPTOR = 54;
const DESCRIPTOR = 18;
const NAME_TAG = 0xfc;
const SERIAL_TAG = 0xff;
/** Serials that thousands of displays share; they would move devices between PCs in GLPI. */
const SHARED_SERIALS: readonly number[] = [0, 1, 0x01010101, 0xffffffff];
const PROJECTOR_NAME =
  /projector|projecteur|beamer|\bpj\b|^pj|\beb-|\bepson pj|optoma|infocus|\bxgimi|\bvivitek/i;
/** Makers (PNP ids) of nothing but projectors: Christie, InFocus, Optoma, Vivitek, Proxima, Barco's. */
const PROJECTOR_MAKERS: readonly string[] = ['CDS', 'IFS', 'OTM', 'VVK', 'PRX', 'BPJ'];

function textOf(bytes: Uint8Array, start: number): string {
  let text = '';
  for (let index = start + 5; index < start + DESCRIPTOR; index++) {
    const code = bytes[index] ?? 0x0a;
    if (code === 0x0a || code === 0) break;
    text += code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '?';
  }
  return text.trim();
}

function descriptorText(bytes: Uint8Array, tag: number): string {
  for (let start = FIRST_DESCRIPTOR; start + DESCRIPTOR < BLOCK; start += DESCRIPTOR) {
    if (bytes[start] === 0 && bytes[start + 1] === 0 && bytes[start + 3] === tag) {
      return textOf(bytes, start);
    }
  }
  return '';
}

function manufacturerOf(high: number, low: number): string {
  const code = (high << 8) | low;
  return [10, 5, 0].map((shift) => String.fromCharCode(64 + ((code >> shift) & 31))).join('');
}

/** Reads the base block of an EDID; null when the bytes are no EDID at all. */
export function parseEdid(bytes: Uint8Array): Edid | null {
  if (bytes.length < BLOCK || HEADER.some((byte, index) => bytes[index] !== byte)) return null;
  const at = (index: number) => bytes[index] ?? 0;
  const isTiming = at(FIRST_DESCRIPTOR) !== 0 || at(FIRST_DESCRIPTOR + 1) !== 0;
  let sum = 0;
  for (let index = 0; index < BLOCK; index++) sum += at(index);
  return {
    manufacturer: manufacturerOf(at(8), at(9)),
    productCode: at(10) | (at(11) << 8),
    name: descriptorText(bytes, NAME_TAG),
    textSerial: descriptorText(bytes, SERIAL_TAG),
    numericSerial: (at(12) | (at(13) << 8) | (at(14) << 16) | (at(15) << 24)) >>> 0,
    week: at(16),
    year: 1990 + at(17),
    widthCentimetres: at(21),
    heightCentimetres: at(22),
    width: isTiming ? at(56) | ((at(58) & 0xf0) << 4) : null,
    height: isTiming ? at(59) | ((at(61) & 0xf0) << 4) : null,
    checksumGood: sum % 256 === 0,
  };
}

/**
 * Whether a display is a projector: `likely` by name or maker, `maybe` when it gives no size (a
 * projector has none, but cheap converters neither): then a person is asked. Else `no`.
 */
export function looksLikeProjector(edid: Edid): 'likely' | 'maybe' | 'no' {
  if (PROJECTOR_NAME.test(edid.name) || PROJECTOR_MAKERS.includes(edid.manufacturer)) {
    return 'likely';
  }
  return edid.widthCentimetres === 0 && edid.heightCentimetres === 0 ? 'maybe' : 'no';
}

/** The serials of a display as GLPI knows them; absent when there is none to rely on. */
export function displaySerials(edid: Edid): { serial?: string; altserial?: string } {
  const text = cleanSerial(edid.textSerial);
  const usable = !SHARED_SERIALS.includes(edid.numericSerial);
  const hex = usable ? edid.numericSerial.toString(16).padStart(8, '0') : undefined;
  if (edid.manufacturer === 'ACR' && text?.length === 12 && hex !== undefined) {
    return { serial: text.slice(0, 8) + hex + text.slice(8), altserial: text };
  }
  if (text !== undefined) return { serial: text, ...(hex !== undefined && { altserial: hex }) };
  return hex === undefined ? {} : { serial: hex };
}

/** `week/year` as GLPI shows it; only the year where the week means "model year" or nothing. */
export function madeIn(edid: Edid): string {
  return edid.week >= 1 && edid.week <= 54 ? `${edid.week}/${edid.year}` : String(edid.year);
}
