import type { ToolView } from '#protocol/tools.ts';
import { partOf } from './registry.ts';
import instruments from './instruments.module.css';
import styles from './tools.module.css';
import { useNow } from './use-now.ts';

export interface ToolFaceProps {
  readonly tool: ToolView;
  readonly onBoard: boolean;
}

/** One tool on its plate (an instrument has none), as large as the place it is given. */
export function ToolFace({ tool, onBoard }: ToolFaceProps) {
  const { state, place } = tool;
  const part = partOf(state.kind);
  const now = useNow(part.moving?.every ?? 1000, part.moving?.until(state) ?? 0);
  return (
    <section
      className={part.instrument ? instruments.instrument : styles.plate}
      data-surface="light"
      data-tool={state.kind}
      aria-label={part.texts().name}
    >
      <part.Face state={state} place={place} now={now} onBoard={onBoard} />
    </section>
  );
}
