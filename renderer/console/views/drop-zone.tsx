import { useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { droppedFiles, importFiles } from '../import-files.ts';
import { useView } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './drop-zone.module.css';

/** A PDF may be dropped anywhere on the console. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const lesson = useView((view) => view.lesson !== null);
  const t = texts().imports;
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void importFiles(droppedFiles(event.dataTransfer), lesson ? 'current' : 'new');
  };

  return (
    <div
      className={styles.zone}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className={styles.curtain}>
          <Icon of={icons.bring} size={56} />
          <p className={styles.words}>{t.dropHere}</p>
          {lesson && <p>{t.dropAdd}</p>}
        </div>
      )}
    </div>
  );
}
