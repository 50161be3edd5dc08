import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { colourOf, type Deck } from './board-decks.ts';

/**
 * The least that a browser can do: a key in one window, one message, a finished bitmap drawn in
 * another one. `?size=763x1080` is the size of its pages.
 */
const RING = 24;

/** Of each kind of page, one colour after the other. */
export function floorColours(): string[] {
  return Array.from({ length: RING }, (_, at) => colourOf(at + 1));
}

const CONSOLE = `<!doctype html><title>floor: console</title><body style="background:#f7f5f0;margin:0;height:100vh"><script>
  const board = new BroadcastChannel('floor');
  let at = 0;
  addEventListener('keydown', (event) => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    at = (at + step + ${RING}) % ${RING};
    board.postMessage(at);
  });
  let last = null;
  addEventListener('pointerdown', ({ x, y }) => (last = [x, y]));
  addEventListener('pointerup', () => (last = null));
  addEventListener('pointermove', ({ x, y }) => {
    if (!last) return;
    const place = (x, y) => [x - document.body.clientWidth / 2, y - document.body.clientHeight / 2];
    board.postMessage([...place(...last), ...place(x, y)]);
    last = [x, y];
  });
</script>`;

const BOARD = `<!doctype html><title>floor: board</title>
<style>html,body{margin:0;height:100%;background:#131c22;overflow:hidden}canvas{display:block;width:100vw;height:100vh}</style>
<canvas></canvas><script>
  const canvas = document.querySelector('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  const [width, height] = new URLSearchParams(location.search).get('size').split('x').map(Number);
  const colours = ${JSON.stringify(floorColours())};
  const pages = colours.map((colour, at) => {
    const page = new OffscreenCanvas(width, height);
    const pen = page.getContext('2d', { alpha: false });
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.strokeStyle = '#345';
    for (let line = 0; line < 300; line += 1) {
      pen.beginPath();
      pen.moveTo((line * 53 + at * 17) % width, 0);
      pen.lineTo((line * 97) % width, height);
      pen.stroke();
    }
    pen.fillStyle = '#' + colour;
    pen.fillRect(width / 2 - 100, height / 2 - 100, 200, 200);
    return page.transferToImageBitmap();
  });
  function show(at) {
    canvas.width === innerWidth || (canvas.width = innerWidth);
    canvas.height === innerHeight || (canvas.height = innerHeight);
    context.fillStyle = '#131c22';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(pages[at], (canvas.width - width) >> 1, (canvas.height - height) >> 1);
    document.documentElement.dataset.step = at;
  }
  let strokes = 0;
  function line([x, y, toX, toY]) {
    // Of another colour each time, for the meter: nobody wipes this board.
    context.strokeStyle = ['#c02020', '#20c020', '#2020c0'][Math.floor(strokes++ / 6) % 3];
    context.lineWidth = 6;
    context.beginPath();
    context.moveTo(canvas.width / 2 + x, canvas.height / 2 + y);
    context.lineTo(canvas.width / 2 + toX, canvas.height / 2 + toY);
    context.stroke();
  }
  new BroadcastChannel('floor').onmessage = ({ data }) =>
    typeof data === 'number' ? show(data) : line(data);
  addEventListener('resize', () => show(0));
  show(0);
</script>`;

export async function serveFloor(): Promise<{
  consoleUrl: string;
  boardUrl(deck: Deck): string;
  stop(): void;
}> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html;charset=utf-8');
    response.end(request.url?.startsWith('/board') ? BOARD : CONSOLE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    consoleUrl: `${origin}/console`,
    boardUrl: ({ onWall }) => `${origin}/board?size=${onWall.width}x${onWall.height}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
