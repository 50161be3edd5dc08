import type { CoversView } from './covers.ts';
import type { Activity, Handout, Pupil, SchoolClass, Session } from './classroom.ts';
import type { ErrorCode, Refusal } from './errors.ts';
import type { Settings } from './equipment.ts';
import type { ExportView } from './export.ts';
import type { InkView } from './ink.ts';
import type { RemotesView } from './remote.ts';
import type { BoardState, DocumentFormat, Lesson, Paper } from './lesson.ts';
import type { Look, Lying } from './look.ts';
import type { MediaRun } from './playing.ts';
import type { Check } from './report.ts';
import type { StateOf, ToolViews } from './tools.ts';

/** What each page is shown. A view is made by a pure function of the state and holds nothing else. */

/** A lesson in the list of lessons. */
export interface LessonSummary {
  id: string;
  title: string;
  stepCount: number;
  openedAt: number;
  /** Where its first thumbnail comes from. */
  cover: { blob: string; page: number } | null;
}

/** What one laptop is doing, as the console's tile shows it. */
export const LAPTOP_STATES = [
  /** On the list of names. */
  'choosing',
  /** Has tapped a name and waits for the teacher. */
  'waiting',
  /** Admitted, nothing to do. */
  'ready',
  /** Was handed something that is not on its screen yet. */
  'receiving',
  'working',
  'done',
] as const;
export type LaptopState = (typeof LAPTOP_STATES)[number];

export interface LaptopTile {
  id: string;
  number: number;
  pupil: string | null;
  state: LaptopState;
  /** False while its connection is lost; its state stays as it was. */
  here: boolean;
  answered: number;
  items: number;
}

/** How the answers to one item spread, by choice id. */
export interface ItemResult {
  item: string;
  counts: Record<string, number>;
  answers: number;
}

export interface HandoutView {
  handout: Handout;
  results: ItemResult[];
  /** The choice of each pupil, for the teacher alone: `{ [pupil]: { [item]: choice } }`. */
  answers: Record<string, Record<string, string>>;
}

/** How the laptops reach this PC; null while no session is open or no network is there. */
export interface JoinInfo {
  /** e.g. `http://192.168.1.20:4170` — what a pupil types. */
  url: string;
  code: string;
  /** What the QR code holds: the address with the code. */
  qr: string;
}

export interface SessionView {
  session: Session;
  join: JoinInfo | null;
  laptops: Record<string, LaptopTile>;
  handouts: Record<string, HandoutView>;
  /** The teacher's phones. */
  remotes: RemotesView;
  refusedFrames: number;
}

export interface EquipmentView {
  settings: Settings;
  running: boolean;
  checkedAt: number | null;
  /** Each with its sentence in the teacher's language. */
  checks: (Check & { title: string; sentence: string })[];
  /** What the machine says of itself, ready to show. */
  facts: { label: string; value: string }[];
  problem: ErrorCode | null;
  outbox: {
    waiting: number;
    quarantined: number;
    /** The newest receipt of the city, verified. */
    receipt: { id: string; receivedAt: string; city: string } | null;
    /** True while the city could not be reached at the last try. */
    unreachable: boolean;
  };
}

export interface ConsoleView {
  role: 'console';
  app: { version: string; demo: boolean; lang: string };
  lessons: Record<string, LessonSummary>;
  lesson: Lesson | null;
  /** Whether the run-list's last change can be taken back, or made again. */
  canUndo: boolean;
  canRedo: boolean;
  board: BoardState;
  /** The steps that the teacher looks at: where she is, and the one beside it. */
  shown: string[];
  /** The step that "next" goes to; null at the end. */
  next: string | null;
  /** The ink of the pages that the teacher looks at, by their steps. */
  ink: Record<string, InkView>;
  /** Files being brought in, by `--open` or from this page: `{ [import id]: … }`. */
  imports: Record<string, ImportView>;
  /** Page images that a page waits for; the console renders them and PUTs them. */
  wanted: Record<string, WantedImage>;
  classes: Record<string, SchoolClass>;
  session: SessionView | null;
  equipment: EquipmentView;
  /** How many pages are shown as board (0: no window is open). */
  boards: number;
  /** The steps of the open lesson that were on the board. */
  wasShown: Record<string, true>;
  /** The PDF that is being made, or was made last. */
  exporting: ExportView | null;
  /** The class tools that are open. */
  tools: ToolViews;
}

