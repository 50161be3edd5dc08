import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/**
 * The address by which laptops reach this PC: the one of the default route. Connecting a UDP socket
 * asks the routing table and sends nothing; the address (TEST-NET-1, RFC 5737) is nobody's.
 * Without a default route, the first card that is not virtual; without any, null.
 */
export async function classAddress(): Promise<string | null> {
  return (await addressOfDefaultRoute()) ?? firstRealAddress();
}

function addressOfDefaultRoute(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const finish = (address: string | null) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => finish(null));
    socket.connect(9, '192.0.2.1', () => {
      const { address } = socket.address();
      finish(address === '0.0.0.0' || address.startsWith('127.') ? null : address);
    });
  });
}

/** Cards of virtual machines and containers: laptops never come in by them. */
const VIRTUAL = /^(docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|wg|zt|utun)|hyper-v|vethernet|wsl/i;

function firstRealAddress(): string | null {
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    if (VIRTUAL.test(name)) continue;
    const found = addresses?.find(({ family, internal }) => family === 'IPv4' && !internal);
    if (found) return found.address;
  }
  return null;
}
