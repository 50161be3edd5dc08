import { useEffect, useState } from 'react';
import { formatDay } from '#kit/formats.ts';
import { Logo } from '#kit/logo.tsx';
import styles from './resting-slate.module.css';

/** Before a lesson: the date as a teacher writes it on her board, on a resting slate. */
export function RestingSlate() {
  const [today, setToday] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setToday(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const day = formatDay(today);
  return (
    <div className={styles.slate}>
      <p className={styles.day}>{day.charAt(0).toUpperCase() + day.slice(1)}</p>
      <Logo size={34} className={styles.logo} />
    </div>
  );
}
