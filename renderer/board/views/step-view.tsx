import { useBoard } from '../store.ts';
import { Activity } from './activity.tsx';
import { BigTimer } from './big-timer.tsx';
import { Media } from './media.tsx';

/** A step that does something, over the wall's canvas and under the ink; pages are the canvas's. */
export function StepView() {
  const page = useBoard((view) => view.page);
  const overlay = useBoard((view) => view.overlay);
  switch (page?.kind) {
    case 'media':
      // Its file is given back with it: another step has another player.
      return <Media key={page.step} page={page} />;
    case 'timer':
      return <BigTimer key={page.step} page={page} />;
    case 'activity':
      return <Activity page={page} overlay={overlay ?? { kind: 'none' }} />;
    default:
      return null;
  }
}
