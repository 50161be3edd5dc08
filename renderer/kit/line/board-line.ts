import {
  LINE_NAME,
  linePicture,
  lineWords,
  PORT_MESSAGE,
  type LinePicture,
  type LineWords,
} from './messages.ts';

export interface LineListener {
  hear(words: LineWords): void;
  take(picture: LinePicture): void;
}

/**
 * The board's end of the line. A window that the console opened (or its frame) gives it a port for
 * pictures; any other board hears the words alone and fetches its pictures. Returns the way to stop.
 */
export function followLine(listener: LineListener, page: Window = window): () => void {
  const channel = new BroadcastChannel(LINE_NAME);
  let port: MessagePort | null = null;

  function giveConsolePort(): void {
    const desk = page.parent === page ? (page.opener as Window | null) : page.parent;
    if (!desk || desk.closed) return;
    const { port1, port2 } = new MessageChannel();
    port?.close();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = linePicture.safeParse(data);
      if (parsed.success) listener.take(parsed.data);
    };
    desk.postMessage(PORT_MESSAGE, page.location.origin, [port2]);
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = lineWords.safeParse(data);
    if (!parsed.success) return;
    if (parsed.data.kind === 'console') giveConsolePort();
    listener.hear(parsed.data);
  };
  giveConsolePort();
  return () => {
    channel.close();
    port?.close();
  };
}
