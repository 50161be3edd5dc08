import { useEffect, useRef } from 'react';
import { leaveSingleScreen } from '../board-window.ts';
import { listenToKeys } from '../keyboard.ts';
import { texts } from '../texts.ts';
import styles from './single-screen.module.css';

/** The board on the only display. Keys and clicker work as ever; Esc comes back to the console. */
export function SingleScreen() {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const left = () => {
      if (!document.fullscreenElement) leaveSingleScreen();
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);

  // The board inside may have the focus, so its keys are listened to as well.
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let stop = () => {};
    const listen = () => {
      stop();
      if (element.contentWindow) stop = listenToKeys(element.contentWindow);
    };
    element.addEventListener('load', listen);
    return () => {
      element.removeEventListener('load', listen);
      stop();
    };
  }, []);

  return (
    <iframe ref={frame} className={styles.board} src="/board/" title={texts().display.frame} />
  );
}
