import { connection, type BoardCommand } from './store.ts';

/** What the board knows of itself when a key comes. */
export interface BoardNow {
  readonly black: boolean;
  readonly white: boolean;
  readonly frozen: boolean;
}

const PLAIN: BoardNow = { black: false, white: false, frozen: false };

/** Keys of a clicker while the board has the focus. A refusal is the console's to tell. */
export function listenToClicker(target: Window): void {
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const command = commandOf(event.key, connection.store.getState().view ?? PLAIN, event.repeat);
    // A clicker's "start the show" must not reload the wall.
    if (command !== null || event.key === 'F5') event.preventDefault();
    if (command === null) return;
    void connection.send(command);
  });
}

/** What a key asks for on the board; null when it is not ours. */
export function commandOf(key: string, now: BoardNow, repeat: boolean): BoardCommand | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
      return { type: 'lesson/next' };
    case 'Enter':
      return { type: now.frozen ? 'board/send' : 'lesson/next' };
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
      return { type: 'lesson/previous' };
    case 'Home':
      return { type: 'lesson/first' };
    case 'End':
      return { type: 'lesson/last' };
    case '.':
    case 'b':
    case 'B':
      return repeat ? null : { type: 'board/black', on: !now.black };
    case ',':
    case 'w':
    case 'W':
      return repeat ? null : { type: 'board/white', on: !now.white };
    case 'Escape':
    case 'F5':
      return uncovered(now);
    default:
      return null;
  }
}

function uncovered({ black, white }: BoardNow): BoardCommand | null {
  if (black) return { type: 'board/black', on: false };
  return white ? { type: 'board/white', on: false } : null;
}
