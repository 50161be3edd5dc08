import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The floor: a bare `ws` loop that does the least a class server could do. A push from the teacher
 * goes to every laptop; an answer is acknowledged to its laptop and told to the teacher. No schema,
 * no state, no disk. With a file as argument it is a fairer one: what came together is written to
 * the file and on the disk before it is acknowledged.
 */
const file = process.argv[2] === undefined ? null : openSync(process.argv[2], 'a');
let together: { text: string; then: () => void }[] = [];

function keep(text: string, then: () => void): void {
  if (file === null) return then();
  if (together.length === 0) setImmediate(() => commit(file));
  together.push({ text, then });
}

function commit(to: number): void {
  const batch = together;
  together = [];
  writeSync(to, batch.map(({ text }) => `${text}\n`).join(''));
  fdatasyncSync(to);
  for (const { then } of batch) then();
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
const laptops = new Set<WebSocket>();
let teacher: WebSocket | null = null;

server.on('listening', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    if (frame.type === 'hello') {
      if (frame.role === 'laptop') laptops.add(socket);
      else teacher = socket;
      socket.send(JSON.stringify({ type: 'welcome' }));
    } else if (socket === teacher) {
      const { activity, handout } = frame.command;
      const screen = { kind: 'working', handout, activity };
      const text = JSON.stringify({ type: 'change', seq: 1, patch: [[['screen'], screen]] });
      for (const laptop of laptops) laptop.send(text);
    } else {
      keep(String(data), () => {
        socket.send(JSON.stringify({ type: 'done', id: frame.id }));
        teacher?.send(JSON.stringify({ type: frame.command.type, id: frame.command.id }));
      });
    }
  });
});
