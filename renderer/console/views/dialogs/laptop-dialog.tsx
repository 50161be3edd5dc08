import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { classTiles } from '../../class-tiles.ts';
import { closeDialog, order, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { spokenState } from '../laptop-tile.tsx';
import { SeeWork } from '../work/see-work.tsx';
import type { AboutProps } from './about.ts';
import styles from './laptop-dialog.module.css';

/** One laptop of the class: whose it is, what it does, and the way to free it for another pupil. */
export function LaptopDialog({ about }: AboutProps) {
  const t = texts();
  const session = useView((view) => view.session);
  const tile = session && classTiles(session).find(({ laptop }) => laptop?.id === about);
  if (!tile?.laptop) return null;
  const { id, number } = tile.laptop;
  const free = async () => {
    if (await order({ type: 'session/send-away', laptop: id })) closeDialog();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="small"
      title={tile.pupil?.name ?? t.tile.laptop(number)}
      subtitle={`${t.tile.laptop(number)} · ${spokenState(tile)}`}
      actions={
        <>
          <SeeWork pupil={tile.pupil} />
          <Button icon={icons.leave} onClick={() => void free()}>
            {t.tile.sendAway}
          </Button>
        </>
      }
    >
      <div className={styles.laptop}>
        <PupilPicture animal={tile.pupil?.picture} size={88} dimmed={!tile.laptop.here} />
        <p>{t.tile.sendAwayHint}</p>
      </div>
    </Dialog>
  );
}
