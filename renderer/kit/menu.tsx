import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';
import { Kbd } from './kbd.tsx';
import styles from './popover.module.css';
import { rovingIndex } from './roving.ts';
import { useDismiss } from './use-dismiss.ts';
import { useFloating } from './use-floating.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconPicture;
  readonly kbd?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A line above it: a new group begins. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

/** Spread these on the button that opens the menu. */
export interface MenuTriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly 'aria-haspopup': 'menu';
  readonly onClick: () => void;
}

export interface MenuProps {
  /** `(props) => <IconButton {...props} … />` */
  readonly trigger: (props: MenuTriggerProps) => ReactNode;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
  readonly side?: 'below' | 'above';
  /** Above everything, whatever scrolls or cuts off around the button. */
  readonly floating?: boolean;
}

/** A list of things to do, behind one button. Arrows, Home, End and Esc work as in any menu. */
export function Menu(props: MenuProps) {
  const { trigger, label, items, align = 'start', side = 'below', floating = false } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const close = useCallback((how: 'escape' | 'outside') => {
    setOpen(false);
    if (how === 'escape') button.current?.focus();
  }, []);
  useDismiss(open, root, close);

  useFloating(open && floating, button, list, close);

  const entries = () => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not(:disabled)') ?? []),
  ];
  useEffect(() => {
    if (open)
      list.current?.querySelector<HTMLButtonElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [open]);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    const all = entries();
    const now = all.findIndex((entry) => entry === document.activeElement);
    const next = rovingIndex(event.key, now, all.length, 'vertical');
    if (next === undefined) return;
    event.preventDefault();
    // The page turns its leaves with the same keys.
    event.stopPropagation();
    all[next]?.focus();
  };

  const select = (item: MenuItem) => {
    close('escape');
    item.onSelect();
  };

  return (
    <div ref={root} className={styles.root}>
      {trigger({
        ref: button,
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        'aria-haspopup': 'menu',
        onClick: () => setOpen(!open),
      })}
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          data-surface="light"
          className={classNames(
            styles.panel,
            styles.menu,
            floating ? styles.floating : styles[align],
            !floating && styles[side],
          )}
          onKeyDown={move}
        >
          {items.map((item) => (
            <MenuEntry key={item.id} item={item} onSelect={() => select(item)} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuEntry({ item, onSelect }: { readonly item: MenuItem; readonly onSelect: () => void }) {
  return (
    <>
      {item.separated === true && <hr className={styles.separator} />}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        disabled={item.disabled}
        className={classNames(styles.item, item.danger === true && styles.danger)}
        onClick={onSelect}
      >
        {item.icon && <Icon of={item.icon} size={18} />}
        <span className={styles.word}>{item.label}</span>
        {item.kbd !== undefined && <Kbd>{item.kbd}</Kbd>}
      </button>
    </>
  );
}
