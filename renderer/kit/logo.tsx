import { classNames } from './class-names.ts';
import styles from './logo.module.css';

export interface LogoProps {
  /** Height of the picture in px; the word follows it. */
  readonly size?: number;
  /** The name beside the picture. */
  readonly word?: boolean;
  readonly className?: string | undefined;
}

/** The slate with its chalk stroke; a proper name, the same in every language. */
export function Logo({ size = 26, word = true, className }: LogoProps) {
  return (
    <span className={classNames(styles.logo, className)} style={{ fontSize: size * 0.72 }}>
      <svg
        viewBox="0 0 32 26"
        height={size}
        width={(size * 32) / 26}
        role={word ? undefined : 'img'}
        aria-label={word ? undefined : name}
        aria-hidden={word || undefined}
        focusable="false"
      >
        <rect x="1" y="1" width="30" height="24" rx="6" fill="#f2b233" />
        <rect x="4.5" y="4.5" width="23" height="17" rx="3" fill="#1b262d" />
        <path d="M10 14.5 22 11" stroke="#f7f5f0" strokeWidth="3.5" strokeLinecap="round" />
      </svg>
      {word && <span>{name}</span>}
    </span>
  );
}

const name = 'Ardoise';
