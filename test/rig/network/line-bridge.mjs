/** Runs in a namespace: lines of standard input go to a WebSocket there, and its messages come back. */
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const url = process.argv[2] ?? '';

function open() {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on('error', () => setTimeout(open, 100));
  socket.on('open', () => {
    socket.removeAllListeners('error');
    socket.on('error', () => process.exit(1));
    socket.on('close', () => process.exit(0));
    socket.on('message', (data) => process.stdout.write(`${String(data).replaceAll('\n', ' ')}\n`));
    createInterface({ input: process.stdin }).on('line', (line) => socket.send(line));
    process.stdin.on('end', () => process.exit(0));
    process.stdout.write('{"bridge":"open"}\n');
  });
}
open();
