import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { classNames } from '#kit/class-names.ts';
import { followLine } from '#kit/line/board-line.ts';
import { followPages, opening } from '../follow-pages.ts';
import { Covers } from '../layers/covers/covers.tsx';
import { Ink } from '../layers/ink/ink.tsx';
import { showPages } from '../shown-page.ts';
import { LaserDot } from '../layers/laser/laser.tsx';
import { connection, useBoard } from '../store.ts';
import { texts } from '../texts.ts';
import { isAbout } from './activity.tsx';
import { StepView } from './step-view.tsx';
import { createWall } from '../wall.ts';
import styles from './board.module.css';
import { Join } from './join.tsx';
import { ToolLayer } from '../tools/tool-layer.tsx';
import { Results } from './results.tsx';
import { RestingSlate } from './resting-slate.tsx';
import { Work } from './work.tsx';

const NO_TOOLS = {};

/** The wall: a page, black, white, or what the teacher laid over it. Never anything else. */
export function Board() {
  const t = texts();
  const isOpening = useStore(opening, ({ shown }) => shown);
  const empty = (useBoard((view) => view.page === null) ?? true) && !isOpening;
  const black = useBoard((view) => view.black) ?? false;
  const white = useBoard((view) => view.white) ?? false;
  const overlay = useBoard((view) => view.overlay);
  const page = useBoard((view) => view.page);
  const tools = useBoard((view) => view.tools) ?? NO_TOOLS;
  return (
    <main className={styles.board} data-surface="dark" aria-label={t.board}>
      <Wall hidden={empty} />
      <StepView />
      <Ink />
      <Covers />
      {empty && <RestingSlate />}
      {overlay?.kind === 'join' && <Join overlay={overlay} />}
      {overlay?.kind === 'results' && !isAbout(overlay, page) && <Results overlay={overlay} />}
      {overlay?.kind === 'work' && <Work overlay={overlay} />}
      <ToolLayer tools={tools} />
      <LaserDot />
      <div
        className={classNames(styles.black, black && styles.on)}
        role="img"
        aria-label={t.black}
        aria-hidden={!black}
      />
      <div
        className={classNames(styles.black, styles.white, white && styles.on)}
        role="img"
        aria-label={t.white}
        aria-hidden={!white}
      />
    </main>
  );
}

/** The canvas is fed by the store itself, not by React: a page turns without waiting for a rendering. */
function Wall({ hidden }: { readonly hidden: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const wall = createWall(canvas.current, (pages) => {
      showPages(pages);
      const { dataset } = document.documentElement;
      const [first] = pages;
      if (first) dataset['step'] = first.step;
      else delete dataset['step'];
    });
    const unfollow = followPages({ wall, store: connection.store, follow: followLine });
    const onResize = () => wall.redraw();
    addEventListener('resize', onResize);
    return () => {
      unfollow();
      removeEventListener('resize', onResize);
    };
  }, []);
  return (
    <canvas
      ref={canvas}
      className={styles.wall}
      role="img"
      aria-label={texts().page}
      hidden={hidden}
    />
  );
}
