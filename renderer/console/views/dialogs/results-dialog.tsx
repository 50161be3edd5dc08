import { Badge } from '#kit/badge.tsx';
import { BarChart } from '#kit/bar-chart.tsx';
import { Button } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Given } from '#protocol/activity/item.ts';
import type { Pupil } from '#protocol/classroom.ts';
import { letterOf } from '../../question-draft.ts';
import { closeDialog, openDialog, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from './about.ts';
import styles from './results-dialog.module.css';

/** How the class answered, and who: names are for the teacher alone. */
export function ResultsDialog({ about }: AboutProps) {
  const t = texts();
  const session = useView((view) => view.session);
  const overlay = useView((view) => view.board.overlay);
  const shown = about === null ? undefined : session?.handouts[about];
  const item = shown?.handout.activity.items[0];
  if (!session || !shown || item?.kind !== 'choice') return null;
  const { handout } = shown;
  const counts = shown.results[item.id]?.counts ?? {};
  const onBoard = overlay.kind === 'results' && overlay.handout === handout.id;
  const { pupils } = session.session.class;
  const whoChose = (choice: string | undefined) =>
    pupils.filter((pupil) => chosenIn(shown.answers[pupil.id]?.[item.id]?.given) === choice);
  const hasLaptop = new Set(Object.values(session.laptops).map((laptop) => laptop.pupil));
  const missing = whoChose(undefined).filter((pupil) => hasLaptop.has(pupil.id));
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.results.title}
      subtitle={
        handout.closed ? <Badge icon={icons.locked}>{t.question.closed}</Badge> : t.results.private
      }
      actions={
        <>
          <Button
            tone="quiet"
            icon={icons.reload}
            onClick={() => openDialog('question', handout.id)}
          >
            {t.results.again}
          </Button>
          {!handout.closed && (
            <Button
              icon={icons.locked}
              title={t.results.closeHint}
              onClick={() => orderNow({ type: 'handout/close', handout: handout.id })}
            >
              {t.results.close}
            </Button>
          )}
          <Button
            tone={onBoard ? 'plain' : 'primary'}
            icon={icons.board}
            onClick={() =>
              orderNow({
                type: 'board/overlay',
                overlay: onBoard ? { kind: 'none' } : { kind: 'results', handout: handout.id },
              })
            }
          >
            {onBoard ? t.results.removeFromBoard : t.results.showOnBoard}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <BarChart
          title={item.prompt.text ?? ''}
          rightLabel={t.results.right}
          bars={item.choices.map((choice, place) => ({
            letter: letterOf(place),
            label: choice.text ?? '',
            value: counts[choice.id] ?? 0,
            right: item.right.includes(choice.id),
          }))}
        />
        <section className={styles.who} aria-label={t.results.who}>
          <h3 className={styles.heading}>{t.results.who}</h3>
          {item.choices.map((choice, place) => (
            <Group
              key={choice.id}
              label={letterOf(place)}
              right={item.right.includes(choice.id)}
              pupils={whoChose(choice.id)}
            />
          ))}
          {missing.length > 0 && <Group missing label={t.results.missing} pupils={missing} />}
        </section>
      </div>
    </Dialog>
  );
}

function chosenIn(given: Given | undefined): string | undefined {
  return given?.kind === 'choice' ? given.chosen[0] : undefined;
}

interface GroupProps {
  readonly label: string;
  readonly right?: boolean;
  /** Those who have not answered: a label too long to stand beside. */
  readonly missing?: boolean;
  readonly pupils: readonly Pupil[];
}

function Group({ label, right = false, missing = false, pupils }: GroupProps) {
  const t = texts().results;
  return (
    <div className={classNames(styles.group, missing && styles.missing)}>
      <Badge meaning={right ? 'good' : 'neutral'} icon={right ? icons.tick : undefined}>
        {label}
      </Badge>
      {pupils.length === 0 ? (
        <p className={styles.nobody}>{t.nobody}</p>
      ) : (
        <ul className={styles.pupils}>
          {pupils.map((pupil) => (
            <li key={pupil.id} className={styles.pupil}>
              <PupilPicture animal={pupil.picture} size={26} />
              <span dir="auto">{pupil.name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
