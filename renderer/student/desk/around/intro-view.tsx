import { useEffect } from 'react';
import * as icons from '#kit/icons.ts';
import type { Screen } from '../../screen.ts';
import type { StudentStore } from '../../store.ts';
import { contentName } from '../../views/content.tsx';
import { Header } from '../../views/header.tsx';
import { Instruction } from '../../views/instruction.tsx';
import { PupilButton } from '../../views/pupil-button.tsx';
import { Stage } from '../../views/stage.tsx';
import { deskTexts } from '../texts.ts';

type Working = Extract<Screen, { kind: 'question' }>;

export interface IntroViewProps {
  readonly student: StudentStore;
  readonly screen: Working;
  readonly number: string;
  readonly onBegin: () => void;
}

/** What the whole activity is about, in the teacher's voice, before its first item. */
export function IntroView({ student, screen, number, onBegin }: IntroViewProps) {
  const { handout, pupil, work } = screen;
  const { instruction, seconds } = work.activity;
  useEffect(() => {
    // With a time limit the clock starts at the first item.
    if (seconds === null) void student.shown(handout);
  }, [student, handout, seconds]);
  if (!instruction) return null;
  return (
    <Stage
      header={<Header pupil={pupil} number={number} />}
      footer={
        <>
          <span />
          <PupilButton tone="primary" iconAfter={icons.next} onClick={onBegin}>
            {deskTexts().intro.begin}
          </PupilButton>
        </>
      }
    >
      <Instruction
        text={instruction.text ?? ''}
        sound={instruction.sound}
        picture={instruction.picture}
        unseen={contentName(instruction)}
      />
    </Stage>
  );
}

/** Nothing is done yet: then she hears first what it is about. */
export function isUntouched({ steps }: Working): boolean {
  return steps.every(({ state, draft }) => state === 'open' && draft === null);
}
