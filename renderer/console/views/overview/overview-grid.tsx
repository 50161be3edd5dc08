import { useState, type RefObject } from 'react';
import { Badge } from '#kit/badge.tsx';
import { classNames } from '#kit/class-names.ts';
import * as icons from '#kit/icons.ts';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { spokenStep, stepName } from '../../step-words.ts';
import { StepPicture } from '../step-picture.tsx';
import type { Group } from './groups.ts';
import { GAP, LABEL, rowsInSight, type Layout, type Row } from './layout.ts';
import styles from './overview.module.css';
import { overviewTexts } from './texts.ts';

export interface OverviewGridProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly steps: readonly Step[];
  readonly documents: Readonly<Record<string, LessonDocument>>;
  readonly height: number;
  readonly selected: number;
  readonly here: number;
  /** What the class sees; -1 when it sees nothing of the lesson. */
  readonly onAir: number;
  readonly onGo: (place: number) => void;
}

export function optionId(place: number): string {
  return `overview-${place}`;
}

/** The thumbnails, group by group. Only those near what is seen are drawn, and so asked for. */
export function OverviewGrid(props: OverviewGridProps) {
  const { scroller, layout, height } = props;
  const [scrollTop, setScrollTop] = useState(0);
  const rows = rowsInSight(layout, scrollTop, height);
  const groups = [...new Set(rows.map((row) => row.group))];
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div
        id="overview-steps"
        role="listbox"
        aria-label={overviewTexts().grid}
        aria-activedescendant={optionId(props.selected)}
        tabIndex={0}
        className={styles.steps}
        style={{ height: layout.total }}
      >
        {groups.map((group) => (
          <div key={group.first} role="group" aria-label={group.name}>
            {rows
              .filter((row) => row.group === group)
              .map((row) =>
                row.kind === 'heading' ? (
                  <Heading key="heading" group={group} top={row.top} height={row.height} />
                ) : (
                  <Line key={row.first} row={row} {...props} />
                ),
              )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Heading(props: { readonly group: Group; readonly top: number; readonly height: number }) {
  const { group, top, height } = props;
  return (
    <div className={styles.heading} style={{ top, height }} aria-hidden="true">
      <strong>{group.name}</strong>
      <span>{overviewTexts().pages(group.count)}</span>
    </div>
  );
}

type LineProps = Omit<OverviewGridProps, 'scroller' | 'height'> & {
  readonly row: Extract<Row, { kind: 'steps' }>;
};

function Line({ row, layout, steps, documents, selected, here, onAir, onGo }: LineProps) {
  return steps.slice(row.first, row.first + row.count).map((step, column) => {
    const place = row.first + column;
    const document = 'document' in step ? (documents[step.document] ?? null) : null;
    return (
      <Option
        key={step.id}
        step={step}
        document={document}
        place={place}
        count={steps.length}
        selected={place === selected}
        here={place === here}
        onAir={place === onAir}
        left={column * (layout.width + GAP)}
        top={row.top}
        width={layout.width}
        height={layout.height}
        onGo={onGo}
      />
    );
  });
}

interface OptionProps {
  readonly step: Step;
  readonly document: LessonDocument | null;
  readonly place: number;
  readonly count: number;
  readonly selected: boolean;
  readonly here: boolean;
  readonly onAir: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly onGo: (place: number) => void;
}

function Option(props: OptionProps) {
  const { step, document, place, selected, here, onAir, left, top, width, height, onGo } = props;
  const t = overviewTexts();
  const state = onAir ? t.onAir : here ? t.here : null;
  return (
    <div
      id={optionId(place)}
      role="option"
      aria-selected={selected}
      aria-current={here ? 'step' : undefined}
      aria-setsize={props.count}
      aria-posinset={place + 1}
      className={classNames(
        styles.option,
        selected && styles.selected,
        onAir && styles.air,
        here && !onAir && styles.here,
      )}
      style={{ left, top, width, height: height + LABEL }}
      onClick={() => onGo(place)}
    >
      <span className={styles.label}>
        <strong className={styles.number}>{place + 1}</strong>
        <span className={styles.name}>{stepName(step, document)}</span>
        <VisuallyHidden>{spokenStep(step, document)}</VisuallyHidden>
      </span>
      <span className={styles.picture} style={{ height }}>
        <StepPicture step={step} document={document} />
        {state !== null && (
          <span className={styles.state}>
            <Badge meaning={onAir ? 'mirabelle' : 'info'} icon={onAir ? icons.board : icons.eyes}>
              {state}
            </Badge>
          </span>
        )}
      </span>
    </div>
  );
}
