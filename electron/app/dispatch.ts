import { reduceClassroom } from '#classroom/rules/reduce.ts';
import { forgetShown, NOTHING_SHOWN } from '#lesson/rules/afterwards/shown.ts';
import { reduceInk } from '#lesson/rules/ink/reduce.ts';
import { forgetPages } from '#lesson/rules/ink/state.ts';
import { reducePlaying } from '#lesson/rules/steps/reduce.ts';
import { reduceLesson } from '#lesson/rules/reduce.ts';
import { openLesson } from '#lesson/rules/state.ts';
import type { ClassroomCommand } from '#protocol/classroom.ts';
import type { ConsoleCommand } from '#protocol/commands.ts';
import type { Context } from '#protocol/context.ts';
import { accept, type Outcome } from '#protocol/errors.ts';
import type { InkCommand } from '#protocol/ink.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import type { PlayCommand } from '#protocol/playing.ts';
import type { LiveNews } from '#protocol/wire.ts';
import type { ToolCommand } from '#protocol/tools.ts';
import { coversAtRest, dragCover, isDragged } from './covers.ts';
import type { Equipment } from './equipment.ts';
import type { Engine } from './engine.ts';
import type { Exports } from './exports.ts';
import type { Imports } from './imports.ts';
import type { Network } from './network/create-network.ts';
import { orderPersonalData, type PersonalDataDeps } from './personal-data.ts';
import type { Reply } from './listeners/wire.ts';
import { PICTURES } from '#protocol/pictures.ts';
import { orderRemotes } from './remotes.ts';
import type { AppState } from './state/app-state.ts';
import { forgetRemoved, useTool } from './tools.ts';

/** Brings a teacher's command to the part that it is for, and its outcome back. */
export interface DispatchDeps {
  engine: Engine;
  imports: Imports;
  equipment: Equipment;
  documents: PersonalDataDeps['documents'];
  exports: Exports;
  network: Pick<Network, 'order'>;
  /** Shows on the boards what passes by. */
  pass: (news: LiveNews) => void;
}

export type StateCommand =
  LessonCommand | ClassroomCommand | InkCommand | ToolCommand | PlayCommand;
const NOTHING = { ok: true } as const;

export function dispatch(deps: DispatchDeps, command: ConsoleCommand, reply: Reply): void {
  switch (command.type) {
    case 'ink/live':
    case 'laser/point':
      deps.pass(command);
      return reply(NOTHING);
    case 'import/password':
      return reply(
        deps.imports.password(command.import, command.password)
          ? NOTHING
          : { ok: false, refusal: { code: 'import/not-found' } },
      );
    case 'import/probed':
      deps.imports.probed(command.import, command);
      return reply(NOTHING);
    case 'import/add':
      return reply(
        deps.imports.addQuiz(command.import)
          ? NOTHING
          : { ok: false, refusal: { code: 'import/not-found' } },
      );
    case 'import/dismiss':
      deps.imports.dismiss(command.import);
      return reply(NOTHING);
    case 'remote/offer':
    case 'remote/withdraw':
    case 'remote/remove':
      return orderRemotes(deps.engine, command, reply);
    case 'data/sessions':
    case 'data/traces':
    case 'data/forget-pupil':
    case 'data/forget-session':
      return orderPersonalData(deps, command, reply);
    case 'export/start':
    case 'export/cancel':
    case 'export/forget-shown':
      return deps.exports.order(command, reply);
    case 'network/check':
    case 'network/door':
    case 'network/complain':
    case 'network/measure':
      return deps.network.order(command, reply);
    case 'check/run':
      return void deps.equipment.check(command.screens ?? null).then(reply);
    case 'report/send-now':
      return void deps.equipment.sendNow().then(() => reply(NOTHING));
    case 'settings/save':
      return deps.engine.submit({
        apply: (state) => accept({ ...state, settings: command.settings }),
        settle: (outcome) => {
          reply(outcome);
          if (outcome.ok) void deps.equipment.sendNow();
        },
      });
    default:
      return deps.engine.submit({
        apply: (state, context) => reduceState(state, command, context),
        settle: reply,
      });
  }
}

/** Applies one command to the state, whichever part it is for. */
export function reduceState(
  state: AppState,
  command: StateCommand,
  context: Context,
): Outcome<AppState, object | undefined> {
  if (isLessonCommand(command)) {
    const outcome = reduceLesson(state.lesson, command, context);
    if (!outcome.ok) return outcome;
    if (isDragged(command)) return accept(dragCover(state, outcome.state.board));
    const next = coversAtRest({ ...state, lesson: outcome.state });
    return accept(
      command.type === 'lesson/remove' ? withoutInkOf(next, state, command.lesson) : next,
    );
  }
  if (isPlayCommand(command)) {
    const outcome = reducePlaying(state.lesson, command, context);
    return outcome.ok ? accept({ ...state, lesson: outcome.state }) : outcome;
  }
  if (isInkCommand(command)) {
    const outcome = reduceInk(state.ink, command, (step) => isPage(state, step));
    return outcome.ok ? accept({ ...state, ink: outcome.state }) : outcome;
  }
  if (isToolCommand(command)) return useTool(state, command, context);
  const outcome = reduceClassroom(state.classroom, command, PICTURES, context);
  if (!outcome.ok) return outcome;
  const next = forgetRemoved(state, {
    ...state,
    classroom: outcome.state,
    shown: command.type === 'session/open' ? NOTHING_SHOWN : state.shown,
  });
  // What the board showed of the session ends with it.
  return accept(command.type === 'session/close' ? withoutOverlay(next) : next, outcome.result);
}

function isToolCommand(command: StateCommand): command is ToolCommand {
  return command.type.startsWith('tool/');
}

function isLessonCommand(command: StateCommand): command is LessonCommand {
  return command.type.startsWith('lesson/') || command.type.startsWith('board/');
}

function isPlayCommand(command: StateCommand): command is PlayCommand {
  return command.type.startsWith('media/') || command.type.startsWith('timer/');
}

function isInkCommand(command: StateCommand): command is InkCommand {
  return command.type.startsWith('ink/');
}

/** The open lesson first: that is where the teacher draws. */
function isPage({ lesson }: AppState, step: string): boolean {
  const open = openLesson(lesson);
  const lessons = [...(open ? [open] : []), ...Object.values(lesson.lessons)];
  return lessons.some(({ steps }) => steps.some(({ id }) => id === step));
}

function withoutInkOf(after: AppState, before: AppState, lesson: string): AppState {
  const steps = before.lesson.lessons[lesson]?.steps.map(({ id }) => id) ?? [];
  const shown = forgetShown(after.shown, lesson);
  return { ...after, shown, ink: forgetPages(after.ink, steps) };
}

function withoutOverlay(state: AppState): AppState {
  const board = { ...state.lesson.board, overlay: { kind: 'none' as const } };
  return { ...state, lesson: { ...state.lesson, board } };
}
