import { useEffect, useState } from 'react';

/** The share of the time that is left, from 1 to 0; null where there is no limit, or none known. */
export function useTimeLeft(endsAt: number | undefined, seconds: number | null): number | null {
  const [now, setNow] = useState(() => performance.now());
  const limited = endsAt !== undefined && seconds !== null;
  const over = limited && now >= endsAt;
  useEffect(() => {
    if (!limited || over) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [limited, over]);
  if (!limited) return null;
  return Math.min(1, Math.max(0, (endsAt - now) / (seconds * 1000)));
}
