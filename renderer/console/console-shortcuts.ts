import type { ConsoleView } from '#protocol/views.ts';
import type { ConsoleCommand } from '#protocol/commands.ts';
import { leaveSingleScreen, showBoard, swapDisplays } from './board-window.ts';
import type { Shortcut } from './shortcuts.ts';
import { connection, openDialog, orderNow, ui } from './store.ts';
import { turnPage } from './turn-page.ts';
import { inkUi } from './views/ink/ink-ui.ts';
import { leaveCover } from './views/show/covers.ts';
import { putDown } from './views/show/hand.ts';
import { shortcutTexts } from './views/shortcuts/texts.ts';

/** The keys of the lesson and its board. A clicker sends PageUp/PageDown, F5, Esc and `.` or B. */
export const CONSOLE_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['PageDown'],
    group: 'turn',
    does: () => shortcutTexts().next,
    press: turn(1),
    repeats: true,
    inDialogs: true,
  },
  {
    keys: ['ArrowRight', 'ArrowDown', 'Space'],
    group: 'turn',
    does: () => shortcutTexts().next,
    press: turn(1),
    repeats: true,
  },
  {
    keys: ['PageUp'],
    group: 'turn',
    does: () => shortcutTexts().previous,
    press: turn(-1),
    repeats: true,
    inDialogs: true,
  },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+Space'],
    group: 'turn',
    does: () => shortcutTexts().previous,
    press: turn(-1),
    repeats: true,
  },
  {
    keys: ['Home'],
    group: 'turn',
    does: () => shortcutTexts().first,
    press: order({ type: 'lesson/first' }),
  },
  {
    keys: ['End'],
    group: 'turn',
    does: () => shortcutTexts().last,
    press: order({ type: 'lesson/last' }),
  },
  {
    keys: ['f'],
    group: 'board',
    does: () => shortcutTexts().freeze,
    press: withView(({ board }) => orderNow({ type: 'board/freeze', on: board.frozen === null })),
  },
  {
    keys: ['Enter'],
    group: 'board',
    does: () => shortcutTexts().send,
    press: withView(({ board }) => {
      if (board.frozen === null) return false;
      orderNow({ type: 'board/send' });
    }),
  },
  {
    keys: ['.', 'b'],
    group: 'board',
    does: () => shortcutTexts().black,
    press: withView(({ board }) => orderNow({ type: 'board/black', on: !board.black })),
  },
  {
    keys: ['w', ','],
    group: 'board',
    does: () => shortcutTexts().white,
    press: withView(({ board }) => orderNow({ type: 'board/white', on: !board.white })),
  },
  {
    keys: ['t'],
    group: 'board',
    does: () => shortcutTexts().chalk,
    press: order({ type: 'lesson/chalk' }),
  },
  {
    keys: ['Escape'],
    group: 'board',
    does: () => shortcutTexts().leave,
    press: withView(leave),
  },
  {
    keys: ['F5'],
    group: 'board',
    does: () => shortcutTexts().show,
    press: withView(() => void showBoard()),
  },
  {
    keys: ['s'],
    group: 'board',
    does: () => shortcutTexts().swap,
    press: withView(() => void swapDisplays()),
  },
  {
    keys: ['Control+z'],
    group: 'lesson',
    does: () => shortcutTexts().undo,
    press: withView((view) => {
      if (inkUi.getState().tool !== null || !view.canUndo) return false;
      orderNow({ type: 'lesson/undo' });
    }),
  },
  {
    keys: ['Control+Shift+z', 'Control+y'],
    group: 'lesson',
    does: () => shortcutTexts().redo,
    press: withView((view) => {
      if (inkUi.getState().tool !== null || !view.canRedo) return false;
      orderNow({ type: 'lesson/redo' });
    }),
  },
  {
    keys: ['?'],
    group: 'console',
    does: () => shortcutTexts().help,
    press: () => {
      openDialog('shortcuts');
      return true;
    },
    withoutLesson: true,
  },
];

function turn(by: 1 | -1): Shortcut['press'] {
  return () => {
    turnPage(by);
    return true;
  };
}

function order(command: ConsoleCommand): () => boolean {
  return () => {
    orderNow(command);
    return true;
  };
}

/** Does something with the view; done unless it says false. */
function withView(act: (view: ConsoleView) => false | void): () => boolean {
  return () => {
    const { view } = connection.store.getState();
    return view !== null && act(view) !== false;
  };
}

/** Esc takes away one cover at a time: the laser, black or white, what lies over the page, the single screen. */
function leave({ board }: ConsoleView): false | void {
  if (putDown('laser')) return;
  if (board.black) orderNow({ type: 'board/black', on: false });
  else if (board.white) orderNow({ type: 'board/white', on: false });
  else if (board.overlay.kind !== 'none') {
    orderNow({ type: 'board/overlay', overlay: { kind: 'none' } });
  } else if (leaveCover()) return;
  else if (ui.getState().singleScreen) leaveSingleScreen();
  else return false;
}
