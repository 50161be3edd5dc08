import { formatNumber } from '#kit/formats.ts';
import type { Language } from '#kit/i18n.ts';

export type FindingValues = Readonly<Record<string, string | number>>;
export type FindingTexts = Readonly<Record<string, (values: FindingValues) => string>>;

/** Reads a figure or a name out of a finding, written as the language writes it. */
export function figure(language: Language) {
  return (values: FindingValues, name: string): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return '?';
    return typeof value === 'number' ? formatNumber(value, 1, language) : value;
  };
}
