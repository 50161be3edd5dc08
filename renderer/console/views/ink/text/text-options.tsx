import { classNames } from '#kit/class-names.ts';
import { TEXT_FONTS } from '#protocol/ink.ts';
import { inkTexts } from '../texts.ts';
import { TEXT_SIZES } from './text-lines.ts';
import { chooseFont, chooseSize, useTextUi } from './text-session.ts';
import toolbar from '../ink-toolbar.module.css';
import styles from './text-options.module.css';

/** Instead of thicknesses, with the text tool in the hand: the letters and their size. */
export function TextOptions() {
  const t = inkTexts();
  const { font, size } = useTextUi((state) => state);
  return (
    <>
      <div className={toolbar.group} role="group" aria-label={t.letters}>
        {TEXT_FONTS.map((one) => (
          <button
            key={one}
            type="button"
            className={classNames(styles.option, styles[one])}
            aria-label={t.fonts[one]}
            aria-pressed={one === font}
            title={t.fonts[one]}
            onClick={() => chooseFont(one)}
          >
            <span aria-hidden>{t.sample}</span>
          </button>
        ))}
      </div>
      <div className={toolbar.group} role="group" aria-label={t.size}>
        {TEXT_SIZES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.option}
            aria-label={t.sizes[one]}
            aria-pressed={one === size}
            title={t.sizes[one]}
            onClick={() => chooseSize(one)}
          >
            <span style={{ fontSize: 10 + one * 4 }} aria-hidden>
              {t.sampleCapital}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
