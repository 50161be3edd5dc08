/** The two packets of multicast DNS (RFC 6762) that a name for one address needs. */

const A = 1;
const IN = 1;
const ALONE = 0x8000;
const TTL_SECONDS = 120;
const RESPONSE = 0x8400;
const HEADER = 12;

export interface NamePacket {
  /** Names whose address is asked for, in small letters. */
  asked: string[];
  answers: { name: string; address: string }[];
}

export function question(name: string): Buffer {
  return Buffer.concat([header(0, 1, 0), labels(name), numbers(A, IN)]);
}

export function answer(name: string, address: string): Buffer {
  const ttl = Buffer.alloc(4);
  ttl.writeUInt32BE(TTL_SECONDS);
  const bytes = Buffer.from(address.split('.').map(Number));
  return Buffer.concat([
    header(RESPONSE, 0, 1),
    labels(name),
    numbers(A, IN | ALONE),
    ttl,
    numbers(bytes.length),
    bytes,
  ]);
}

function header(flags: number, questions: number, answers: number): Buffer {
  return numbers(0, flags, questions, answers, 0, 0);
}

function numbers(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value, index * 2));
  return buffer;
}

function labels(name: string): Buffer {
  const parts = name.split('.').map((label) => {
    const bytes = Buffer.from(label, 'utf8');
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** Anything that is no such packet is nothing: it comes from whoever is on the network. */
export function readPacket(packet: Buffer): NamePacket {
  const found: NamePacket = { asked: [], answers: [] };
  try {
    let at = HEADER;
    const [questions, answers] = [packet.readUInt16BE(4), packet.readUInt16BE(6)];
    for (let left = questions; left > 0; left -= 1) {
      const { name, end } = readName(packet, at);
      if (packet.readUInt16BE(end) === A) found.asked.push(name);
      at = end + 4;
    }
    for (let left = answers; left > 0; left -= 1) {
      const { name, end } = readName(packet, at);
      const length = packet.readUInt16BE(end + 8);
      const address = [...packet.subarray(end + 10, end + 10 + length)].join('.');
      if (packet.readUInt16BE(end) === A && length === 4) found.answers.push({ name, address });
      at = end + 10 + length;
    }
  } catch {
    return found;
  }
  return found;
}

const MOST_LABELS = 40;

/** A name may go on elsewhere in the packet, only backwards. */
function readName(packet: Buffer, from: number): { name: string; end: number } {
  const parts: string[] = [];
  let at = from;
  let end = -1;
  while (parts.length < MOST_LABELS) {
    const length = packet.readUInt8(at);
    if (length === 0) return { name: parts.join('.').toLowerCase(), end: end < 0 ? at + 1 : end };
    if (length >= 0xc0) {
      const next = packet.readUInt16BE(at) & 0x3fff;
      if (next >= at) throw new RangeError('a name that goes in circles');
      if (end < 0) end = at + 2;
      at = next;
    } else {
      parts.push(packet.toString('utf8', at + 1, at + 1 + length));
      at += 1 + length;
    }
  }
  throw new RangeError('a name that is too long');
}
