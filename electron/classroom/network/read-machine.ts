import { createSocket } from 'node:dgram';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { MachineNetwork, NetworkCard } from '#protocol/network.ts';

/** The cards of this PC and the address that leads out of it. */
export async function readRoutes(): Promise<Pick<MachineNetwork, 'cards' | 'route'>> {
  return { cards: readCards(), route: await addressOfDefaultRoute() };
}

function readCards(): NetworkCard[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address, mac }) => ({ name, address, mac, wireless: isWireless(name) })),
  );
}

function isWireless(name: string): boolean {
  if (process.platform === 'linux') return existsSync(`/sys/class/net/${name}/wireless`);
  return /wi-?fi|wlan|wireless|sans fil|drahtlos/i.test(name);
}

/**
 * Connecting a UDP socket asks the routing table and sends nothing; the address (TEST-NET-1,
 * RFC 5737) is nobody's. Null without a default route.
 */
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
