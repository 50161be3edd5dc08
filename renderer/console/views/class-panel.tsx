import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { tileState } from '../class-tiles.ts';
import { openDialog, orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { comingInTexts } from './coming-in/texts.ts';
import { lotTexts } from './lot/texts.ts';
import styles from './class-panel.module.css';
import { ClassActions } from './handing-out/class-actions.tsx';
import side from './side.module.css';
import { LaptopTileView } from './laptop-tile.tsx';
import { seeClass } from './work/how-she-is.ts';
import { Calls, SeeClassButton } from './work/panel-hooks.tsx';
import { useMoment } from './work/work-place.ts';

/** The class at a glance: each pupil a tile, those who wait first in the words above. */
export function ClassPanel() {
  const t = texts().side;
  const session = useView((view) => view.session);
  const moment = useMoment();
  if (session === null) return null;
  const seen = seeClass(session, moment);
  const states = seen.map(({ tile }) => tileState(tile));
  const countOf = (state: string) => states.filter((one) => one === state).length;
  const waiting = countOf('waiting');
  const choosing = countOf('choosing');
  const done = countOf('done');
  const away = countOf('away');
  const nobody = Object.keys(session.laptops).length === 0;
  return (
    <section className={styles.panel} aria-label={t.class}>
      <div className={styles.head}>
        <h2 className={side.heading}>{t.class}</h2>
        <p className={styles.figures}>
          <Calls seen={seen} />
          {done > 0 && <span className={styles.done}>{t.finished(done)}</span>}
          {away > 0 && <span className={styles.away}>{t.away(away)}</span>}
        </p>
        <div className={styles.tools}>
          <SeeClassButton />
          <IconButton
            icon={icons.laptop}
            label={lotTexts().open}
            size="compact"
            onClick={() => openDialog('lot')}
          />
          <IconButton
            icon={icons.addPupil}
            label={comingInTexts().late}
            size="compact"
            onClick={() => openDialog('late')}
          />
        </div>
      </div>
      <ClassActions />
      {session.session.paused && (
        <p className={styles.paused}>
          <Icon of={icons.eyes} size={18} /> {t.paused}
        </p>
      )}
      {waiting > 0 && (
        <div className={styles.waiting}>
          <p className={styles.strong}>{t.waiting(waiting)}</p>
          <Button
            size="compact"
            icon={icons.tick}
            title={t.waitingHint}
            onClick={() => orderNow({ type: 'session/admit-all' })}
          >
            {t.admitAll}
          </Button>
        </div>
      )}
      {nobody && (
        <Button icon={icons.code} onClick={() => openDialog('join')}>
          {t.join}
        </Button>
      )}
      <ul className={styles.tiles}>
        {seen.map(({ tile, how }) => (
          <LaptopTileView key={tile.key} tile={tile} how={how} />
        ))}
      </ul>
      {choosing > 0 && <p className={styles.hint}>{t.choosing(choosing)}</p>}
    </section>
  );
}
