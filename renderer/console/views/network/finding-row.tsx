import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Finding } from '#protocol/network.ts';
import styles from './network-dialog.module.css';
import { networkTexts } from './texts.ts';

const MARKS: Record<Finding['verdict'], icons.IconPicture> = {
  good: icons.good,
  attention: icons.warning,
  bad: icons.bad,
  unknown: icons.help,
};

/** What was found, what the teacher does next, and a sentence for the city's technician. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const t = networkTexts();
  const { happened, next, technician } = t.finding[finding.code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_hole, name: string) => finding.values[name] ?? '?');
  return (
    <li className={styles.finding} data-verdict={finding.verdict}>
      <span className={styles.mark}>
        <Icon of={MARKS[finding.verdict]} size={22} label={t.verdict[finding.verdict]} />
      </span>
      <div className={styles.sentences}>
        <p className={styles.happened}>{fill(happened)}</p>
        {next !== undefined && <p>{fill(next)}</p>}
        {technician !== undefined && (
          <p className={styles.technician}>
            <strong>{t.technician}</strong> {fill(technician)}
          </p>
        )}
      </div>
    </li>
  );
}
