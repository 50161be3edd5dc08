import { createSocket, type Socket } from 'node:dgram';

/** Says and hears on the school's network what PCs with Ardoise tell each other. */
export interface Multicast {
  say(text: string): void;
  /** Speaks and listens at this address of ours from now on; null: nowhere. */
  at(address: string | null): void;
  close(): void;
}

/** Administratively scoped (RFC 2365): no router of a school passes it on. */
const GROUP = '239.255.41.70';
/** Tests on one machine must not hear each other's classes. */
const PORT = Number(process.env['ARDOISE_MEETING_PORT'] ?? 41_700);
const LONGEST = 1400;

/** Where the network blocks multicast nothing is heard, and nothing else happens. */
export function createMulticast(
  hear: (text: string, from: string) => void,
  log: (message: string, error: unknown) => void,
): Multicast {
  let address: string | null = null;
  let socket: Socket | null = null;

  function end(): void {
    const old = socket;
    socket = null;
    old?.close();
  }

  function begin(own: string): void {
    const mine = createSocket({ type: 'udp4', reuseAddr: true });
    socket = mine;
    mine.on('error', (error) => {
      log('other classes cannot be heard', error);
      if (socket === mine) end();
    });
    mine.on('message', (bytes, { address: from }) => {
      if (bytes.length <= LONGEST) hear(bytes.toString('utf8'), from);
    });
    mine.bind(PORT, () => {
      try {
        mine.addMembership(GROUP, own);
        mine.setMulticastInterface(own);
        mine.setMulticastTTL(1);
      } catch (error) {
        mine.emit('error', error);
      }
    });
    mine.unref();
  }

  return {
    at(next) {
      if (next === address && (socket !== null || next === null)) return;
      address = next;
      end();
      if (next !== null) begin(next);
    },
    say(text) {
      // Not bound yet, or the cable is out: it is said again in a moment.
      try {
        socket?.send(text, PORT, GROUP, () => undefined);
      } catch {
        return;
      }
    },
    close: end,
  };
}
