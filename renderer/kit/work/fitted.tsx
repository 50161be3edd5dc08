import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './fitted.module.css';

export interface FittedProps {
  /** The largest letters, as a share of the place's height. */
  readonly most?: number;
  /** The smallest; what does not fit then is cut off. */
  readonly least?: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Halvings until the size of the letters is found: to a hundredth. */
const HALVINGS = 7;

/** Whatever is inside, in letters as large as its place allows: a thumbnail, a stage, a 4K wall. */
export function Fitted({ most = 0.12, least = 0.03, className, children }: FittedProps) {
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  // After every rendering: what is inside may have changed.
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, sheet.current];
    if (!outer || !inner) return;
    const fit = () => fitLetters(outer, inner, most, least);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  });
  return (
    <div ref={place} className={classNames(styles.place, className)}>
      <div ref={sheet} className={styles.sheet}>
        {children}
      </div>
    </div>
  );
}

function fitLetters(place: HTMLElement, sheet: HTMLElement, most: number, least: number): void {
  const { clientWidth, clientHeight } = place;
  if (clientHeight === 0) return;
  const fits = (size: number) => {
    sheet.style.fontSize = `${size}px`;
    return sheet.scrollHeight <= clientHeight && sheet.scrollWidth <= clientWidth;
  };
  let [low, high] = [least * clientHeight, most * clientHeight];
  if (fits(high)) return;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  sheet.style.fontSize = `${low}px`;
}
