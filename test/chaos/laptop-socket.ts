import WebSocket from 'ws';
import { SPEED } from './speed.ts';
import type { Ledger } from './ledger.ts';
import type { PageWorld } from './page-world.ts';

/** A browser's socket for one page: its events come when the page is awake, or never. */
export function openPageSocket(
  url: string,
  world: PageWorld,
  ledger: Ledger,
  twice: () => boolean,
): globalThis.WebSocket {
  const socket = new WebSocket(url, { handshakeTimeout: 10_000 / SPEED });
  const answers = new Map<number, string>();
  const facade = {
    onopen: null as ((event: object) => void) | null,
    onmessage: null as ((event: { data: string }) => void) | null,
    onclose: null as ((event: { code: number }) => void) | null,
    get readyState() {
      return socket.readyState;
    },
    send(text: string) {
      if (socket.readyState !== WebSocket.OPEN) return;
      const answer = readAnswer(text);
      if (answer) {
        answers.set(answer.frame, answer.id);
        ledger.sent(answer.id);
      }
      socket.send(text);
      // A network that repeats what it has delivered already.
      if (answer && twice()) {
        ledger.sent(answer.id);
        socket.send(text);
      }
    },
    close() {
      socket.close();
      setTimeout(() => socket.terminate(), 2000);
    },
    terminate: () => socket.terminate(),
  };
  socket.on('open', () => world.enter(() => facade.onopen?.({})));
  socket.on('message', (data) => {
    const text = String(data);
    world.enter(() => {
      hear(text);
      facade.onmessage?.({ data: text });
    });
  });
  socket.on('error', () => undefined);
  socket.on('close', (code) => world.enter(() => facade.onclose?.({ code })));

  function hear(text: string): void {
    if (!text.startsWith('{"type":"done"') && !text.startsWith('{"type":"refused"')) return;
    const frame = JSON.parse(text) as { type: string; id: number | null; code?: string };
    const answer = frame.id === null ? undefined : answers.get(frame.id);
    if (answer === undefined) return;
    if (frame.type === 'done') ledger.acked(answer);
    else ledger.refused(answer, frame.code ?? '');
  }
  return facade as unknown as globalThis.WebSocket;
}

function readAnswer(text: string): { frame: number; id: string } | null {
  if (!text.includes('"laptop/answer"')) return null;
  const { id, command } = JSON.parse(text) as { id: number; command: { id: string } };
  return { frame: id, id: command.id };
}
