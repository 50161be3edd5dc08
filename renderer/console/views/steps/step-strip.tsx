import { useShallow } from 'zustand/react/shallow';
import { useView } from '../../store.ts';
import { ActivityStrip } from './activity-strip.tsx';
import { MediaStrip } from './media-strip.tsx';
import { TimerStrip } from './timer-strip.tsx';

/** Under the stage, the buttons of a step that does something: of what is on air, or looked at. */
export function StepStrip() {
  const { present, onAir, document } = useView(
    useShallow((view) => {
      const stepOf = (id: string | null | undefined) =>
        view.lesson?.steps.find((step) => step.id === id) ?? null;
      const shown = stepOf(view.board.frozen?.step ?? view.lesson?.at);
      const media = shown?.kind === 'media' ? shown : null;
      return {
        present: stepOf(view.lesson?.at),
        onAir: media,
        document: media ? (view.lesson?.documents[media.document] ?? null) : null,
      };
    }),
  );
  return (
    <>
      {onAir && document && (
        <MediaStrip key={onAir.id} step={onAir} document={document} away={onAir !== present} />
      )}
      {present?.kind === 'timer' && <TimerStrip key={present.id} step={present} />}
      {present?.kind === 'activity' && <ActivityStrip key={present.id} step={present} />}
    </>
  );
}
