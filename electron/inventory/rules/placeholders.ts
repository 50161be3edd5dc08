/** What makers leave in firmware instead of a value. Sent on, they would merge strangers' PCs. */
const PLACEHOLDERS = [
  /^$/,
  /^[0\s.-]+$/,
  /^(.)\1+$/i,
  /to be filled by/i,
  /^default( string)?$/i,
  /^not (specified|available|applicable|present|settable|defined)$/i,
  /^(none|n\/a|na|null|nil|unknown|undefined|invalid|empty|oem|o\.e\.m\.?|tbd|test|sernum\d*)$/i,
  /^0?123456789(0|abcdef?)?$/i,
  /^(system|base ?board|chassis|enclosure|board|mb)[- ]?(serial|product|manufacturer|version|name|sku|asset)/i,
  /^(serial ?number|product name|asset[- ]?tag|no asset (tag|information)|sku)$/i,
  /^(eval|demo)$/i,
  /^type ?\d ?- ?board serial number$/i,
];

const PLACEHOLDER_UUIDS = [
  /^03000200-0400-0500-0006-000700080009$/i,
  /^03020100-0504-0706-0809-0a0b0c0d0e0f$/i,
  /^00020003-0004-0005-0006-000700080009$/i,
  /^12345678-1234-5678-90ab-cddeefaabbcc$/i,
  /^fefefefe-fefe-fefe-fefe-fefefefefefe$/i,
  /^(0|f|-)+$/i,
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A name or model with a maker's placeholder taken out. */
export function cleanText(value: string | undefined): string | undefined {
  const text = value?.trim() ?? '';
  return PLACEHOLDERS.some((pattern) => pattern.test(text)) ? undefined : text;
}

/** A serial that tells two devices apart, or undefined. */
export function cleanSerial(value: string | undefined): string | undefined {
  const text = cleanText(value);
  return text !== undefined && text.length >= 3 ? text : undefined;
}

/** The firmware's UUID in lower case, or undefined when it is a maker's placeholder. */
export function cleanUuid(value: string | undefined): string | undefined {
  const text = value?.trim() ?? '';
  const bad = !UUID.test(text) || PLACEHOLDER_UUIDS.some((pattern) => pattern.test(text));
  return bad ? undefined : text.toLowerCase();
}

/** A network card's own address, or undefined: made-up (random, virtual) ones name no device. */
export function cleanMac(value: string | undefined): string | undefined {
  const mac = value?.trim().toLowerCase().replaceAll('-', ':') ?? '';
  if (!/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac)) return undefined;
  if (/^(00:){5}00$|^(ff:){5}ff$/.test(mac)) return undefined;
  return (Number.parseInt(mac.slice(0, 2), 16) & 3) === 0 ? mac : undefined;
}

const NEUTRAL_WORDS =
  /^(desktop|laptop|pc|win|windows|linux|poste|ordi|ordinateur|portable|salle|classe|ecole|prof|tableau|tbi|vpi|lot|cp|ce|cm|ps|ms|gs|hp|dell|lenovo|acer|asus|localhost|host|debian|ubuntu)$/i;

/**
 * The host name where it can only be an inventory name. A PC named after a person ("pc-marie") must
 * not tell the city her name, so every word of three letters or more has to be a known neutral one.
 */
export function neutralHostname(hostname: string | undefined, device: string): string {
  const name = hostname?.split('.')[0] ?? '';
  const words = name.match(/\p{L}+/gu) ?? [];
  const neutral = words.every((word) => word.length < 3 || NEUTRAL_WORDS.test(word));
  return /^[A-Za-z0-9-]{1,63}$/.test(name) && neutral ? name : `ardoise-${device.slice(0, 8)}`;
}
