import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

function hostName(header: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(header)?.[1];
  if (bracketed !== undefined) return isIPv6(bracketed) ? bracketed : '';
  return header.replace(/:\d+$/, '').toLowerCase();
}

/** True when a request comes from this machine and was meant for it (no DNS rebinding). */
export function isLocal(request: IncomingMessage): boolean {
  const host = hostName(request.headers.host ?? '');
  const meant = host === 'localhost' || LOOPBACK.test(host);
  return meant && LOOPBACK.test(request.socket.remoteAddress ?? '');
}
