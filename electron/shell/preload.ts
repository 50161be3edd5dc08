import { contextBridge, ipcRenderer } from 'electron';
import type { BoardWindow, Display, NativeShell, ShellResult } from '#protocol/native-shell.ts';
import type { Request } from './channels.ts';
import { NEWS } from './news.ts';

function ask<Answer>(request: Request, ...args: unknown[]): Promise<Answer> {
  return ipcRenderer.invoke(request, ...args) as Promise<Answer>;
}

/** Calls back with what holds now, then with every change; news overtake a late first answer. */
function follow<News>(news: string, request: Request, listener: (value: News) => void): () => void {
  let heard = false;
  const hear = (_event: unknown, value: News) => {
    heard = true;
    listener(value);
  };
  ipcRenderer.on(news, hear);
  void ask<News>(request).then((value) => {
    if (!heard) listener(value);
  });
  return () => {
    heard = true;
    ipcRenderer.off(news, hear);
  };
}

const shell: NativeShell = {
  host: 'electron',
  displays: () => ask<Display[]>('shell/displays'),
  watchDisplays: (listener) => follow<Display[]>(NEWS.displays, 'shell/displays', listener),
  openBoard: (display) => ask<ShellResult>('shell/open-board', display),
  closeBoard: () => ask<undefined>('shell/close-board'),
  showDesktop: () => ask<undefined>('shell/show-desktop'),
  swapDisplays: () => ask<ShellResult>('shell/swap-displays'),
  identifyDisplays: () => ask<ShellResult>('shell/identify-displays'),
  watchBoard: (listener) => follow<BoardWindow>(NEWS.board, 'shell/board', listener),
  keepAwake: (on) => ask<boolean>('shell/keep-awake', on),
};

contextBridge.exposeInMainWorld('ardoiseShell', shell);
