import type { ReactNode } from 'react';
import type { ToolKind, ToolView, ToolViews } from '#protocol/tools.ts';
import { ToolFace } from './tool-face.tsx';
import { placeStyle } from './place-style.ts';
import styles from './tools.module.css';

/** The open tools above the page, the wall's part of it all. */
export function ToolLayer({ tools }: { readonly tools: ToolViews }): ReactNode {
  return (
    <div className={styles.layer}>
      {(Object.entries(tools) as [ToolKind, ToolView][]).map(([kind, tool]) => (
        <div key={kind} className={styles.place} style={placeStyle(tool)}>
          <ToolFace tool={tool} onBoard />
        </div>
      ))}
    </div>
  );
}
