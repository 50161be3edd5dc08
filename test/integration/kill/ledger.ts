import { expect } from 'vitest';
import type { StateCommand } from '#app/dispatch.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { Inks } from './expected.ts';
import { isScratch } from './script.ts';

/**
 * What must be there by plain counting, without any rule of ours: a stroke that was answered and that
 * nobody was ever asked to take away, once; a page that nobody was asked to remove.
 */
export interface Ledger {
  sent(command: StateCommand): void;
  answered(command: StateCommand): void;
  check(view: ConsoleView, inks: Inks): void;
}

export function createLedger({ lesson }: ConsoleView): Ledger {
  /** Answered strokes by page, with their points. */
  const strokes = new Map<string, Map<string, string>>();
  const erased = new Set<string>();
  const original = new Set(lesson?.steps.map(({ id }) => id));
  const pages = new Set(original);
  return {
    sent(command) {
      if (command.type === 'ink/erase') command.strokes.forEach((id) => erased.add(id));
      if (command.type === 'ink/write') {
        if (command.replaces !== null) erased.add(command.replaces);
        if (command.stroke.text?.content === '') erased.add(command.stroke.id);
      }
      if (command.type === 'lesson/remove-step') {
        pages.delete(command.step);
        original.delete(command.step);
      }
      // What an undo takes back of the run-list may be a page that was added.
      if (command.type === 'lesson/undo' || command.type === 'lesson/redo') {
        pages.forEach((page) => !original.has(page) && pages.delete(page));
      }
    },
    answered(command) {
      if (command.type !== 'ink/draw' && command.type !== 'ink/write') return;
      if (isScratch(command.step)) return;
      // Over nothing an eraser leaves nothing.
      if (command.stroke.tool === 'eraser') return;
      const ofPage = strokes.get(command.step) ?? new Map<string, string>();
      ofPage.set(command.stroke.id, command.stroke.points.join());
      strokes.set(command.step, ofPage);
    },
    check(view, inks) {
      const steps = view.lesson?.steps.map(({ id }) => id) ?? [];
      expect(new Set(steps).size, 'no step is there twice').toBe(steps.length);
      for (const page of pages) expect(steps).toContain(page);
      steps.forEach((step) => pages.add(step));
      for (const [step, ofPage] of strokes) {
        if (!steps.includes(step)) continue;
        const there = Object.entries(inks.get(step)?.strokes ?? {});
        const points = there.map(([, stroke]) => stroke.points.join());
        expect(new Set(points).size, 'no stroke is there twice').toBe(points.length);
        for (const [id, wanted] of ofPage) {
          if (erased.has(id)) continue;
          expect(inks.get(step)?.strokes[id]?.points.join(), `${id} on ${step}`).toBe(wanted);
        }
      }
    },
  };
}
