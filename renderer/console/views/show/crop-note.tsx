import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { orderNow, useView } from '../../store.ts';
import { Note } from '../note.tsx';
import { keepCrop } from './geometry-moves.ts';
import { geometryTexts } from './geometry-texts.ts';

/** An exercise fills the wall alone: keep it as a step, or go back to its page. */
export function CropNote() {
  const t = geometryTexts();
  const cropped = useView((view) => view.board.look.crop !== null);
  if (!cropped) return null;
  return (
    <Note
      icon={icons.crop}
      action={
        <>
          <Button
            tone="dark"
            icon={icons.wholePage}
            aria-keyshortcuts="Escape"
            onClick={() => orderNow({ type: 'board/crop', crop: null })}
          >
            {t.wholePage}
          </Button>
          <Button tone="primary" icon={icons.add} onClick={() => void keepCrop()}>
            {t.keep}
          </Button>
        </>
      }
    >
      <strong>{t.cropped}</strong> {t.croppedDetail}
    </Note>
  );
}
