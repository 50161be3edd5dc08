import { Card } from '../card.tsx';
import { Kbd } from '../kbd.tsx';
import styles from './gallery.module.css';
import { galleryTexts } from './texts.ts';

const families = [
  ['slate-950', 'slate-900', 'slate-800', 'slate-700', 'slate-600', 'slate-500'],
  ['slate-400', 'slate-300', 'slate-200', 'slate-100', 'sand-dark', 'sand', 'chalk', 'paper'],
  ['mirabelle', 'mirabelle-strong', 'mirabelle-tint', 'leaf', 'leaf-strong', 'leaf-tint'],
  ['brick', 'brick-strong', 'brick-tint', 'sky', 'sky-strong', 'sky-tint'],
] as const;

export function ColoursPart() {
  const texts = galleryTexts();
  return (
    <div className={styles.columns}>
      <Card>
        {families.map((family) => (
          <div key={family[0]} className={styles.colours}>
            {family.map((name) => (
              <div
                key={name}
                title={`--${name}`}
                className={styles.colour}
                style={{ background: `var(--${name})` }}
              />
            ))}
          </div>
        ))}
      </Card>
      <Card>
        <p className={styles.big}>{texts.figures}</p>
        <p className={styles.cursive}>{texts.cursive}</p>
        <p>
          {texts.alphabet} <Kbd>F5</Kbd>
        </p>
      </Card>
    </div>
  );
}
