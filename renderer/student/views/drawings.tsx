import styles from './drawings.module.css';

/** The few pictures that say what is happening to somebody who cannot read. All are decoration. */

/** The classroom's door: closed while the teacher has not opened it, light behind it once she has. */
export function Door({ open }: { readonly open: boolean }) {
  return (
    <svg viewBox="-60 0 420 340" className={styles.door} aria-hidden="true" focusable="false">
      <path d="M30 340V150a120 120 0 0 1 240 0v190z" fill="var(--slate-700)" />
      <path
        d="M50 340V150a100 100 0 0 1 200 0v190z"
        fill={open ? 'var(--mirabelle)' : 'var(--slate-950)'}
      />
      {open ? <Light /> : <Leaf />}
    </svg>
  );
}

function Light() {
  return (
    <>
      <path d="M76 340V152a74 74 0 0 1 148 0v188z" fill="var(--mirabelle-tint)" />
      <path d="M50 340V150c-10-30-50-50-84-52v242z" fill="var(--sky)" />
      <path d="M36 190v-30c-8-16-30-28-54-32v64zM36 208v104h-54V210z" fill="var(--sky-strong)" />
      <circle cx="-24" cy="214" r="8" fill="var(--mirabelle)" />
    </>
  );
}

function Leaf() {
  return (
    <>
      <path d="M58 340V150a92 92 0 0 1 184 0v190z" fill="var(--sky)" />
      <path
        d="M84 190v-38a66 66 0 0 1 58-65v103zM158 190V87a66 66 0 0 1 58 65v38z"
        fill="var(--sky-strong)"
      />
      <rect x="84" y="208" width="58" height="104" rx="10" fill="var(--sky-strong)" />
      <rect x="158" y="208" width="58" height="104" rx="10" fill="var(--sky-strong)" />
      <circle cx="226" cy="214" r="9" fill="var(--mirabelle)" />
    </>
  );
}

/** Two eyes that look up at the board. */
export function EyesOnBoard() {
  return (
    <svg viewBox="0 0 520 400" className={styles.eyes} aria-hidden="true" focusable="false">
      <rect x="110" y="12" width="300" height="150" rx="16" fill="var(--mirabelle-strong)" />
      <rect x="124" y="26" width="272" height="122" rx="8" fill="var(--leaf-text)" />
      <path
        d="M156 66q22-22 44 0t44 0 44 0 44 0M156 106h108"
        fill="none"
        stroke="var(--chalk)"
        strokeWidth="9"
        strokeLinecap="round"
      />
      <circle cx="350" cy="112" r="16" fill="var(--mirabelle)" />
      <Eye x={150} />
      <Eye x={370} />
    </svg>
  );
}

function Eye({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 300)`}>
      <path
        d="M-64-78l-14-22M-24-96l-6-25M24-96l6-25M64-78l14-22"
        stroke="var(--chalk)"
        strokeWidth="10"
        strokeLinecap="round"
      />
      <ellipse rx="92" ry="84" fill="var(--white)" />
      <g className={styles.look}>
        <circle cy="-30" r="46" fill="var(--sky)" />
        <circle cy="-36" r="25" fill="var(--slate-950)" />
        <circle cx="11" cy="-47" r="10" fill="var(--white)" />
      </g>
    </g>
  );
}

/** A clean slate with a chalk sun: the session is over. */
export function CleanSlate() {
  return (
    <svg viewBox="0 0 380 290" className={styles.slate} aria-hidden="true" focusable="false">
      <rect x="10" y="10" width="360" height="250" rx="26" fill="var(--mirabelle-strong)" />
      <rect x="34" y="34" width="312" height="202" rx="12" fill="var(--slate-800)" />
      <g fill="none" stroke="var(--chalk)" strokeWidth="8" strokeLinecap="round">
        <path d="M130 196a60 60 0 0 1 120 0M78 196h224" />
        <path d="M190 112V84M131 137l-20-20M249 137l20-20M107 172l-26-8M273 172l26-8" />
      </g>
      <rect x="262" y="244" width="84" height="24" rx="12" fill="var(--white)" />
      <rect x="196" y="240" width="54" height="30" rx="8" fill="var(--sky)" />
    </svg>
  );
}

/** Two windows, one behind the other. */
export function TwoTabs() {
  return (
    <svg viewBox="0 0 320 240" className={styles.slate} aria-hidden="true" focusable="false">
      <rect x="20" y="20" width="210" height="150" rx="16" fill="var(--slate-300)" />
      <rect x="86" y="64" width="214" height="156" rx="16" fill="var(--slate-800)" />
      <rect x="98" y="92" width="190" height="116" rx="8" fill="var(--chalk)" />
      <circle cx="108" cy="78" r="6" fill="var(--mirabelle)" />
      <path
        d="M160 150l24 24 44-50"
        fill="none"
        stroke="var(--leaf-strong)"
        strokeWidth="14"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A laptop that does not know what to do. */
export function PuzzledLaptop() {
  return (
    <svg viewBox="0 0 340 240" className={styles.slate} aria-hidden="true" focusable="false">
      <rect x="50" y="10" width="240" height="168" rx="18" fill="var(--slate-800)" />
      <rect x="66" y="26" width="208" height="136" rx="8" fill="var(--sky-tint)" />
      <path
        d="M14 190h312l-16 30a18 18 0 0 1-16 10H46a18 18 0 0 1-16-10z"
        fill="var(--slate-600)"
      />
      <circle cx="134" cy="82" r="11" fill="var(--slate-800)" />
      <circle cx="206" cy="82" r="11" fill="var(--slate-800)" />
      <path
        d="M136 128q17-18 34-4t34-4"
        fill="none"
        stroke="var(--slate-800)"
        strokeWidth="8"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Mirabelles and stars around somebody who has finished. */
export function Sparkles() {
  return (
    <svg viewBox="0 0 420 260" className={styles.sparkles} aria-hidden="true" focusable="false">
      <g fill="var(--mirabelle)">
        <circle cx="58" cy="78" r="17" />
        <circle cx="366" cy="168" r="15" />
        <path d="M352 52l8 19 20 2-15 14 4 20-17-10-18 10 5-20-15-14 20-2z" />
      </g>
      <g fill="var(--leaf)">
        <path d="M66 58q4-20 24-20-2 18-24 20zM373 151q3-17 20-18-1 16-20 18z" />
      </g>
      <g fill="var(--sky)">
        <path d="M44 176l7 16 17 2-13 12 4 17-15-9-15 9 4-17-13-12 17-2z" />
        <circle cx="104" cy="226" r="8" />
        <circle cx="318" cy="26" r="8" />
      </g>
    </svg>
  );
}

/** An hourglass whose sand has run through. */
export function Hourglass() {
  return (
    <svg viewBox="0 0 240 260" className={styles.hourglass} aria-hidden="true" focusable="false">
      <path
        d="M60 24h120c0 66-44 76-44 106s44 40 44 106H60c0-66 44-76 44-106S60 90 60 24z"
        fill="var(--sky-tint)"
      />
      <path d="M66 236c2-46 24-58 54-58s52 12 54 58z" fill="var(--mirabelle)" />
      <rect x="40" y="8" width="160" height="24" rx="12" fill="var(--slate-700)" />
      <rect x="40" y="228" width="160" height="24" rx="12" fill="var(--slate-700)" />
    </svg>
  );
}
