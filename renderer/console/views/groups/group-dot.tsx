import type { GroupColour } from './group-rules.ts';
import styles from './groups.module.css';

/** A group's colour; its name always stands beside it. */
export function GroupDot({
  colour,
  size,
}: {
  readonly colour: GroupColour;
  readonly size: number;
}) {
  return (
    <span
      className={styles.dot}
      data-colour={colour}
      style={{ width: size, height: size }}
      aria-hidden="true"
    />
  );
}
