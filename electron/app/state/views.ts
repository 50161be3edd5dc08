import { remoteEntries } from '#classroom/rules/remotes.ts';
import { resultsOnBoard, workOnBoard } from '#classroom/rules/board-view.ts';
import { laptopView } from '#classroom/rules/laptop-view.ts';
import { lotEntries } from '#classroom/rules/lot.ts';
import { sessionView } from '#classroom/rules/views.ts';
import { boardCovers } from '#lesson/rules/covers/views.ts';
import { boardInk, inkView } from '#lesson/rules/ink/views.ts';
import { openLesson, position } from '#lesson/rules/state.ts';
import { nextStep, stepsShown } from '#lesson/rules/look.ts';
import { pagesOnAir, summarise } from '#lesson/rules/views.ts';
import { toolViews } from '#lesson/rules/tools/reduce.ts';
import type { BoardState, Overlay } from '#protocol/lesson.ts';
import type { RemotesView } from '#protocol/remote.ts';
import type {
  BoardSight,
  BoardView,
  ConsoleView,
  JoinInfo,
  LaptopView,
  LessonSummary,
  RemoteView,
} from '#protocol/views.ts';
import { networkView } from '../network/state.ts';
import type { AppState } from './app-state.ts';

/** What each role is shown: pure functions of the state. */

export function joinInfo(state: AppState): JoinInfo | null {
  const { address } = state.live;
  const code = state.classroom.session?.info.code;
  if (!address || code === undefined) return null;
  return { url: address.url, code, qr: `${address.url}/?c=${code}` };
}

/** The secret stands in the fragment, which no browser sends and no log has. */
function remotesView({ classroom, live }: AppState): RemotesView {
  const { address, remoteOffer } = live;
  const qr = address && remoteOffer !== null ? `${address.url}/t/#${remoteOffer}` : null;
  return { qr, phones: remoteEntries(classroom) };
}

export function consoleView(state: AppState, app: ConsoleView['app']): ConsoleView {
  const { lesson, classroom, live } = state;
  const shown = stepsShown(lesson);
  return {
    role: 'console',
    app,
    lessons: summaries(lesson.lessons),
    lesson: openLesson(lesson),
    canUndo: lesson.history.past.length > 0,
    canRedo: lesson.history.future.length > 0,
    board: boardNow(state),
    shown,
    next: nextStep(lesson),
    ink: inkOf(shown, (step) => inkView(state.ink, step)),
    imports: live.imports,
    wanted: live.wanted,
    classes: classroom.classes,
    lot: lotEntries(classroom),
    network: networkView(state),
    session: sessionView(classroom, {
      join: joinInfo(state),
      remotes: remotesView(state),
      refusedFrames: live.refusedFrames,
    }),
    equipment: { ...live.equipment, settings: state.settings },
    boards: live.boards,
    wasShown: state.shown[lesson.open ?? ''] ?? {},
    exporting: live.exporting,
    tools: toolViews(state.tools, live.moving),
  };
}

/** Summaries of unchanged lessons keep their identity, so that a page turn does not make them anew. */
const summaryOf = new WeakMap<object, LessonSummary>();

function summaries(lessons: AppState['lesson']['lessons']): ConsoleView['lessons'] {
  return Object.fromEntries(
    Object.entries(lessons).map(([id, lesson]) => {
      const kept = summaryOf.get(lesson) ?? summarise(lesson);
      summaryOf.set(lesson, kept);
      return [id, kept];
    }),
  );
}

/** The ink of several pages together. */
function inkOf<Ink>(steps: readonly string[], of: (step: string) => Record<string, Ink>) {
  return steps.reduce<Record<string, Ink>>((all, step) => ({ ...all, ...of(step) }), {});
}

export function boardView(state: AppState): BoardView {
  const board = boardNow(state);
  const pages = pagesOnAir(state.lesson);
  return {
    role: 'board',
    black: board.black,
    white: board.white,
    frozen: board.frozen !== null,
    ...pages,
    ink: inkOf(
      [pages.page, pages.beside].flatMap((page) => page?.step ?? []),
      (step) => boardInk(state.ink, step),
    ),
    covers: boardCovers(openLesson(state.lesson), board, [pages.page, pages.beside, ...pages.near]),
    tools: toolViews(state.tools, state.live.moving),
    overlay: overlayView(state, board.overlay),
  };
}

/** The board with what is being dragged over it. */
function boardNow({ lesson, live }: AppState): BoardState {
  return live.covering === null ? lesson.board : { ...lesson.board, ...live.covering };
}

function overlayView(state: AppState, overlay: Overlay): BoardView['overlay'] {
  const { session, present } = state.classroom;
  if (!session || overlay.kind === 'none') return { kind: 'none' };
  if (overlay.kind === 'join') {
    const arrived = Object.values(session.laptops).filter(({ id, pupil }) => pupil && present[id]);
    return {
      kind: 'join',
      join: joinInfo(state),
      className: session.info.class.name,
      arrived: arrived.length,
      expected: session.info.class.pupils.length,
    };
  }
  return overlay.kind === 'results'
    ? resultsOnBoard(state.classroom, overlay)
    : workOnBoard(state.classroom, overlay);
}

export function remoteView(state: AppState): RemoteView {
  const lesson = openLesson(state.lesson);
  return {
    role: 'remote',
    black: state.lesson.board.black,
    white: state.lesson.board.white,
    frozen: state.lesson.board.frozen !== null,
    paused: state.classroom.session?.info.paused ?? false,
    position: lesson ? position(lesson) + 1 : 0,
    steps: lesson?.steps.length ?? 0,
  };
}

/** S11: pages, ink and what covers them as on the wall; the same object while nothing changes. */
export function boardSight(state: AppState): BoardSight | null {
  if (!state.classroom.session?.info.follow) return null;
  const kept = sightOf.get(state.lesson);
  const { ink: inkNow, live } = state;
  if (kept?.inkNow === inkNow && kept.covering === live.covering) return kept.sight;
  const { black, white, page, beside, look, ink, covers } = boardView(state);
  const sight = { black, white, page, beside, look, ink, covers };
  sightOf.set(state.lesson, { inkNow, covering: live.covering, sight });
  return sight;
}
const sightOf = new WeakMap<
  AppState['lesson'],
  { inkNow: AppState['ink']; covering: AppState['live']['covering']; sight: BoardSight }
>();

export function laptopViewOf(state: AppState, laptop: string): LaptopView | null {
  const view = laptopView(state.classroom, laptop);
  const board = boardSight(state);
  const measure = state.live.network.measuring === laptop;
  if (!view || (!board && !measure)) return view;
  return { ...view, ...(board && { board }), ...(measure && { measure }) };
}
