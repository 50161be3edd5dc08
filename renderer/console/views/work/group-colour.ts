import type { Group } from '#protocol/handout.ts';

const COLOURS: Readonly<Record<Group['colour'], string>> = {
  mirabelle: 'var(--mirabelle)',
  sky: 'var(--sky)',
  leaf: 'var(--leaf)',
  brick: 'var(--brick)',
  plum: '#7d4e9e',
  slate: 'var(--slate-600)',
};

/** The colour of a pupil's group, for the style of an element: `var(--group)`. */
export function groupColour(group: Group | null): Readonly<Record<string, string>> {
  return group ? { '--group': COLOURS[group.colour] } : {};
}
