import type { Given, LaptopItem } from '#protocol/activity/item.ts';
import type { Content } from '#protocol/activity/content.ts';
import type { NewStroke } from '#protocol/ink.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import { Icon } from '../icon.tsx';
import * as icons from '../icons.ts';
import { blobAddress, ContentView } from './content-view.tsx';
import { Fitted } from './fitted.tsx';
import { InkPicture, type InkGround } from './ink-picture.tsx';
import { PairsView, PlacesView, SortedView } from './parts-views.tsx';
import { workTexts } from './work-texts.ts';
import styles from './work.module.css';

export interface WorkPictureProps {
  readonly item: LaptopItem;
  readonly given: Given;
  /** Spoken, of a drawing: without it nobody is named. */
  readonly name?: string | undefined;
  /** The teacher's ink on a drawing. */
  readonly over?: readonly NewStroke[];
  readonly onPlaced?: (box: PageBox) => void;
  /** How sharp a page must be. */
  readonly width?: 320 | 1920 | 3840;
  /** The largest letters, as a share of the height. */
  readonly most?: number;
}

/** What a pupil gave, as she left it, filling the place it is given. */
export function WorkPicture(props: WorkPictureProps) {
  const { item, given, name, over, onPlaced, width = 1920, most } = props;
  const t = workTexts();
  const ground = groundOf(item, width);
  if (ground && (given.kind === 'drawing' || given.kind === 'page')) {
    return (
      <InkPicture
        ground={ground}
        strokes={given.strokes}
        label={name === undefined ? t.drawing : t.drawingOf(name)}
        {...(over && { over })}
        {...(onPlaced && { onPlaced })}
      />
    );
  }
  return (
    <div className={styles.paper}>
      <Fitted {...(most !== undefined && { most })}>
        <Words item={item} given={given} />
      </Fitted>
    </div>
  );
}

/** Of a drawing and of a page: what lies below the ink. Stable, so that nothing is drawn twice. */
const grounds = new WeakMap<LaptopItem, Map<number, InkGround>>();

function groundOf(item: LaptopItem, width: number): InkGround | null {
  const kept = grounds.get(item)?.get(width);
  if (kept) return kept;
  const made = newGround(item, width);
  if (made) grounds.set(item, (grounds.get(item) ?? new Map<number, InkGround>()).set(width, made));
  return made;
}

function newGround(item: LaptopItem, width: number): InkGround | null {
  if (item.kind === 'page') {
    const { blob, page } = item.page;
    return { kind: 'image', src: `/pages/${blob}/${page}/${width}?urgency=preview` };
  }
  if (item.kind !== 'drawing') return null;
  return item.ground.kind === 'paper'
    ? item.ground
    : { kind: 'image', src: blobAddress(item.ground.picture.blob) };
}

function Words({ item, given }: { readonly item: LaptopItem; readonly given: Given }) {
  const t = workTexts();
  switch (given.kind) {
    case 'choice':
      return item.kind === 'choice' ? (
        <ChoicesView parts={item.choices} chosen={given.chosen} />
      ) : null;
    case 'poll':
      if (item.kind !== 'poll') return null;
      if (item.choices.length > 0) {
        return <ChoicesView parts={item.choices} chosen={given.chosen} />;
      }
      return <p className={styles.big}>{given.words.join(' · ')}</p>;
    case 'short-text':
      return <p className={styles.big}>{given.text}</p>;
    case 'number':
      return (
        <p className={styles.big}>
          {given.text} {item.kind === 'number' && !given.text.endsWith(item.unit) && item.unit}
        </p>
      );
    case 'writing':
      return <p className={styles.writing}>{given.text}</p>;
    case 'order':
      return item.kind === 'order' ? (
        <ol className={styles.order}>
          {given.order.map((id, place) => (
            <li key={id} className={styles.card}>
              <span className={styles.number}>{place + 1}</span>
              <ContentView content={item.parts.find((part) => part.id === id)} />
            </li>
          ))}
        </ol>
      ) : null;
    case 'match':
      return item.kind === 'match' ? <PairsView item={item} links={given.links} /> : null;
    case 'sort':
      return item.kind === 'sort' ? <SortedView item={item} boxes={given.boxes} /> : null;
    case 'gaps':
      return item.kind === 'gaps' ? (
        <p className={styles.gaps}>
          {item.pieces.map((piece, at) =>
            piece.kind === 'text' ? (
              <span key={at}>{piece.text}</span>
            ) : (
              <span key={piece.id} className={styles.gap}>
                {given.words[piece.id] ?? '…'}
              </span>
            ),
          )}
        </p>
      ) : null;
    case 'labels':
      return item.kind === 'labels' ? <PlacesView item={item} places={given.places} /> : null;
    case 'page':
    case 'drawing':
      return <p className={styles.big}>{t.seen}</p>;
    case 'link':
      return <p className={styles.big}>{t.visited}</p>;
    case 'h5p':
      return (
        <p className={styles.big}>
          {given.max > 0 && <>{t.points(given.score, given.max)} · </>}
          {given.completed ? t.finished : t.begun}
        </p>
      );
  }
}

interface ChoicesProps {
  readonly parts: readonly (Content & { id: string })[];
  readonly chosen: readonly string[];
}

function ChoicesView({ parts, chosen }: ChoicesProps) {
  return (
    <ul className={styles.choices}>
      {parts.map((part) => {
        const hers = chosen.includes(part.id);
        return (
          <li key={part.id} className={styles.card} data-chosen={hers}>
            <span className={styles.box}>
              {hers && <Icon of={icons.tick} className={styles.sign} label={workTexts().chosen} />}
            </span>
            <ContentView content={part} />
          </li>
        );
      })}
    </ul>
  );
}
