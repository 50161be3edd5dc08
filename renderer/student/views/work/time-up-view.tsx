import * as icons from '#kit/icons.ts';
import { Hourglass } from '../drawings.tsx';
import { Instruction } from '../instruction.tsx';
import { itemTexts } from '../items/texts.ts';
import { PupilButton } from '../pupil-button.tsx';
import { Stage } from '../stage.tsx';
import { GoOn, goesOn, type DoneViewProps } from './done-view.tsx';

export interface TimeUpViewProps extends DoneViewProps {
  /** Back to the work: late counts all the same. */
  readonly onGoOn: () => void;
}

/** The time is over: said gently. What was there is sent, and she may still finish. */
export function TimeUpView({ header, screen, student, onGoOn }: TimeUpViewProps) {
  const t = itemTexts();
  const finish = (
    <PupilButton tone="plain" icon={icons.pen} onClick={onGoOn}>
      {t.finish}
    </PupilButton>
  );
  return (
    <Stage
      header={header}
      footer={goesOn(screen) ? <GoOn screen={screen} student={student} beside={finish} /> : finish}
    >
      <Hourglass />
      <Instruction text={t.timeUp} more={t.timeUpMore} />
    </Stage>
  );
}
