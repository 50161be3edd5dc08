/** One object of a GLPI section. */
export type Section = Record<string, string | number | boolean>;

/** The keys that have a value. */
export function compact(section: Record<string, string | number | boolean | undefined>): Section {
  const told = Object.entries(section).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as Section;
}

/** A positive whole number, or undefined: zero is how sources say "unknown". */
export function whole(value: number | undefined): number | undefined {
  return value === undefined || value < 0.5 ? undefined : Math.round(value);
}

/** Bytes in the megabytes (2^20) that GLPI counts in. */
export function megabytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : Math.floor(bytes / 2 ** 20);
}
