import { LINE_NAME, PORT_MESSAGE, type LinePicture, type LineWords } from './messages.ts';

/** The console's end of the line. */
export interface ConsoleLine {
  tell(words: LineWords): void;
  /** Gives a copy to every board that this console opened; they are few, and often there is none. */
  give(message: LinePicture): Promise<void>;
}

export function openConsoleLine(page: Window = window): ConsoleLine {
  const channel = new BroadcastChannel(LINE_NAME);
  const ports = new Set<MessagePort>();
  page.addEventListener('message', ({ origin, data, ports: [port] }: MessageEvent<unknown>) => {
    if (origin !== page.location.origin || data !== PORT_MESSAGE || !port) return;
    ports.add(port);
    port.addEventListener('close', () => ports.delete(port));
    port.start();
  });
  const tell = (words: LineWords) => channel.postMessage(words);
  tell({ kind: 'console' });
  return {
    tell,
    async give(message) {
      for (const port of ports) {
        const copy = await createImageBitmap(message.picture);
        port.postMessage({ ...message, picture: copy }, [copy]);
      }
    },
  };
}
