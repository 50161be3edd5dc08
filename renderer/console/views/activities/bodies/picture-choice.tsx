import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Picture } from '#protocol/activity/content.ts';
import { activityTexts } from '../texts.ts';
import { keepPicture, mediaIn, pickPicture } from '../upload-media.ts';
import styles from './bodies.module.css';

/** A large place for a picture: press, paste or drop. */
export function PictureChoice({ onPick }: { readonly onPick: (picture: Picture) => void }) {
  const t = activityTexts().labels;
  const [over, setOver] = useState(false);
  const bring = (file: File | null) => {
    if (file) void keepPicture(file).then((picture) => picture && onPick(picture));
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') bring(mediaIn(event.dataTransfer));
  };
  return (
    <button
      type="button"
      data-field
      className={classNames(styles.drop, over && styles.over)}
      onClick={() => pickPicture(bring)}
      onPaste={(event: ClipboardEvent) => bring(mediaIn(event.clipboardData))}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drag}
    >
      <Icon of={icons.image} size={36} />
      <strong>{t.pick}</strong>
      <span>{t.drop}</span>
    </button>
  );
}
