import { Badge } from '../badge.tsx';
import { BarChart } from '../bar-chart.tsx';
import { Card } from '../card.tsx';
import { classNames } from '../class-names.ts';
import { formatNumber } from '../formats.ts';
import * as icons from '../icons.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { ProgressRing, type RingState } from '../progress-ring.tsx';
import { PupilPicture } from '../pupil-picture.tsx';
import { StatusDot } from '../status-dot.tsx';
import styles from './gallery.module.css';
import { galleryTexts } from './texts.ts';

const pupils: readonly (readonly [string, string, number, RingState])[] = [
  ['Adam', 'fox', 0.75, 'working'],
  ['Aya', 'panda', 1, 'done'],
  ['Camille', 'lion', 0.6, 'working'],
  ['Chloé', 'frog', 1, 'done'],
  ['Eden', 'tiger', 0.4, 'hand'],
  ['Emma', 'owl', 0.85, 'working'],
  ['Hugo', 'horse', 0, 'absent'],
  ['Jules', 'bee', 0.3, 'stuck'],
  ['Léa', 'octopus', 1, 'done'],
  ['Zoé', '', 0.1, 'working'],
];

export function ClassPart() {
  const texts = galleryTexts();
  return (
    <div className={styles.columns}>
      <Card>
        <div className={styles.tiles}>
          {pupils.map(([name, animal, value, state]) => (
            <div key={name} className={classNames(styles.tile, state === 'absent' && styles.away)}>
              <PupilPicture animal={animal} ring={{ value, state }} dimmed={state === 'absent'} />
              <span>{name}</span>
            </div>
          ))}
        </div>
      </Card>
      <Card>
        <div className={styles.row}>
          <StatusDot state="good">{texts.network}</StatusDot>
          <StatusDot state="warn">{texts.networkSlow}</StatusDot>
          <StatusDot state="bad">{texts.networkLost}</StatusDot>
          <StatusDot state="working">{texts.connecting}</StatusDot>
          <StatusDot state="absent">{texts.away}</StatusDot>
        </div>
        <div className={styles.row}>
          <Badge meaning="mirabelle" icon={icons.board}>
            {texts.onBoard}
          </Badge>
          <Badge meaning="good" icon={icons.tick}>
            {texts.ready}
          </Badge>
          <Badge meaning="bad">{texts.lamp}</Badge>
          <Badge meaning="warn">{texts.hinge}</Badge>
          <Badge meaning="info">{texts.away}</Badge>
          <Badge>{texts.neutral}</Badge>
        </div>
        <div className={styles.row}>
          <PupilPicture animal="octopus" size={64} named />
          <PupilPicture animal="octopus" size={96} ring={{ value: 0.6 }} named />
          <ProgressRing value={0.38} size={64} thickness={7} label={texts.importing}>
            <strong>{formatNumber(38)}</strong>
          </ProgressRing>
        </div>
      </Card>
    </div>
  );
}

export function ProgressPart() {
  const texts = galleryTexts();
  return (
    <div className={styles.columns}>
      <Card tone="sunken" title={texts.activity} aside={<strong>9 / 24</strong>}>
        <ProgressBar
          label={texts.activity}
          parts={[
            { value: 9 / 24, meaning: 'good' },
            { value: 13 / 24, meaning: 'info' },
          ]}
        />
      </Card>
      <Card title={texts.equipped} subtitle={texts.viewSentence}>
        <ProgressBar label={texts.equipped} value={0.7} aim={0.88} thick />
        <ProgressBar label={texts.equipped} value={0.24} aim={0.36} thick meaning="bad" />
      </Card>
      <Card title={texts.importing}>
        <ProgressBar label={texts.importing} value={0.38} />
        <ProgressBar label={texts.importing} />
      </Card>
    </div>
  );
}

const bars = [
  { letter: 'A', value: 3 },
  { letter: 'B', value: 17, right: true },
  { letter: 'C', value: 2 },
  { letter: 'D', value: 0 },
] as const;

export function ResultsPart() {
  const texts = galleryTexts();
  return (
    <>
      <div className={styles.columns}>
        <Card>
          <BarChart title={texts.question} bars={bars} rightLabel={texts.rightAnswer} />
        </Card>
        <Card tone="dark">
          <BarChart
            title={texts.question}
            bars={bars.map(({ letter, value }) => ({ letter, value, label: `${value} / 8` }))}
            rightLabel={texts.rightAnswer}
          />
        </Card>
      </div>
      <Card tone="dark">
        <BarChart
          size="board"
          title={texts.question}
          bars={bars}
          total={24}
          rightLabel={texts.rightAnswer}
        />
      </Card>
    </>
  );
}
