import { useEffect, useState, type ReactNode } from 'react';
import * as icons from '#kit/icons.ts';
import type { LaptopView } from '#protocol/views.ts';
import { laptopNumber, type Screen } from '../screen.ts';
import type { StudentStore } from '../store.ts';
import { Corner } from './around/corner.tsx';
import { Fetching } from './around/fetching.tsx';
import { IntroView, isUntouched } from './around/intro-view.tsx';
import { oldestReturned } from './around/oldest-returned.ts';
import { CornerButton } from './corner-button.tsx';
import { NOTHING_AROUND, type Desk } from './desk.ts';
import { LateFollow, LateReturned } from './late-views.tsx';
import { deskTexts } from './texts.ts';
import { useLetters } from './use-letters.ts';

export interface DeskState {
  readonly around: Desk;
  /** Instead of her screen, which stays as it is below: the board, or a work given back. */
  readonly over: ReactNode;
  /** What is fetched beside all of it. */
  readonly fetching: ReactNode;
}

/** Screens of a pupil who was let in. */
const INSIDE: ReadonlySet<Screen['kind']> = new Set([
  'ready',
  'plan',
  'question',
  'finished',
  'closed',
]);
/** Screens with something to do. */
const WORK: ReadonlySet<Screen['kind']> = new Set(['plan', 'question']);

/** What lies around her screen, and what lies over it. */
export function useDeskState(
  student: StudentStore,
  view: LaptopView | null,
  screen: Screen,
  away: boolean,
): DeskState {
  useHand(view?.leftHanded === true);
  useLetters(view?.dyslexic === true);
  const inside = view !== null && INSIDE.has(screen.kind);
  const hasWork = WORK.has(screen.kind);
  const [atBoard, look] = useLook(inside && view.board !== undefined, workOf(screen));
  const [begun, setBegun] = useBegun(screen);
  if (!inside) {
    const partner = 'partner' in screen ? screen.partner : undefined;
    return { around: { ...NOTHING_AROUND, partner }, over: null, fetching: null };
  }
  const following = view.board !== undefined;
  const instructed = screen.kind === 'question' && screen.work.activity.instruction !== undefined;
  const corner = (
    <Corner
      student={student}
      view={view}
      away={away}
      onIntro={instructed && begun === screen.handout ? () => setBegun(null) : null}
      onBoard={following && !atBoard ? () => look(true) : null}
    />
  );
  const partner = 'partner' in view.screen ? view.screen.partner : undefined;
  const fetching = <Fetching student={student} fetch={view.fetch} away={away} />;
  const around = { partner, corner };
  if (view.board && atBoard) {
    const over = (
      <LateFollow student={student} sight={view.board}>
        {corner}
        {hasWork && (
          <CornerButton
            icon={icons.pen}
            label={deskTexts().follow.work}
            word={deskTexts().follow.work}
            onClick={() => look(false)}
          />
        )}
      </LateFollow>
    );
    return { around, over, fetching };
  }
  const returned = oldestReturned(view);
  if (!returned && instructed && begun !== screen.handout) {
    const over = (
      <IntroView
        student={student}
        screen={screen}
        number={laptopNumber(view)}
        onBegin={() => setBegun(screen.handout)}
      />
    );
    return { around, over, fetching };
  }
  const over = returned && (
    <LateReturned
      key={`${returned.handout}/${returned.item.id}/${returned.at}`}
      view={view}
      away={away}
      onSeen={({ handout, item }) =>
        student.order({ type: 'laptop/return-seen', handout, item: item.id })
      }
    />
  );
  return { around, over, fetching };
}

/** What she works on: work that is handed out while she follows the board takes its place. */
function workOf(screen: Screen): string | null {
  if (screen.kind === 'question') return screen.handout;
  return screen.kind === 'plan' ? screen.plan.id : null;
}

/** Board or work: what the teacher did last, unless she chooses herself. */
function useLook(following: boolean, work: string | null): [boolean, (board: boolean) => void] {
  const [seen, setSeen] = useState({ following, work, board: following });
  let { board } = seen;
  if (seen.following !== following || seen.work !== work) {
    if (!following) board = false;
    else if (!seen.following || work === null) board = true;
    else board = false;
    setSeen({ following, work, board });
  }
  return [following && board, (next) => setSeen({ following, work, board: next })];
}

/** The handout whose instruction she has heard; one with work in it she has begun before. */
function useBegun(screen: Screen): [string | null, (handout: string | null) => void] {
  const handout = screen.kind === 'question' ? screen.handout : null;
  const [known, setKnown] = useState<{ of: string | null; begun: string | null }>({
    of: null,
    begun: null,
  });
  let { begun } = known;
  if (handout !== null && known.of !== handout && screen.kind === 'question') {
    begun = isUntouched(screen) ? null : handout;
    setKnown({ of: handout, begun });
  }
  return [begun, (next) => setKnown({ of: handout, begun: next })];
}

/** The style sheets put what is pressed on the side of her hand. */
function useHand(left: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    if (left) root.dataset['hand'] = 'left';
    else delete root.dataset['hand'];
  }, [left]);
}
