import { createHash } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { hostname } from 'node:os';
import { answer, question, readPacket } from './name-packets.ts';

/**
 * A name for this PC that stays when its address changes: `ardoise-417.local`, by multicast DNS. Only
 * a bonus: many school networks block it, and nothing ever needs it.
 */
export interface LocalName {
  at(address: string | null): void;
  close(): void;
}

const GROUP = '224.0.0.251';
const PORT = 5353;

/** One label and `.local`: names of two labels are not found by Windows. Always the same for a PC. */
export function nameOf(host: string): string {
  const number = createHash('sha256').update(host).digest().readUInt32BE(0) % 1000;
  return `ardoise-${String(number).padStart(3, '0')}.local`;
}

/** `found` hears the name once a question of ours was answered with our own address, else null. */
export function createLocalName(
  found: (name: string | null) => void,
  name = nameOf(hostname()),
): LocalName {
  let address: string | null = null;
  let socket: Socket | null = null;

  function end(): void {
    const old = socket;
    socket = null;
    if (!old) return;
    old.close();
    found(null);
  }

  function begin(own: string): void {
    const mine = createSocket({ type: 'udp4', reuseAddr: true });
    socket = mine;
    const send = (packet: Buffer) => mine.send(packet, PORT, GROUP, () => undefined);
    mine.on('error', () => {
      if (socket === mine) end();
    });
    mine.on('message', (bytes) => {
      if (socket !== mine) return;
      const { asked, answers } = readPacket(bytes);
      if (asked.includes(name)) send(answer(name, own));
      const theirs = answers.find((one) => one.name === name);
      if (theirs?.address === own) found(name);
      // Another PC has this name: it keeps it.
      else if (theirs) end();
    });
    mine.bind(PORT, () => {
      try {
        mine.addMembership(GROUP, own);
        mine.setMulticastInterface(own);
        send(question(name));
      } catch (error) {
        mine.emit('error', error);
      }
    });
    mine.unref();
  }

  return {
    at(next) {
      if (next === address) return;
      address = next;
      end();
      if (next !== null) begin(next);
    },
    close: end,
  };
}
