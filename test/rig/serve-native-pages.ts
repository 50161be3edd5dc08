import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const inPages = (name: string) => fileURLToPath(new URL(`native-pages/${name}`, import.meta.url));

async function bundle(name: string): Promise<string> {
  const { output } = await build({
    input: inPages(name),
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    platform: 'browser',
    write: false,
    output: { format: 'iife' },
  });
  return output[0].code;
}

/** Serves a console and a board that hold only the native bridge; the board is of one colour. */
export async function serveNativePages(
  boardColour: string,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const scripts = {
    console: await bundle('console.ts'),
    board: await bundle('board.ts'),
  };
  const pages: Record<string, string> = {
    '/console/': `<!doctype html><title>console</title><button>Afficher au tableau</button>`,
    '/board/': `<!doctype html><title>board</title><style>html{background:${boardColour}}</style>`,
    '/console/script.js': scripts.console,
    '/board/script.js': scripts.board,
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const body = pages[path];
    const isScript = path.endsWith('.js');
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      `${isScript ? 'text/javascript' : 'text/html'};charset=utf-8`,
    );
    response.end(isScript ? body : `${body ?? ''}<script src="script.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
