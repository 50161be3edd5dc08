import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Kbd } from '#kit/kbd.tsx';
import { useView } from '../../store.ts';
import styles from './go-to-page.module.css';
import { stepOfDigits, useOverview } from './overview-state.ts';
import { overviewTexts } from './texts.ts';

/** The page number that is being typed, until Enter. */
export function GoToPage() {
  const t = overviewTexts();
  const digits = useOverview((state) => state.digits);
  const count = useView((view) => view.lesson?.steps.length ?? 0);
  if (digits === '') return null;
  const known = stepOfDigits(digits) !== null;
  return (
    <div className={styles.pill} data-surface="dark" role="status">
      <Icon of={known ? icons.next : icons.alert} size={20} />
      <span>{known ? t.goTo(digits) : t.noSuchPage(digits, count)}</span>
      {known && (
        <span aria-hidden="true">
          <Kbd>{t.enter}</Kbd>
        </span>
      )}
    </div>
  );
}
