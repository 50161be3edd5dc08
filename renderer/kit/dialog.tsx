import { useEffect, useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import * as icons from './icons.ts';
import { kitTexts } from './texts.ts';

export interface DialogProps {
  readonly open: boolean;
  /** Esc, the cross, or a press beside the dialog. */
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The buttons below, the one to press last. */
  readonly actions?: ReactNode;
  /** `full`: a workshop of its own; its content has the whole sheet and scrolls itself. */
  readonly size?: 'small' | 'normal' | 'wide' | 'full';
  readonly children?: ReactNode;
}

/** A question or a form in front of the page. The browser's own <dialog>: it holds and returns the focus. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, subtitle, actions, size = 'normal', children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  // One that is taken away while it is open must still give the focus back: only `close` does.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  const pressBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    <dialog
      ref={dialog}
      data-surface="light"
      className={classNames(styles.dialog, styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={pressBeside}
    >
      {open && (
        <div className={styles.sheet}>
          {/* No landmarks of its own: the page's bars stay the only ones. */}
          <div className={styles.header}>
            <div>
              <h2 id={titleId} className={styles.title}>
                {title}
              </h2>
              {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
            </div>
            <IconButton icon={icons.close} label={kitTexts().close} onClick={onClose} />
          </div>
          {/* A long text scrolls, and a keyboard must be able to reach it. */}
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
