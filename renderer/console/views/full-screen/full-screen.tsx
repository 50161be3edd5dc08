import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from '#kit/class-names.ts';
import { orderNow } from '../../store.ts';
import styles from './full-screen.module.css';

export interface FullScreenProps {
  readonly label: string;
  readonly surface: 'light' | 'dark';
  readonly className?: string | undefined;
  /** Esc. */
  readonly onLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A place over the whole console and never on the board: a head, and below it what scrolls. */
export function FullScreen(props: FullScreenProps) {
  const { label, surface, className, onLeave, onKeyDown, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Only `close` gives the focus back to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.screen, className)}
      data-surface={surface}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
      onKeyDown={onKeyDown}
    >
      {children}
    </dialog>
  );
}

/** A clicker turns the class's page from wherever the teacher is. False: another key. */
export function turnPage({ key }: KeyboardEvent): boolean {
  if (key === 'PageDown') orderNow({ type: 'lesson/next' });
  else if (key === 'PageUp') orderNow({ type: 'lesson/previous' });
  else return false;
  return true;
}
