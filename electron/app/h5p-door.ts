import type { Server } from 'node:http';
import { createH5pPackages } from '#classroom/formats/h5p-packages.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { Engine } from './engine.ts';
import { createH5pListener } from './listeners/h5p.ts';
import type { AppState } from './state/app-state.ts';

/** The port of H5P packages: open as long as the class's listener is. */
export interface H5pDoor {
  open(listen: (server: Server) => Promise<number>): Promise<void>;
  /** Null while it is closed. */
  port: () => number | null;
  close(): Promise<void>;
}

export function createH5pDoor(deps: {
  engine: Engine;
  blobs: BlobStore;
  h5pPages: string;
  lang: string;
  log: (message: string, error?: unknown) => void;
}): H5pDoor {
  const packages = createH5pPackages((blob) => deps.blobs.path(blob));
  let opened: { server: Server; port: number } | null = null;
  return {
    async open(listen) {
      const server = createH5pListener({
        player: deps.h5pPages,
        packages,
        isHandedOut: (blob) => isHandedOut(deps.engine.state(), blob),
        lang: deps.lang,
        log: deps.log,
      });
      // Without it the class goes on; only its packages do not play.
      const port = await listen(server).catch((error: unknown) => {
        deps.log('the port of H5P packages failed', error);
        return null;
      });
      opened = port === null ? null : { server, port };
    },
    port: () => opened?.port ?? null,
    async close() {
      const closing = opened;
      opened = null;
      if (!closing) return;
      closing.server.closeAllConnections();
      await new Promise((resolve) => closing.server.close(resolve));
    },
  };
}

function isHandedOut({ classroom: { session } }: AppState, blob: string): boolean {
  const handouts = Object.values(session?.handouts ?? {});
  return handouts.some(({ activity }) =>
    activity.items.some((item) => item.kind === 'h5p' && item.package.blob === blob),
  );
}
