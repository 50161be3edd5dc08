import type { ReactNode } from 'react';
import type { ToolView, ToolViews } from '#protocol/tools.ts';
import { InstrumentFrame } from './instrument-picture.tsx';
import { ToolFace } from './tool-face.tsx';
import { placeStyle } from './place-style.ts';
import styles from './tools.module.css';

/** The open tools above the page, the wall's part of it all. */
export function ToolLayer({ tools }: { readonly tools: ToolViews }): ReactNode {
  const all = Object.values(tools);
  const plates = all.filter(({ shape }) => shape !== null);
  const instruments = all.filter(({ shape }) => shape === null);
  return (
    <div className={styles.layer}>
      {plates.map(onWall)}
      <InstrumentFrame>{instruments.map(onWall)}</InstrumentFrame>
    </div>
  );
}

function onWall(tool: ToolView): ReactNode {
  return (
    <div key={tool.state.kind} className={styles.place} style={placeStyle(tool)}>
      <ToolFace tool={tool} onBoard />
    </div>
  );
}
