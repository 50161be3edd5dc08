/** A rounded number at or above the highest day, so that the scale does not jump with each report. */
export function scaleOf(highest: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, highest))));
  return (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
      .map((times) => times * step)
      .find((top) => top >= highest) ?? 1
  );
}
