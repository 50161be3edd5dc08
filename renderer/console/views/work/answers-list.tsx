import { Badge } from '#kit/badge.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { WorkPicture } from '#kit/work/work-picture.tsx';
import { answerInWords } from '#protocol/activity/in-words.ts';
import type { Given, Item } from '#protocol/activity/item.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { HandoutView, PupilAnswer, SessionView } from '#protocol/views.ts';
import { letterOf } from '../../question-draft.ts';
import styles from './results-view.module.css';
import { shownItem } from './shown-item.ts';
import { workRoomTexts } from './texts.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import { goTo } from './work-place.ts';

interface ListProps {
  readonly session: SessionView;
  readonly shown: HandoutView;
  readonly item: Item;
}

interface Hers {
  readonly pupil: Pupil;
  readonly answer: PupilAnswer | null;
  /** What counts, else what she is at. */
  readonly given: Given | null;
}

/** In the order of the class: nobody is ranked. */
function worksOf({ session, shown, item }: ListProps): Hers[] {
  return session.session.class.pupils.map((pupil) => {
    const answer = shown.answers[pupil.id]?.[item.id] ?? null;
    const given = answer?.given ?? shown.drafts[pupil.id]?.[item.id]?.given ?? null;
    return { pupil, answer, given };
  });
}

function useOpen({ shown, item }: ListProps) {
  return (pupil: Pupil) =>
    goTo({ view: 'work', handout: shown.handout.id, item: item.id, pupil: pupil.id });
}

/** Who answered what: of a question with choices by choice, of all others one under the other. */
export function AnswersList(props: ListProps) {
  const t = workRoomTexts();
  const { item, session } = props;
  const all = worksOf(props);
  const hasLaptop = new Set(Object.values(session.laptops).map(({ pupil }) => pupil));
  const missing = all.filter(({ given, pupil }) => given === null && hasLaptop.has(pupil.id));
  const choices = item.kind === 'choice' || item.kind === 'poll' ? item.choices : [];
  const groups = choices.map((choice, at) => ({
    id: choice.id,
    letter: letterOf(at),
    right: item.kind === 'choice' && item.right.includes(choice.id),
    pupils: all.filter(({ answer }) => chosenIn(answer?.given).includes(choice.id)),
  }));
  return (
    <section className={styles.who} aria-label={t.who}>
      <h3 className={styles.heading}>{t.who}</h3>
      {groups.map(({ id, letter, right, pupils }) => (
        <div key={id} className={styles.group}>
          <Badge meaning={right ? 'good' : 'neutral'} icon={right ? icons.tick : undefined}>
            {letter}
          </Badge>
          <Pupils pupils={pupils} list={props} />
        </div>
      ))}
      {groups.length === 0 && <Rows {...props} all={all} />}
      {missing.length > 0 && (
        <div className={styles.group} data-missing>
          <Badge>{t.missing}</Badge>
          <Pupils pupils={missing} list={props} />
        </div>
      )}
    </section>
  );
}

function chosenIn(given: Given | undefined): readonly string[] {
  return given?.kind === 'choice' || given?.kind === 'poll' ? given.chosen : [];
}

function Pupils({ pupils, list }: { readonly pupils: readonly Hers[]; readonly list: ListProps }) {
  const open = useOpen(list);
  if (pupils.length === 0) return <p className={styles.nobody}>{workRoomTexts().nobodyChose}</p>;
  return (
    <ul className={styles.pupils}>
      {pupils.map(({ pupil }) => (
        <li key={pupil.id}>
          <button type="button" className={styles.pupil} onClick={() => open(pupil)}>
            <PupilPicture animal={pupil.picture} size={28} />
            <span dir="auto">{pupil.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One under the other, what was written in full words. */
function Rows(props: ListProps & { readonly all: readonly Hers[] }) {
  const t = workRoomTexts();
  const open = useOpen(props);
  return (
    <ul className={styles.pupils} style={{ display: 'grid' }}>
      {props.all.map(({ pupil, answer, given }) =>
        given === null ? null : (
          <li key={pupil.id}>
            <button type="button" className={styles.row} onClick={() => open(pupil)}>
              <PupilPicture animal={pupil.picture} size={32} />
              <span className={styles.one} dir="auto">
                {pupil.name}
              </span>
              <span className={styles.answer} dir="auto">
                {answerInWords(props.item, given, t.names)}
              </span>
              <VerdictBadge answer={answer} />
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

/** All drawings on one wall. */
export function Gallery(props: ListProps) {
  const t = workRoomTexts();
  const open = useOpen(props);
  const drawn = worksOf(props).filter(({ given }) => given !== null);
  return (
    <ul className={styles.gallery} aria-label={t.gallery}>
      {drawn.map(({ pupil, answer, given }) => (
        <li key={pupil.id}>
          <button
            type="button"
            className={styles.drawing}
            aria-label={t.openWork(pupil.name)}
            onClick={() => open(pupil)}
          >
            <span className={styles.thumbnail}>
              {given && (
                <WorkPicture
                  item={shownItem(props.item)}
                  given={given}
                  name={pupil.name}
                  width={320}
                />
              )}
            </span>
            <span className={styles.under}>
              <PupilPicture animal={pupil.picture} size={28} />
              <span className={styles.one} dir="auto">
                {pupil.name}
              </span>
              {!answer && <Badge meaning="info">{t.underWay}</Badge>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
