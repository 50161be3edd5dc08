import { useCallback, useState, type KeyboardEvent } from 'react';
import { Badge } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { formatTime } from '#kit/formats.ts';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { ContentView } from '#kit/work/content-view.tsx';
import { WorkPicture } from '#kit/work/work-picture.tsx';
import { answerInWords } from '#protocol/activity/in-words.ts';
import type { Item } from '#protocol/activity/item.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import type { NewStroke } from '#protocol/ink.ts';
import type { HandoutView, PupilAnswer, SessionView } from '#protocol/views.ts';
import { orderNow, useView } from '../../store.ts';
import { GiveBack } from './give-back.tsx';
import { Turn } from './pupil-view.tsx';
import { InkBar, ReturnInk, type Pen } from './return-ink.tsx';
import { shownItem } from './shown-item.ts';
import { workRoomTexts } from './texts.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import { goBeside, type WorkPlace } from './work-place.ts';
import styles from './work-view.module.css';

type Place = Extract<WorkPlace, { view: 'work' }>;

/** One work, to be read, put on the board or given back. Arrows go to the next pupil's. */
export function WorkView({ place }: { readonly place: Place }) {
  const session = useView((view) => view.session);
  const shown = session?.handouts[place.handout];
  const item = shown?.handout.activity.items.find(({ id }) => id === place.item);
  return session && shown && item ? (
    <OpenWork place={place} session={session} shown={shown} item={item} />
  ) : null;
}

interface OpenWorkProps {
  readonly place: Place;
  readonly session: SessionView;
  readonly shown: HandoutView;
  readonly item: Item;
}

function OpenWork({ place, session, shown, item }: OpenWorkProps) {
  const t = workRoomTexts();
  const back = session.returned[place.pupil]?.[place.handout]?.[place.item];
  const [strokes, setStrokes] = useState<readonly NewStroke[]>(back?.strokes ?? []);
  const [pen, setPen] = useState<Pen>('brick');
  const [box, setBox] = useState<PageBox | null>(null);
  const placed = useCallback((next: PageBox) => setBox(next), []);
  const { pupils } = session.session.class;
  const pupil = pupils.find(({ id }) => id === place.pupil);
  const answer = shown.answers[place.pupil]?.[item.id] ?? null;
  const given = answer?.given ?? shown.drafts[place.pupil]?.[item.id]?.given ?? null;
  if (!pupil) return null;
  const drawn = given !== null && (item.kind === 'drawing' || (item.kind === 'page' && item.write));
  const beside = (step: 1 | -1) => {
    const from = pupils.findIndex(({ id }) => id === place.pupil);
    const rest = step === 1 ? pupils.slice(from + 1) : pupils.slice(0, from).toReversed();
    const hasWork = (id: string) =>
      shown.answers[id]?.[item.id] !== undefined || shown.drafts[id]?.[item.id] !== undefined;
    const next = rest.find(({ id }) => hasWork(id));
    return next && (() => goBeside({ ...place, pupil: next.id }));
  };
  const onKey = (event: KeyboardEvent) => {
    const typing = (event.target as Element).closest('textarea, input') !== null;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (typing || step === null) return;
    event.preventDefault();
    event.stopPropagation();
    beside(step)?.();
  };
  return (
    <div className={styles.view} onKeyDown={onKey}>
      <div className={styles.main}>
        <h3 className={styles.prompt}>
          <ContentView content={item.prompt} />
        </h3>
        {drawn && (
          <InkBar
            pen={pen}
            onPen={setPen}
            canUndo={strokes.length > 0}
            onUndo={() => setStrokes(strokes.slice(0, -1))}
          />
        )}
        <div className={styles.sheet} data-reading={given?.kind === 'writing'}>
          {given?.kind === 'writing' && (
            <p className={styles.reading} dir="auto" tabIndex={0}>
              {given.text}
            </p>
          )}
          {given && given.kind !== 'writing' && (
            <WorkPicture
              item={shownItem(item)}
              given={given}
              name={pupil.name}
              over={strokes}
              most={0.09}
              onPlaced={placed}
            />
          )}
          {drawn && box && (
            <ReturnInk
              box={box}
              pen={pen}
              onStroke={(stroke) => setStrokes((before) => [...before, stroke])}
            />
          )}
          {!given && <p className={styles.reading}>{t.noAnswer}</p>}
        </div>
      </div>
      <aside className={styles.side}>
        <div className={styles.pupil}>
          <PupilPicture animal={pupil.picture} size={52} />
          <span className={styles.name} dir="auto">
            {pupil.name}
          </span>
          <span className={styles.beside}>
            <Turn label={t.previousPupil} icon={icons.previous} go={beside(-1)} />
            <Turn label={t.nextPupil} icon={icons.next} go={beside(1)} />
          </span>
        </div>
        <div className={styles.badges}>
          <VerdictBadge answer={answer} />
          {answer?.late && (
            <Badge meaning="warn" icon={icons.clock}>
              {t.late}
            </Badge>
          )}
        </div>
        {answer && <Attempts item={item} answer={answer} />}
        <ToBoard place={place} />
        <GiveBack place={place} name={pupil.name} strokes={strokes} back={back} />
      </aside>
    </div>
  );
}

/** Every one is kept; the first of the list is the one that counts. */
function Attempts({ item, answer }: { readonly item: Item; readonly answer: PupilAnswer }) {
  const t = workRoomTexts();
  if (answer.others.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.attempts}>
      <h4 className={styles.heading}>{t.attempts}</h4>
      <ol className={styles.attempts}>
        {[answer, ...answer.others].map((one, at) => (
          <li key={at} className={styles.attempt}>
            <span className={styles.small}>
              {t.attempt(one.attempt)} · {formatTime(new Date(one.at))}
            </span>
            <VerdictBadge answer={one} />
            <span className={styles.given}>{answerInWords(item, one.given, t.names)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ToBoard({ place }: { readonly place: Place }) {
  const t = workRoomTexts();
  const overlay = useView((view) => view.board.overlay);
  const { handout, item, pupil } = place;
  const here =
    overlay.kind === 'work' &&
    overlay.handout === handout &&
    overlay.item === item &&
    overlay.pupil === pupil;
  return (
    <section className={styles.section} aria-label={t.board}>
      <h4 className={styles.heading}>{t.board}</h4>
      <div className={styles.buttons}>
        {[false, true].map((named) => {
          const on = here && overlay.named === named;
          return (
            <Button
              key={String(named)}
              icon={icons.board}
              pressed={on}
              onClick={() =>
                orderNow({
                  type: 'board/overlay',
                  overlay: on ? { kind: 'none' } : { kind: 'work', handout, item, pupil, named },
                })
              }
            >
              {named ? t.named : t.anonymous}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
