import { activityTexts } from '../texts.ts';
import type { ItemDraft } from '../draft/shapes.ts';
import styles from './bodies.module.css';
import { ChoiceBody } from './choice-body.tsx';
import { DrawingBody } from './drawing-body.tsx';
import { GapsBody } from './gaps-body.tsx';
import { LabelsBody } from './labels-body.tsx';
import { LinkBody } from './link-body.tsx';
import { MatchBody } from './match-body.tsx';
import { NumberBody } from './number-body.tsx';
import { OrderBody } from './order-body.tsx';
import { PageBody } from './page-body.tsx';
import { PollBody } from './poll-body.tsx';
import { SortBody } from './sort-body.tsx';
import { WordsBody } from './words-body.tsx';
import { WritingBody } from './writing-body.tsx';

interface ItemBodyProps {
  readonly item: ItemDraft;
  readonly change: (item: ItemDraft, mark?: string) => void;
}

/** What each kind has below its question. */
export function ItemBody({ item, change }: ItemBodyProps) {
  switch (item.kind) {
    case 'choice':
      return <ChoiceBody item={item} change={change} />;
    case 'short-text':
      return <WordsBody item={item} change={change} />;
    case 'number':
      return <NumberBody item={item} change={change} />;
    case 'order':
      return <OrderBody item={item} change={change} />;
    case 'match':
      return <MatchBody item={item} change={change} />;
    case 'sort':
      return <SortBody item={item} change={change} />;
    case 'gaps':
      return <GapsBody item={item} change={change} />;
    case 'labels':
      return <LabelsBody item={item} change={change} />;
    case 'drawing':
      return <DrawingBody item={item} change={change} />;
    case 'writing':
      return <WritingBody item={item} change={change} />;
    case 'poll':
      return <PollBody item={item} change={change} />;
    case 'page':
      return <PageBody item={item} change={change} />;
    case 'link':
      return <LinkBody item={item} change={change} />;
    case 'h5p':
      return <p className={styles.hint}>{activityTexts().package.note}</p>;
  }
}
