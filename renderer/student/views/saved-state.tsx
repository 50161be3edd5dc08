import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import styles from './saved-state.module.css';

export interface SavedStateProps {
  /** Nothing confirmed yet: the place stays empty, so that nothing jumps later. */
  readonly state: 'none' | 'kept' | 'sent';
  readonly text: string;
}

/** Where the last answers are: on this laptop, or on the teacher's disk. Never says more than is true. */
export function SavedState({ state, text }: SavedStateProps) {
  return (
    <p role="status" className={styles[state]}>
      {state !== 'none' && (
        <>
          <Icon of={state === 'sent' ? icons.good : icons.deliver} size={26} />
          {text}
        </>
      )}
    </p>
  );
}
