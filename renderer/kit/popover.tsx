import { useCallback, useEffect, useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';
import { useDismiss } from './use-dismiss.ts';

/** Spread these on the button that opens the popover. */
export interface TriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly 'aria-haspopup': 'dialog';
  readonly onClick: () => void;
}

export interface PopoverProps {
  /** `(props) => <Button {...props}>…</Button>` */
  readonly trigger: (props: TriggerProps) => ReactNode;
  /** Spoken name of the panel. */
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly side?: 'below' | 'above';
  /** The panel; a function receives `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel hanging on its button. Esc closes it and gives the focus back. */
export function Popover({
  trigger,
  label,
  align = 'start',
  side = 'below',
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  const dismiss = useCallback(
    (how: 'escape' | 'outside') => (how === 'escape' ? close() : setOpen(false)),
    [close],
  );
  useDismiss(open, root, dismiss);
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);

  return (
    <div ref={root} className={styles.root}>
      {trigger({
        ref: button,
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        'aria-haspopup': 'dialog',
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          data-surface="light"
          className={classNames(styles.panel, styles.padded, styles[align], styles[side])}
        >
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  );
}
