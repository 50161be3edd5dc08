import { Button } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import * as icons from '#kit/icons.ts';
import { displayAdvice, numberDisplays } from '#kit/native/displays.ts';
import type { Display } from '#protocol/native-shell.ts';
import {
  chooseDisplay,
  identifyDisplays,
  swapDisplays,
  useBoardWindow,
} from '../../board-window.ts';
import { texts } from '../../texts.ts';
import styles from './display-dialog.module.css';

/** The displays side by side as they stand on the desk; a press puts the board on one. */
export function DisplayMap() {
  const t = texts().display;
  const displays = useBoardWindow((state) => state.displays);
  const extended = displayAdvice(displays) === 'displays/extended';
  return (
    <>
      <ul className={styles.map} aria-label={t.choose}>
        {numberDisplays(displays).map(({ display, number }) => (
          <li key={display.id}>
            <DisplayCard display={display} number={number} choosable={extended} />
          </li>
        ))}
      </ul>
      {extended && (
        <div className={styles.tools}>
          <p className={styles.hint}>{t.chooseHint}</p>
          <Button size="compact" icon={icons.search} onClick={() => void identifyDisplays()}>
            {t.identify}
          </Button>
          <Button
            size="compact"
            icon={icons.swap}
            kbd="S"
            title={t.swapHint}
            onClick={() => void swapDisplays()}
          >
            {t.swap}
          </Button>
        </div>
      )}
    </>
  );
}

function DisplayCard(props: {
  readonly display: Display;
  readonly number: number;
  readonly choosable: boolean;
}) {
  const t = texts().display;
  const { display, number, choosable } = props;
  const window = useBoardWindow((state) => state.window);
  const board = window.state === 'open' && window.display === display.id;
  const role = board ? t.isBoard : display.console ? t.isConsole : null;
  return (
    <button
      type="button"
      className={classNames(styles.display, board && styles.board)}
      style={{ aspectRatio: `${display.width} / ${display.height}` }}
      aria-pressed={board}
      disabled={!choosable}
      onClick={() => void chooseDisplay(display)}
    >
      <span className={styles.number}>{number}</span>
      <strong>{role ?? t.free}</strong>
      <span>{t.screen(display.label || t.unnamed, display.width, display.height)}</span>
    </button>
  );
}
