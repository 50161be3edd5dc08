import { Badge } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { formatTime } from '#kit/formats.ts';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { ContentView } from '#kit/work/content-view.tsx';
import { WorkPicture } from '#kit/work/work-picture.tsx';
import { answerInWords } from '#protocol/activity/in-words.ts';
import type { Item } from '#protocol/activity/item.ts';
import type { HandoutView, SessionView } from '#protocol/views.ts';
import { tileShare } from '../../class-tiles.ts';
import { openDialog, orderNow, useView } from '../../store.ts';
import { seeClass } from './how-she-is.ts';
import { ringOf, sayHow } from './pupil-card.tsx';
import styles from './pupil-view.module.css';
import { SeenBadge } from './seen-badge.tsx';
import { shownItem } from './shown-item.ts';
import { workRoomTexts } from './texts.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import { goBeside, goTo, useMoment } from './work-place.ts';

/** All that one pupil has done in this session, and what she is at. */
export function PupilView({ pupil: id }: { readonly pupil: string }) {
  const t = workRoomTexts();
  const session = useView((view) => view.session);
  const moment = useMoment();
  if (!session) return null;
  const seen = seeClass(session, moment);
  const at = seen.findIndex(({ tile }) => tile.pupil?.id === id);
  const one = seen[at];
  const pupil = one?.tile.pupil;
  if (!one || !pupil) return null;
  const laptop = one.tile.laptop;
  const handouts = concerning(session, id);
  const beside = (step: number) => {
    const next = seen[at + step]?.tile.pupil;
    return next ? () => goBeside({ view: 'pupil', pupil: next.id }) : undefined;
  };
  return (
    <div className={styles.view}>
      <aside className={styles.side}>
        <PupilPicture
          animal={pupil.picture}
          size={112}
          ring={{ value: tileShare(one.tile), state: ringOf(one.how) }}
        />
        <p className={styles.name} dir="auto">
          {pupil.name}
        </p>
        <p className={styles.state}>{sayHow(one.how)}</p>
        {one.how.group && <Badge icon={icons.group}>{one.how.group.name}</Badge>}
        {one.how.hand !== null && (
          <Button
            icon={icons.hand}
            onClick={() => orderNow({ type: 'work/lower-hand', pupil: id })}
          >
            {t.lower(pupil.name)}
          </Button>
        )}
        {laptop && (
          <Button tone="quiet" icon={icons.laptop} onClick={() => openDialog('laptop', laptop.id)}>
            {t.laptopOf}
          </Button>
        )}
        <div className={styles.beside}>
          <Turn label={t.previousPupil} icon={icons.previous} go={beside(-1)} />
          <Turn label={t.nextPupil} icon={icons.next} go={beside(1)} />
        </div>
      </aside>
      <section className={styles.works} aria-label={t.history(pupil.name)} tabIndex={0}>
        {handouts.length === 0 && <EmptyState icon={icons.results} title={t.notForHer} />}
        {handouts.map((shown) => (
          <article key={shown.handout.id} className={styles.handout}>
            <h3 className={styles.title}>
              {shown.handout.activity.title}
              <span className={styles.small}>{formatTime(new Date(shown.handout.sentAt))}</span>
              {shown.handout.closed && <Badge icon={icons.locked}>{t.closed}</Badge>}
            </h3>
            <ul className={styles.items}>
              {shown.handout.activity.items.map((item, place) => (
                <ItemRow
                  key={item.id}
                  session={session}
                  shown={shown}
                  item={item}
                  place={place}
                  pupil={id}
                />
              ))}
            </ul>
          </article>
        ))}
      </section>
    </div>
  );
}

export function Turn(props: {
  readonly label: string;
  readonly icon: icons.IconPicture;
  readonly go: (() => void) | undefined;
}) {
  const { label, icon, go } = props;
  return <IconButton size="compact" icon={icon} label={label} disabled={!go} onClick={go} />;
}

/** What was handed out to her, the newest first; what she answered stays when she leaves a group. */
function concerning(session: SessionView, pupil: string): HandoutView[] {
  return Object.values(session.handouts)
    .filter(({ handout: { to }, answers, drafts }) => {
      if (answers[pupil] ?? drafts[pupil]) return true;
      if (to.kind === 'all') return true;
      const pupils = to.kind === 'pupils' ? to.pupils : session.groups[to.group]?.pupils;
      return pupils?.includes(pupil) ?? false;
    })
    .sort((a, b) => b.handout.order - a.handout.order);
}

interface ItemRowProps {
  readonly session: SessionView;
  readonly shown: HandoutView;
  readonly item: Item;
  readonly place: number;
  readonly pupil: string;
}

function ItemRow({ session, shown, item, place, pupil }: ItemRowProps) {
  const t = workRoomTexts();
  const { id } = shown.handout;
  const answer = shown.answers[pupil]?.[item.id] ?? null;
  const draft = shown.drafts[pupil]?.[item.id];
  const given = answer?.given ?? draft?.given;
  const back = session.returned[pupil]?.[id]?.[item.id];
  const drawn = given?.kind === 'drawing' || (given?.kind === 'page' && given.strokes.length > 0);
  const question = (
    <span className={styles.question}>
      <span className={styles.place}>{place + 1}</span>
      <ContentView content={item.prompt} />
    </span>
  );
  if (!given) {
    return (
      <li className={styles.row} data-empty>
        {question}
        <span className={styles.small}>{t.noAnswer}</span>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        onClick={() => goTo({ view: 'work', handout: id, item: item.id, pupil })}
      >
        {question}
        {drawn ? (
          <span className={styles.thumbnail}>
            <WorkPicture item={shownItem(item)} given={given} width={320} />
          </span>
        ) : (
          <span className={styles.answer} dir="auto">
            {answerInWords(item, given, t.names)}
          </span>
        )}
        <span className={styles.badges}>
          <VerdictBadge answer={answer} />
          {answer && answer.others.length > 0 && <Badge>{t.earlier(answer.others.length)}</Badge>}
          {answer && draft && <Badge meaning="info">{t.underWay}</Badge>}
          {answer?.late && (
            <Badge meaning="warn" icon={icons.clock}>
              {t.late}
            </Badge>
          )}
          {back && <SeenBadge seen={back.seen} />}
        </span>
      </button>
    </li>
  );
}
