import { useShallow } from 'zustand/react/shallow';
import { useMemo } from 'react';
import type { Mask } from '#protocol/covers.ts';
import { useView } from '../../store.ts';

export interface PageMask {
  readonly mask: Mask;
  readonly number: number;
  readonly lifted: boolean;
}

const NO_MASKS: readonly Mask[] = [];
const NONE_LIFTED: readonly string[] = [];

/** The masks of a page, in their order. */
export function usePageMasks(step: string | null): readonly PageMask[] {
  const [masks, lifted] = useView(
    useShallow(({ lesson, board }) => {
      const { masks } = lesson?.steps.find(({ id }) => id === step) ?? {};
      return [masks ?? NO_MASKS, board.lifted[step ?? ''] ?? NONE_LIFTED] as const;
    }),
  );
  return useMemo(
    () =>
      masks.map((mask, index) => ({
        mask,
        number: index + 1,
        lifted: lifted.includes(mask.id),
      })),
    [masks, lifted],
  );
}
