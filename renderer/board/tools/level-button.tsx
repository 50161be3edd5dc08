import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import type { Place } from '#protocol/tools.ts';
import { instrumentTexts } from './handles.ts';

interface LevelButtonProps {
  readonly place: Place;
  readonly lay: (change: Partial<Place>) => void;
}

/** Lays an instrument straight again. */
export function LevelButton({ place, lay }: LevelButtonProps) {
  return (
    <IconButton
      icon={icons.reset}
      label={instrumentTexts().level}
      size="compact"
      disabled={(place.angle ?? 0) === 0}
      onClick={() => lay({ angle: 0 })}
    />
  );
}
