import { Badge } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { formatTime } from '#kit/formats.ts';
import * as icons from '#kit/icons.ts';
import { ContentView } from '#kit/work/content-view.tsx';
import type { HandoutView, SessionView } from '#protocol/views.ts';
import { openDialog, orderNow, useView } from '../../store.ts';
import { AnswersList, Gallery } from './answers-list.tsx';
import { Distribution } from './distribution.tsx';
import styles from './results-view.module.css';
import { workRoomTexts } from './texts.ts';
import { closeWorkRoom, goBeside, type WorkPlace } from './work-place.ts';

/** What came back, question by question; who is for the teacher alone. */
export function ResultsView({
  place,
}: {
  readonly place: Extract<WorkPlace, { view: 'results' }>;
}) {
  const t = workRoomTexts();
  const session = useView((view) => view.session);
  if (!session) return null;
  const handouts = newestFirst(session);
  const shown = handouts.find(({ handout }) => handout.id === place.handout) ?? handouts[0];
  if (!shown) {
    return (
      <EmptyState icon={icons.results} title={t.nothing}>
        {t.nothingText}
      </EmptyState>
    );
  }
  const { items } = shown.handout.activity;
  const item = items.find(({ id }) => id === place.item) ?? items[0];
  if (!item) return null;
  const drawn = item.kind === 'drawing' || (item.kind === 'page' && item.write);
  return (
    <div className={styles.view} data-alone={handouts.length === 1}>
      {handouts.length > 1 && <Handouts handouts={handouts} shown={shown} />}
      <div className={styles.main}>
        <Questions shown={shown} item={item.id} />
        <div className={styles.question}>
          <h3 className={styles.prompt}>
            <ContentView content={item.prompt} />
          </h3>
          <Actions shown={shown} item={item.id} />
        </div>
        <div className={styles.columns} data-drawn={drawn}>
          {drawn ? (
            <Gallery session={session} shown={shown} item={item} />
          ) : (
            <>
              <Distribution item={item} summary={shown.results[item.id]} />
              <AnswersList session={session} shown={shown} item={item} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

export function newestFirst(session: SessionView): HandoutView[] {
  return Object.values(session.handouts).sort((a, b) => b.handout.order - a.handout.order);
}

function Handouts(props: {
  readonly handouts: readonly HandoutView[];
  readonly shown: HandoutView;
}) {
  const t = workRoomTexts();
  return (
    <nav className={styles.handouts} aria-label={t.handouts}>
      <ul>
        {props.handouts.map(({ handout, answers }) => (
          <li key={handout.id}>
            <button
              type="button"
              className={styles.handout}
              aria-current={handout.id === props.shown.handout.id}
              onClick={() => goBeside({ view: 'results', handout: handout.id, item: null })}
            >
              <span className={styles.name}>{handout.activity.title}</span>
              <span className={styles.small}>
                {formatTime(new Date(handout.sentAt))} · {t.answers(Object.keys(answers).length)}
                {handout.closed && ` · ${t.closed}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Several questions: one after the other, by number. */
function Questions({ shown, item }: { readonly shown: HandoutView; readonly item: string }) {
  const t = workRoomTexts();
  const { id, activity } = shown.handout;
  if (activity.items.length < 2) return null;
  return (
    <div className={styles.questions} role="group" aria-label={t.questions}>
      {activity.items.map((one, at) => (
        <button
          key={one.id}
          type="button"
          className={styles.number}
          aria-label={t.question(at + 1)}
          aria-pressed={one.id === item}
          onClick={() => goBeside({ view: 'results', handout: id, item: one.id })}
        >
          {at + 1}
        </button>
      ))}
    </div>
  );
}

function Actions({ shown, item }: { readonly shown: HandoutView; readonly item: string }) {
  const t = workRoomTexts();
  const { handout } = shown;
  const overlay = useView((view) => view.board.overlay);
  const onBoard =
    overlay.kind === 'results' &&
    overlay.handout === handout.id &&
    (overlay.item ?? handout.activity.items[0]?.id) === item;
  const { items } = handout.activity;
  const isQuestion = items.length === 1 && items[0]?.kind === 'choice';
  const again = () => {
    closeWorkRoom();
    openDialog('question', handout.id);
  };
  return (
    <div className={styles.actions}>
      {handout.closed ? (
        <Badge icon={icons.locked}>{t.closed}</Badge>
      ) : (
        <Button
          icon={icons.locked}
          title={t.closeHint}
          onClick={() => orderNow({ type: 'handout/close', handout: handout.id })}
        >
          {t.closeIt}
        </Button>
      )}
      {isQuestion && (
        <Button icon={icons.reload} onClick={again}>
          {t.again}
        </Button>
      )}
      <Button
        tone={onBoard ? 'plain' : 'primary'}
        icon={icons.board}
        onClick={() =>
          orderNow({
            type: 'board/overlay',
            overlay: onBoard ? { kind: 'none' } : { kind: 'results', handout: handout.id, item },
          })
        }
      >
        {onBoard ? t.removeFromBoard : t.showOnBoard}
      </Button>
    </div>
  );
}
