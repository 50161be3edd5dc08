import { Button, type Tone } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import * as icons from '../icons.ts';
import styles from './gallery.module.css';
import { galleryTexts } from './texts.ts';

const tones: readonly Tone[] = ['primary', 'plain', 'quiet', 'danger', 'dark', 'leaf'];

export function ButtonsPart() {
  const texts = galleryTexts();
  return (
    <>
      <ConsoleBar />
      <div className={styles.row}>
        <Button tone="primary" icon={icons.board}>
          {texts.show}
        </Button>
        <Button icon={icons.results}>{texts.answers}</Button>
        <Button tone="quiet">{texts.later}</Button>
        <Button tone="danger" icon={icons.remove}>
          {texts.remove}
        </Button>
        <Button tone="dark" icon={icons.previous}>
          {texts.previous}
        </Button>
      </div>
      <div className={styles.row}>
        {tones.map((tone) => (
          <Button key={tone} tone={tone} busy>
            {texts.sending}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button tone="primary" disabled>
          {texts.notNow}
        </Button>
        <Button disabled>{texts.notNow}</Button>
        <Button size="compact" icon={icons.undo}>
          {texts.undo}
        </Button>
        <Button tone="quiet" size="compact" icon={icons.undo}>
          {texts.undo}
        </Button>
        {tones.map((tone) => (
          <IconButton key={tone} tone={tone} icon={icons.settings} label={texts.settings} />
        ))}
        <IconButton tone="quiet" icon={icons.pen} label={texts.pen} pressed />
      </div>
      <div className={styles.row}>
        <IconButton size="pupil" tone="plain" icon={icons.hand} label={texts.raiseHand} />
        <Button size="pupil" tone="leaf" icon={icons.tick}>
          {texts.choice}
        </Button>
      </div>
    </>
  );
}

function ConsoleBar() {
  const texts = galleryTexts();
  return (
    <div className={`${styles.row} ${styles.bar}`} data-surface="dark">
      <Button tone="dark" size="large" icon={icons.previous}>
        {texts.previous}
      </Button>
      <Button tone="primary" size="large" iconAfter={icons.next}>
        {texts.next}
      </Button>
      <Button tone="dark" size="large" icon={icons.freeze} kbd="F" pressed={false}>
        {texts.freeze}
      </Button>
      <Button tone="dark" size="large" icon={icons.black} kbd="." pressed>
        {texts.black}
      </Button>
      <Button tone="dark" size="large" icon={icons.eyes} pressed={false}>
        {texts.eyes}
      </Button>
    </div>
  );
}
