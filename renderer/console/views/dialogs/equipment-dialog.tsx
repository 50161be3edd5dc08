import { Badge, type Meaning } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { Check } from '#protocol/report.ts';
import { boardWindow } from '../../board-window.ts';
import { checkSentence } from '../../check-texts.ts';
import { troubleOf } from '../../refusals.ts';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { sayWhen } from '../../when.ts';
import styles from './equipment-dialog.module.css';
import { Outbox } from './outbox.tsx';

/** "Le matériel": one button, then a verdict in plain words for each part, and the report's fate. */
export function EquipmentDialog() {
  const t = texts();
  const equipment = useView((view) => view.equipment);
  const { running, checkedAt, checks, facts, problem } = equipment;
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.equipment.title}
      subtitle={t.equipment.subtitle}
    >
      <div className={styles.run}>
        <Button
          tone="primary"
          icon={icons.check}
          busy={running}
          onClick={() =>
            orderNow({ type: 'check/run', screens: boardWindow.getState().displays.length })
          }
        >
          {running ? t.equipment.running : t.equipment.run}
        </Button>
        <p className={styles.quiet} role="status">
          {checkedAt === null
            ? t.equipment.never
            : t.equipment.checkedAt(sayWhen(new Date(checkedAt), new Date()))}
        </p>
        <Button icon={icons.settings} onClick={() => openDialog('settings')}>
          {t.settings.title}
        </Button>
      </div>
      {problem !== null && <TroubleNote {...troubleOf(problem)} />}
      {checks.length > 0 && (
        <ul className={styles.checks} aria-label={t.equipment.checks}>
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
      )}
      <div className={styles.columns}>
        {facts.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t.equipment.facts}</h3>
            <dl className={styles.facts}>
              {facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <Outbox />
      </div>
    </Dialog>
  );
}

const LOOKS: Readonly<
  Record<Check['verdict'], { readonly icon: icons.IconPicture; readonly meaning: Meaning }>
> = {
  good: { icon: icons.good, meaning: 'good' },
  attention: { icon: icons.warning, meaning: 'warn' },
  bad: { icon: icons.bad, meaning: 'bad' },
  unreadable: { icon: icons.help, meaning: 'neutral' },
};

const PARTS: Readonly<Record<string, icons.IconPicture>> = {
  disk: icons.disk,
  memory: icons.memory,
  battery: icons.battery,
  projector: icons.board,
  sound: icons.speaker,
  network: icons.network,
  clock: icons.clock,
  city: icons.city,
};

function CheckRow({ check }: { readonly check: Check }) {
  const t = texts().equipment;
  const { icon, meaning } = LOOKS[check.verdict];
  return (
    <li className={styles.check} data-verdict={check.verdict}>
      <Icon of={PARTS[check.id] ?? icons.info} size={22} className={styles.part} />
      <p className={styles.sentence}>{checkSentence(check)}</p>
      <Badge meaning={meaning} icon={icon}>
        {t.verdict[check.verdict]}
      </Badge>
    </li>
  );
}
