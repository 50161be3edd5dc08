const pad = (part: number): string => String(part).padStart(2, '0');

/** The day in the city's own time: `2026-11-23`. */
export function localDay(moment: number): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Day and minute in the city's own time, as spreadsheets read them: `2026-11-23 10:24`. */
export function localMinute(moment: number | null): string | null {
  if (moment === null) return null;
  const date = new Date(moment);
  return `${localDay(moment)} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