export type MediaFormat = Extract<DocumentFormat, 'video' | 'audio'>;

/** A file that is being opened or was refused, until it is dismissed. */
export interface ImportView {
  name: string;
  state: 'reading' | 'converting' | 'checking' | 'password' | 'refused';
  /** What the console tries with its own player, while `checking`. */
  media?: { blob: string; format: MediaFormat };
  problem: ErrorCode | null;
  /** Figures for the problem's sentence. */
  values?: Refusal['values'];
}

/** Why a page image is wanted, the most urgent first. */
export const IMAGE_URGENCIES = ['board', 'preview', 'near', 'thumbnail'] as const;
export type ImageUrgency = (typeof IMAGE_URGENCIES)[number];

/** Sizes of page images: the width of the 16:9 box that the page is fitted into, in pixels. */
export const IMAGE_WIDTHS = [320, 1920, 3840] as const;
export type ImageWidth = (typeof IMAGE_WIDTHS)[number];

export interface WantedImage {
  blob: string;
  page: number;
  width: ImageWidth;
  urgency: ImageUrgency;
}

/** A page that is on the board or will be soon. */
export type BoardPage = (
  | { kind: 'image'; step: string; blob: string; page: number }
  /** Drawn by the page itself, sharp at every size. */
  | { kind: 'paper'; step: string; paper: Paper }
  /** Played by the board alone. Without a run it stands at its beginning. */
  | {
      kind: 'media';
      step: string;
      blob: string;
      format: MediaFormat;
      name: string;
      run: MediaRun | null;
    }
  | { kind: 'timer'; step: string; timer: StateOf<'timer'> }
  | { kind: 'activity'; step: string; activity: LaptopActivity }
) &
  Lying;

export interface BoardView {
  role: 'board';
  black: boolean;
  white: boolean;
  /** The teacher looks elsewhere: a clicker's Enter then sends. */
  frozen: boolean;
  /** What is on the wall; null before a lesson is opened. */
  page: BoardPage | null;
  /** The page that stands beside it, if there are two. */
  beside: BoardPage | null;
  /** How they are shown. What is cropped has its part in `page` already. */
  look: Look;
  /** Neighbours to keep ready: previous, next, the one after. */
  near: BoardPage[];
  /** The ink of the pages on the wall, by their steps: the strokes by id. */
  ink: Record<string, InkView['strokes']>;
  /** What covers the page on the wall, by its step. */
  covers: Record<string, CoversView>;
  /** The class tools that lie above the page. */
  tools: ToolViews;
  overlay:
    | { kind: 'none' }
    | { kind: 'join'; join: JoinInfo | null; className: string; arrived: number; expected: number }
    | {
        kind: 'results';
        /** What was handed out: on its own step the results stand in the question itself. */
        activity: string;
        prompt: string;
        choices: { id: string; text: string; count: number; right: boolean }[];
      };
}

/** The laptop's page sees its own pupil's work and nothing of the others but their first names. */
export interface LaptopView {
  role: 'laptop';
  number: number;
  className: string;
  paused: boolean;
  screen:
    | {
        kind: 'choosing';
        pupils: Pupil[];
        /** Names that laptops which are here have taken; apart, so that one arrival is one small change. */
        taken: Record<string, true>;
      }
    | { kind: 'waiting'; pupil: Pupil }
    | { kind: 'ready'; pupil: Pupil }
    | {
        kind: 'working';
        pupil: Pupil;
        handout: string;
        activity: LaptopActivity;
        /** Choice given per item; absent while unanswered. */
        given: Record<string, string>;
        closed: boolean;
      };
}

/** An activity without its right answers. */
export type LaptopActivity = Omit<Activity, 'items'> & {
  items: Omit<Activity['items'][number], 'right'>[];
};

export interface RemoteView {
  role: 'remote';
  black: boolean;
  white: boolean;
  frozen: boolean;
  paused: boolean;
  position: number;
  steps: number;
}

export type ViewOf = {
  console: ConsoleView;
  board: BoardView;
  laptop: LaptopView;
  remote: RemoteView;
};
