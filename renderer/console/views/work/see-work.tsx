import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import type { Pupil } from '#protocol/classroom.ts';
import { closeDialog } from '../../store.ts';
import { workRoomTexts } from './texts.ts';
import { enterWorkRoom } from './work-place.ts';

/** From a pupil's laptop to what she has done on it. */
export function SeeWork({ pupil }: { readonly pupil: Pupil | null }) {
  if (!pupil) return null;
  const see = () => {
    closeDialog();
    enterWorkRoom({ view: 'pupil', pupil: pupil.id });
  };
  return (
    <Button icon={icons.eyes} onClick={see}>
      {workRoomTexts().openWork(pupil.name)}
    </Button>
  );
}
