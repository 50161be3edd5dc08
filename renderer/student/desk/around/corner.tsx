import * as icons from '#kit/icons.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { StudentStore } from '../../store.ts';
import { CornerButton } from '../corner-button.tsx';
import { deskTexts } from '../texts.ts';

export interface CornerProps {
  /** Hears once more what the activity is about; null: nothing is said. */
  readonly onIntro: (() => void) | null;
  readonly student: StudentStore;
  readonly view: LaptopView;
  readonly away: boolean;
  /** Back to the board that the class follows; null: there is none, or nothing else to see. */
  readonly onBoard: (() => void) | null;
}

/** In the screen's lower corner: the hand, and the ways back to the plan and to the board. */
export function Corner({ student, view, away, onIntro, onBoard }: CornerProps) {
  const t = deskTexts();
  const raised = view.hand === true;
  const { screen } = view;
  const planned = screen.kind === 'working' && screen.plan?.order === 'free';
  return (
    <>
      <CornerButton
        icon={icons.hand}
        label={raised ? t.hand.lower : t.hand.raise}
        pressed={raised}
        disabled={away}
        onClick={() => void student.order({ type: 'laptop/hand', on: !raised })}
      />
      {onIntro && <CornerButton icon={icons.listen} label={t.intro.again} onClick={onIntro} />}
      {planned && (
        <CornerButton
          icon={icons.overview}
          label={t.plan.back}
          disabled={away}
          onClick={() => void student.order({ type: 'laptop/open', handout: null })}
        />
      )}
      {onBoard && <CornerButton icon={icons.board} label={t.follow.board} onClick={onBoard} />}
    </>
  );
}
