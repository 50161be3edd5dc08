import { NO_CLASSROOM, type ClassroomState } from '#classroom/rules/state.ts';
import { NO_INK, type InkState } from '#lesson/rules/ink/state.ts';
import { NOTHING_SHOWN, type Shown } from '#lesson/rules/afterwards/shown.ts';
import { NO_LESSONS, type LessonState } from '#lesson/rules/state.ts';
import { NO_TOOLS } from '#lesson/rules/tools/reduce.ts';
import type { BoardState } from '#protocol/lesson.ts';
import type { Settings } from '#protocol/equipment.ts';
import type { Place, ToolKind, Tools } from '#protocol/tools.ts';
import { NO_NETWORK, type LiveNetwork } from '../network/state.ts';
import type { ConsoleView, EquipmentView, JoinInfo } from '#protocol/views.ts';

/** The one authoritative state. What is under `live` is never stored: it is found anew at start. */
export interface AppState {
  lesson: LessonState;
  ink: InkState;
  classroom: ClassroomState;
  settings: Settings;
  tools: Tools;
  /** What was on the board, for the PDF of afterwards. */
  shown: Shown;
  live: LiveState;
}

export interface LiveState {
  imports: ConsoleView['imports'];
  wanted: ConsoleView['wanted'];
  equipment: Omit<EquipmentView, 'settings'>;
  /** Where the class's listener is reached; null while it is closed or there is no network. */
  address: Pick<JoinInfo, 'url'> | null;
  network: LiveNetwork;
  boards: number;
  /** The secret that a phone may pair with now; never stored. */
  remoteOffer: string | null;
  refusedFrames: number;
  exporting: ConsoleView['exporting'];
  /** The tool that is being dragged, and where it is. */
  moving: { tool: ToolKind; place: Place } | null;
  /** Spotlight and curtain while one of them is being dragged. */
  covering: Pick<BoardState, 'spotlight' | 'curtain'> | null;
}

export const NO_SETTINGS: Settings = { school: '', room: '', cityUrl: '' };

export const EMPTY_STATE: AppState = {
  lesson: NO_LESSONS,
  ink: NO_INK,
  classroom: NO_CLASSROOM,
  settings: NO_SETTINGS,
  tools: NO_TOOLS,
  shown: NOTHING_SHOWN,
  live: {
    imports: {},
    wanted: {},
    equipment: {
      running: false,
      checkedAt: null,
      checks: [],
      facts: [],
      problem: null,
      outbox: { waiting: 0, quarantined: 0, receipt: null, unreachable: false },
    },
    address: null,
    network: NO_NETWORK,
    boards: 0,
    remoteOffer: null,
    refusedFrames: 0,
    exporting: null,
    moving: null,
    covering: null,
  },
};

export function withLive(state: AppState, change: Partial<LiveState>): AppState {
  return { ...state, live: { ...state.live, ...change } };
}
