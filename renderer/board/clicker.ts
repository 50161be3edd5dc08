import { connection, type BoardCommand } from './store.ts';

/** Keys of a clicker while the board has the focus. A refusal is the console's to tell. */
export function listenToClicker(target: Window): void {
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const black = connection.store.getState().view?.black ?? false;
    const command = commandOf(event.key, black, event.repeat);
    // A clicker's "start the show" must not reload the wall.
    if (command !== null || event.key === 'F5') event.preventDefault();
    if (command === null) return;
    void connection.send(command);
  });
}

/** What a key asks for on the board; null when it is not ours. */
export function commandOf(key: string, black: boolean, repeat: boolean): BoardCommand | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
    case 'Enter':
      return { type: 'lesson/next' };
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
      return { type: 'lesson/previous' };
    case '.':
    case 'b':
    case 'B':
      return repeat ? null : { type: 'board/black', on: !black };
    case 'Escape':
      return black ? { type: 'board/black', on: false } : null;
    case 'F5':
      return black ? { type: 'board/black', on: false } : null;
    default:
      return null;
  }
}
