import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Gate } from './gate.ts';

/** Puts the gate before a server: sockets and requests beyond what one address may have are dropped. */
export function guardServer(server: Server, gate: Gate): void {
  // Nobody sends the class's listener anything but short requests.
  server.requestTimeout = 15_000;
  server.prependListener('connection', (socket: Socket) => {
    const leave = gate.enter(socket.remoteAddress ?? '');
    if (leave) socket.once('close', leave);
    else socket.destroy();
  });
  server.prependListener('request', ({ socket }) => {
    if (!gate.charge(socket.remoteAddress ?? '')) socket.destroy();
  });
}
