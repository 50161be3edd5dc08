import { useState } from 'react';
import type { ErrorCode } from '#protocol/errors.ts';
import type { PictureSequence } from '#protocol/sign-in.ts';
import type { LaptopView } from '#protocol/views.ts';
import { ChooseView } from '../../views/choose-view.tsx';
import { LatePictures } from '../late-views.tsx';

/** Who sits down at this laptop, and what she shows to prove it. */
export interface Coming {
  readonly pupil: string;
  readonly partner?: string;
  readonly pictures?: PictureSequence;
}

export interface SignInProps {
  readonly screen: Extract<LaptopView['screen'], { kind: 'choosing' }>;
  readonly number: string | null;
  readonly away: boolean;
  /** The name just touched was taken by somebody else. */
  readonly refused: boolean;
  /** Answers with the refusal's code, or null. */
  readonly onCome: (coming: Coming) => Promise<ErrorCode | null>;
}

/** Coming in: one touch on a name or picture, a second one for two at a laptop, then three pictures. */
export function SignIn({ screen, number, away, refused, onCome }: SignInProps) {
  const [two, setTwo] = useState(false);
  const [first, setFirst] = useState<string | null>(null);
  const [asked, setAsked] = useState<Coming | null>(null);
  const [wrong, setWrong] = useState(0);
  const byPictures = screen.way === 'pictures';

  function come(coming: Coming): void {
    if (byPictures && !coming.pictures) {
      setAsked(coming);
      setWrong(0);
      return;
    }
    void onCome(coming).then((code) => {
      setFirst(null);
      if (code === 'session/wrong-pictures') setWrong((count) => count + 1);
      else if (code !== null) setAsked(null);
    });
  }

  const pupil = asked && screen.pupils.find(({ id }) => id === asked.pupil);
  if (asked && pupil) {
    return (
      <LatePictures
        key={wrong}
        pupil={pupil}
        wrong={wrong > 0}
        number={number}
        away={away}
        onPictures={(pictures) => come({ ...asked, pictures })}
        onBack={() => {
          setAsked(null);
          setFirst(null);
        }}
      />
    );
  }
  return (
    <ChooseView
      pupils={screen.pupils}
      taken={screen.taken}
      number={number}
      tap={screen.way === 'tap'}
      two={two}
      first={first}
      refused={refused}
      away={away}
      onTwo={(on) => {
        setTwo(on);
        setFirst(null);
      }}
      onChoose={(chosen) => {
        if (!two) come({ pupil: chosen });
        else if (first === null || first === chosen) setFirst(first === chosen ? null : chosen);
        else come({ pupil: first, partner: chosen });
      }}
    />
  );
}
