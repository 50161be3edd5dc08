import { useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { LaptopView, ReturnedWork } from '#protocol/views.ts';
import type { Given, LaptopItem } from '#protocol/activity/item.ts';
import { Sheet, type SheetGround } from '../../ink/sheet.tsx';
import { playerOf } from '../../views/items/registry.ts';
import { usePart } from '../../views/lazy-part.ts';
import { Header } from '../../views/header.tsx';
import { Instruction } from '../../views/instruction.tsx';
import { PupilButton } from '../../views/pupil-button.tsx';
import { Stage } from '../../views/stage.tsx';
import { deskTexts } from '../texts.ts';
import { oldestReturned } from './oldest-returned.ts';
import styles from './returned-view.module.css';

export interface ReturnedViewProps {
  readonly view: LaptopView;
  readonly away: boolean;
  /** She has seen it. */
  readonly onSeen: (work: ReturnedWork) => Promise<unknown>;
}

/** A work given back: her own, with the teacher's ink and word, until she says that she has seen it. */
export function ReturnedView({ view, away, onSeen }: ReturnedViewProps) {
  const t = deskTexts().returned;
  const [busy, setBusy] = useState(false);
  const work = oldestReturned(view);
  if (!work || !('pupil' in view.screen)) return null;
  const { pupil } = view.screen;
  const header = (
    <Header pupil={pupil} number={String(view.number).padStart(2, '0')}>
      <Instruction text={t.title} {...(work.text && { aloud: `${t.title}. ${work.text}` })} />
    </Header>
  );
  return (
    <Stage
      header={header}
      footer={
        <>
          <span />
          <PupilButton
            tone="primary"
            icon={icons.tick}
            disabled={away}
            busy={busy}
            onClick={() => {
              setBusy(true);
              void onSeen(work).finally(() => setBusy(false));
            }}
          >
            {t.seen}
          </PupilButton>
        </>
      }
    >
      <div className={styles.work}>
        <Work work={work} />
        {work.text !== '' && (
          <figure className={styles.word}>
            <Icon of={icons.pen} size={32} />
            <figcaption className={styles.from}>{t.word}</figcaption>
            <blockquote dir="auto">{work.text}</blockquote>
          </figure>
        )}
      </div>
    </Stage>
  );
}

function Work({ work }: { readonly work: ReturnedWork }) {
  const { item, given, strokes } = work;
  const label = deskTexts().returned.yours;
  const ground = groundOf(item);
  const own = given && 'strokes' in given ? given.strokes : [];
  if (ground) return <Sheet ground={ground} strokes={own} above={strokes} label={label} />;
  return (
    <div className={styles.answer}>
      <p className={styles.prompt} dir="auto">
        {item.prompt.text}
      </p>
      <Answer item={item} given={given} />
      {strokes.length > 0 && (
        <div className={styles.over}>
          <Sheet ground={null} strokes={strokes} label={label} />
        </div>
      )}
    </div>
  );
}

function groundOf(item: LaptopItem): SheetGround | null {
  if (item.kind === 'drawing') return item.ground;
  return item.kind === 'page' ? { kind: 'page', page: item.page } : null;
}

/** Any other answer as its own player shows it: to look at. */
function Answer({ item, given }: { readonly item: LaptopItem; readonly given: Given | null }) {
  const player = usePart(playerOf(item.kind))?.player;
  if (given?.kind === 'writing') return <p className={styles.text}>{given.text}</p>;
  if (!player || player.wholePlace) return null;
  return (
    <player.View
      item={item}
      value={given}
      onChange={nothing}
      locked
      feedback={null}
      active={false}
      onAnswer={nothing}
    />
  );
}

function nothing(): void {
  // It is only looked at.
}
