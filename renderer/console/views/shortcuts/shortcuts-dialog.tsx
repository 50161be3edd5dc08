import { Fragment } from 'react';
import { Dialog } from '#kit/dialog.tsx';
import { allShortcuts } from '../../shortcuts.ts';
import { closeDialog } from '../../store.ts';
import { shortcutLines, type ShortcutLine } from './shortcut-lines.ts';
import styles from './shortcuts-dialog.module.css';
import { shortcutTexts } from './texts.ts';

/** All keys of the console, from the very list that the keyboard uses. */
export function ShortcutsDialog() {
  const t = shortcutTexts();
  return (
    <Dialog open onClose={closeDialog} title={t.title} subtitle={t.subtitle} size="wide">
      <div className={styles.groups} role="group" aria-label={t.title} tabIndex={0}>
        {shortcutLines(allShortcuts()).map(({ group, lines }) => (
          <section key={group} className={styles.group} aria-label={t.groups[group]}>
            <h3 className={styles.heading}>{t.groups[group]}</h3>
            <dl className={styles.lines}>
              {lines.map((line) => (
                <div key={line.does} className={styles.line}>
                  <dt>{line.does}</dt>
                  <dd className={styles.keys}>
                    <Keys line={line} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ line }: { readonly line: ShortcutLine }) {
  return line.keys.map((caps, index) => (
    <Fragment key={caps.join('+')}>
      {index > 0 && <span className={styles.or}>{shortcutTexts().or}</span>}
      <span className={styles.together}>
        {caps.map((cap) => (
          <kbd key={cap} className={styles.key}>
            {cap}
          </kbd>
        ))}
      </span>
    </Fragment>
  ));
}
