import { encode } from 'uqr';
import { classNames } from './class-names.ts';
import styles from './qr-code.module.css';

export interface QrCodeProps {
  readonly text: string;
  /** Spoken: what scanning it does. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** The white edge a reader needs round the code, in modules. */
const quietZone = 4;

/** A QR code as one drawing, sharp at any size; dark on white on every surface. Sized by its place. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classNames(styles.code, className)}
    >
      <path className={styles.modules} d={pathOf(data)} />
    </svg>
  );
}

/** One stroke per run of dark modules: a tenth of the drawing that squares would make. */
function pathOf(data: readonly (readonly boolean[])[]): string {
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const run = x - start + 1;
      path += `M${start} ${y}h${run}v1h-${run}z`;
    }
  });
  return path;
}
