import type { LaptopItemOf } from '#protocol/activity/item.ts';
import { Icon } from '../icon.tsx';
import * as icons from '../icons.ts';
import { blobAddress, ContentView } from './content-view.tsx';
import { workTexts } from './work-texts.ts';
import styles from './work.module.css';

/** Works made of parts: what lies where. */

export function PairsView(props: {
  readonly item: LaptopItemOf<'match'>;
  readonly links: Readonly<Record<string, string>>;
}) {
  const { item, links } = props;
  return (
    <ul className={styles.pairs}>
      {item.lefts.map((left) => {
        const right = item.rights.find(({ id }) => id === links[left.id]);
        return (
          <li key={left.id} className={styles.pair}>
            <span className={styles.card}>
              <ContentView content={left} />
            </span>
            <Icon of={icons.forth} className={styles.sign} />
            <span className={styles.card} data-empty={!right}>
              {right ? <ContentView content={right} /> : workTexts().empty}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function SortedView(props: {
  readonly item: LaptopItemOf<'sort'>;
  readonly boxes: Readonly<Record<string, string>>;
}) {
  const { item, boxes } = props;
  return (
    <ul className={styles.boxes}>
      {item.boxes.map((box) => (
        <li key={box.id} className={styles.sorted}>
          <span className={styles.boxName}>
            <ContentView content={box} />
          </span>
          <ul className={styles.inBox}>
            {item.parts
              .filter(({ id }) => boxes[id] === box.id)
              .map((part) => (
                <li key={part.id} className={styles.card}>
                  <ContentView content={part} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function PlacesView(props: {
  readonly item: LaptopItemOf<'labels'>;
  readonly places: Readonly<Record<string, string>>;
}) {
  const { item, places } = props;
  const { picture } = item;
  return (
    <div className={styles.map}>
      <img
        className={styles.mapPicture}
        src={blobAddress(picture.blob)}
        alt={picture.alt ?? workTexts().picture}
        draggable={false}
      />
      <ul>
        {item.places.map(({ id, x, y }) => {
          const label = item.labels.find((one) => one.id === places[id]);
          return (
            <li
              key={id}
              className={styles.place}
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
              data-empty={!label}
            >
              {label ? <ContentView content={label} /> : workTexts().empty}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
