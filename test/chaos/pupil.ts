import { givenFor } from './exercises.ts';
import type { LaptopPage } from './laptop.ts';

/** A child in front of a page: she does what the screen asks for, when she has thought about it. */
export interface PupilOptions {
  pupil: string;
  /** Reads the code on the board. */
  code: () => string;
  random: () => number;
  /** She looks away: nothing is done. */
  isWatching: (page: LaptopPage) => boolean;
}

export function sitDown(page: LaptopPage, options: PupilOptions): void {
  const { student } = page;
  const { random } = options;
  let thinking = false;

  function look(): void {
    const screen = page.screen();
    if (screen.kind === 'question' || screen.kind === 'finished' || screen.kind === 'closed') {
      void student.shown(screen.handout);
    }
    if (thinking || !needsHer(page)) return;
    thinking = true;
    setTimeout(
      () => {
        thinking = false;
        if (options.isWatching(page)) act();
        look();
      },
      300 + random() ** 2 * 4000,
    );
  }

  function act(): void {
    const { view } = student.state.getState();
    const screen = page.screen();
    switch (screen.kind) {
      case 'code':
        return student.enterCode(options.code());
      case 'choosing':
        return void student.choosePupil(options.pupil);
      case 'question': {
        const step = screen.steps[screen.current];
        const given = step && givenFor(step.item, random);
        if (!step || !given || view?.paused) return;
        // Now and then she begins first, and answers when she looks again.
        if (!step.draft && random() < 0.3) return student.draft(step.item.id, given, 1);
        return void student.confirm(step.item.id, given);
      }
      case 'taken-over':
      case 'trouble':
        return student.comeBack();
      default:
        return;
    }
  }

  student.state.subscribe(look);
  look();
}

function needsHer(page: LaptopPage): boolean {
  const { kind } = page.screen();
  return ['code', 'choosing', 'question', 'taken-over', 'trouble'].includes(kind);
}
