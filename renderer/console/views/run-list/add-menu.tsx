import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Popover } from '#kit/popover.tsx';
import { PAPERS } from '#protocol/papers.ts';
import { pickFiles } from '../../import-files.ts';
import { openDialog, orderNow } from '../../store.ts';
import { addTimer, presentStep } from '../steps/present-step.ts';
import { stepTexts } from '../steps/texts.ts';
import { PaperPicture } from '../paper-picture.tsx';
import styles from './add-menu.module.css';
import { runListTexts } from './texts.ts';

/** What can be added: files at the end, a page to write on after the present step. */
export function AddMenu() {
  const t = runListTexts();
  return (
    <Popover
      label={t.add}
      trigger={(props) => <IconButton {...props} icon={icons.add} label={t.add} size="compact" />}
    >
      {(close) => (
        <div className={styles.panel}>
          <Button
            icon={icons.document}
            onClick={() => {
              close();
              pickFiles('current');
            }}
          >
            {t.addFile}
          </Button>
          <p className={styles.hint}>{t.addFileHint}</p>
          <section>
            <h3 className={styles.heading}>{stepTexts().add}</h3>
            <div className={styles.made}>
              <Button
                icon={icons.timer}
                onClick={() => {
                  close();
                  addTimer();
                }}
              >
                {stepTexts().timer}
              </Button>
              <Button
                icon={icons.question}
                onClick={() => {
                  close();
                  openDialog('activity');
                }}
              >
                {stepTexts().activity}
              </Button>
            </div>
          </section>
          <section>
            <h3 className={styles.heading}>{t.writingPage}</h3>
            <div className={styles.papers}>
              {PAPERS.map((paper) => (
                <button
                  key={paper}
                  type="button"
                  className={styles.paper}
                  onClick={() => {
                    close();
                    orderNow({ type: 'lesson/add-paper', paper, after: presentStep() });
                  }}
                >
                  <span className={styles.picture} data-whole={paper === 'france'}>
                    <PaperPicture paper={paper} />
                  </span>
                  {t.papers[paper]}
                </button>
              ))}
            </div>
          </section>
        </div>
      )}
    </Popover>
  );
}
