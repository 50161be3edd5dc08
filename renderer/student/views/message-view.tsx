import type { ReactNode } from 'react';
import { Header } from './header.tsx';
import { Instruction } from './instruction.tsx';
import { Stage } from './stage.tsx';

export interface MessageViewProps {
  readonly picture?: ReactNode;
  readonly text: string;
  readonly more?: string | undefined;
  /** Its one button. */
  readonly children?: ReactNode;
  readonly dark?: boolean;
}

/** A picture, a sentence, and at most one thing to press. */
export function MessageView({ picture, text, more, children, dark = false }: MessageViewProps) {
  return (
    <Stage header={dark ? undefined : <Header number={null} />} dark={dark}>
      {picture}
      <Instruction text={text} more={more} />
      {children}
    </Stage>
  );
}
