import type { CSSProperties } from 'react';
import { QrCode } from '#kit/qr-code.tsx';
import styles from './label-sheet.module.css';
import { lotTexts } from './texts.ts';

/** Sheets as they are sold: so many labels of exactly this size, from edge to edge of an A4. */
export const LABEL_FORMATS = {
  small: { columns: 3, rows: 8, width: 70, height: 37.125 },
  large: { columns: 2, rows: 4, width: 105, height: 74.25 },
} as const;
export type LabelFormat = keyof typeof LABEL_FORMATS;

export function numberWords(number: number): string {
  return String(number).padStart(2, '0');
}

/** The numbers page by page. */
export function pagesOf(numbers: readonly number[], format: LabelFormat): number[][] {
  const { columns, rows } = LABEL_FORMATS[format];
  const each = columns * rows;
  return Array.from({ length: Math.ceil(numbers.length / each) }, (_, page) =>
    numbers.slice(page * each, (page + 1) * each),
  );
}

export interface LabelSheetProps {
  readonly numbers: readonly number[];
  readonly format: LabelFormat;
  /** Where laptops come in; null: labels without a QR code. */
  readonly url: string | null;
}

/** One page of labels, in millimetres. */
export function LabelSheet({ numbers, format, url }: LabelSheetProps) {
  const t = lotTexts();
  const { columns, width, height } = LABEL_FORMATS[format];
  const measures = {
    '--columns': columns,
    '--width': `${width}mm`,
    '--height': `${height}mm`,
  } as CSSProperties;
  return (
    <div className={styles.sheet} data-format={format} style={measures}>
      {numbers.map((number) => (
        <div key={number} className={styles.label}>
          <div className={styles.words}>
            <span className={styles.laptop}>{t.sticker}</span>
            <span className={styles.number}>{numberWords(number)}</span>
            {url !== null && (
              <span className={styles.address}>
                {url.replace(/^https?:\/\//, '')}/{number}
              </span>
            )}
          </div>
          {url !== null && (
            <QrCode
              text={`${url}/${number}`}
              label={t.qr(numberWords(number))}
              className={styles.qr}
            />
          )}
        </div>
      ))}
    </div>
  );
}
