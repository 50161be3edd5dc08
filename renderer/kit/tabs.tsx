import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';
import { rovingIndex } from './roving.ts';
import styles from './tabs.module.css';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconPicture;
  /** A figure after the word: 3 open defects. */
  readonly figure?: string;
}

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly Tab<Value>[];
  readonly onChange: (value: Value) => void;
  /** What the chosen tab shows. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** Several views in one place. Arrows go from tab to tab, Tab goes into the view. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, tabs, onChange, children, className } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = tabs.findIndex((tab) => tab.value === value);

  const move = (event: KeyboardEvent) => {
    const next = rovingIndex(event.key, index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(tab.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };

  return (
    <div className={classNames(styles.tabs, className)}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={children === undefined ? undefined : `${id}-view`}
            tabIndex={tab.value === value ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.value)}
          >
            {tab.icon && <Icon of={tab.icon} size={18} />}
            <span>{tab.label}</span>
            {tab.figure !== undefined && <span className={styles.figure}>{tab.figure}</span>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div
          id={`${id}-view`}
          role="tabpanel"
          aria-labelledby={`${id}-${value}`}
          tabIndex={0}
          className={styles.view}
        >
          {children}
        </div>
      )}
    </div>
  );
}
