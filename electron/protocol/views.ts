import type { Activity, Media } from './activity/activity.ts';
import type { Content, Part, Picture, Sound } from './activity/content.ts';
import type { Given, ItemKind, LaptopItem } from './activity/item.ts';
import type { CoversView } from './covers.ts';
import type { Pupil, SchoolClass, Session } from './classroom.ts';
import type { ErrorCode, Refusal } from './errors.ts';
import type { Settings } from './equipment.ts';
import type { ExportView } from './export.ts';
import type { FormatReport } from './formats.ts';
import type { Group, Handout, Plan, Return } from './handout.ts';
import type { InkView, NewStroke } from './ink.ts';
import type { LotEntry } from './lot.ts';
import type { NetworkView } from './network.ts';
import type { SignInWay } from './sign-in.ts';
import type { RemotesView } from './remote.ts';
import type { BoardState, DocumentFormat, Lesson } from './lesson.ts';
import type { Paper } from './papers.ts';
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
  /** The second pupil at it. */
  partner?: string;
  state: LaptopState;
  /** False while its connection is lost; its state stays as it was. */
  here: boolean;
  /** What she works on; absent: nothing, or the list of a work plan. */
  handout?: string;
  /** The work plan on her laptop. */
  plan?: string;
  /** Of the handout, or of the whole plan. */
  answered: number;
  items: number;
  /** When she raised her hand. */
  hand?: number;
}

export type Verdict = 'right' | 'partly' | 'wrong';

/** How the answers that count spread over one item: each pupil once. */
export interface ItemSummary {
  answers: number;
  /** By choice id, by word, by `part/place`: what an item's kind counts. */
  counts: Record<string, number>;
  verdicts: Record<Verdict, number>;
}

/** One answer as the teacher sees it. */
export interface AnswerView {
  given: Given;
  attempt: number;
  at: number;
  /** It came after closing or after the time limit, and counts. */
  late: boolean;
  /** Null: only the teacher can judge it. */
  verdict: Verdict | null;
  /** How much of it is right, 0 to 1. */
  share: number | null;
}

/** A pupil's answer that counts, and all others of hers to the same item, the oldest first. */
export interface PupilAnswer extends AnswerView {
  others: AnswerView[];
}

export interface HandoutView {
  handout: Handout;
  /** By item; absent while nobody has answered. */
  results: Record<string, ItemSummary>;
  /** For the teacher alone: `{ [pupil]: { [item]: … } }`. */
  answers: Record<string, Record<string, PupilAnswer>>;
  /** Work in progress, likewise. */
  drafts: Record<string, Record<string, { given: Given; at: number }>>;
  /** While its media are fetched: how many laptops have them, of how many that it concerns. */
  ready: { laptops: number; of: number } | null;
}

/** How the laptops reach this PC; null while no session is open or no network is there. */
export interface JoinInfo {
  /** e.g. `http://192.168.1.20:4170` — what a pupil types. */
  url: string;
  code: string;
  /** What the QR code holds: the address with the code. */
  qr: string;
}

/** What the teacher has given back of one work. */
export type GivenBack = Pick<Return, 'strokes' | 'text' | 'at' | 'seen'>;

export interface SessionView {
  session: Session;
  join: JoinInfo | null;
  laptops: Record<string, LaptopTile>;
  handouts: Record<string, HandoutView>;
  plans: Record<string, Plan>;
  groups: Record<string, Group>;
  /** What was given back: `{ [pupil]: { [handout]: { [item]: … } } }`. */
  returned: Record<string, Record<string, Record<string, GivenBack>>>;
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
  /** The school's laptops that this PC knows. */
  lot: Record<string, LotEntry>;
  /** How laptops reach this PC, and whether they do. */
  network: NetworkView;
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
  state: 'reading' | 'converting' | 'checking' | 'password' | 'report' | 'refused';
  /** Of a file of questions: what becomes of each, before any of it is added. */
  report?: FormatReport;
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
export const IMAGE_WIDTHS = [320, 1366, 1920, 3840] as const;
export type ImageWidth = (typeof IMAGE_WIDTHS)[number];
/** What the laptops get: their own size, a third of the bytes of the wall's. */
export const LAPTOP_WIDTH = 1366 as const satisfies ImageWidth;

export interface WantedImage {
  blob: string;
  page: number;
  width: ImageWidth;
  urgency: ImageUrgency;
}

/** An activity to think about: what is asked and what there is to choose from, nothing more. */
export interface BoardActivity {
  id: string;
  title: string;
  items: { id: string; prompt: Content; choices: Part[] }[];
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
  | { kind: 'activity'; step: string; activity: BoardActivity }
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
        item: string;
        prompt: Content;
        /** The bars that are known beforehand. */
        choices: (Part & { count: number; right: boolean })[];
        /** Free words and numbers, by how many gave them; without a name. */
        words: Record<string, number>;
        answers: number;
        asked: ItemKind;
        /** Of a kind made of parts: how many put each where it belongs. */
        parts: (Content & { id: string; right: number })[];
        /** Null while nobody but the teacher judges. */
        verdicts: Record<Verdict, number> | null;
        /** Drawings, by the order in which they came; without a name. */
        works?: { item: LaptopItem; given: Record<string, Given> };
      }
    | {
        kind: 'work';
        /** As a laptop sees it. */
        item: LaptopItem;
        given: Given;
        /** Null: without her name. */
        pupil: Pupil | null;
      };
}

/** What a pupil gave to one item, as she sees it herself. */
export interface OwnAnswer {
  given: Given;
  attempt: number;
  /** Whether she may try again. */
  again: boolean;
  /** As the activity's feedback says; absent: nothing is said. */
  verdict?: Verdict;
  share?: number;
  /** Once she is right or has no attempt left, where the feedback explains. */
  explanation?: Content;
  solution?: Given;
}

/** A work given back: her answer, the teacher's ink upon it, and a word. */
export interface ReturnedWork {
  handout: string;
  item: LaptopItem;
  given: Given | null;
  strokes: NewStroke[];
  text: string;
  at: number;
}

/** One activity of a work plan, as the pupil's list shows it. */
export interface PlanPart {
  handout: string;
  title: string;
  /** For those who do not read: the kind of its first item, its first picture, its spoken words. */
  kind: ItemKind;
  picture?: Picture;
  sound?: Sound;
  answered: number;
  items: number;
  state: 'locked' | 'open' | 'finished';
}

/** What is on the board, for laptops that follow it. */
export type BoardSight = Pick<
  BoardView,
  'black' | 'white' | 'page' | 'beside' | 'look' | 'ink' | 'covers'
>;

/** The laptop's page sees its own pupil's work and nothing of the others but their first names. */
export interface LaptopView {
  role: 'laptop';
  number: number;
  /** The session that it is in; kept with every answer. */
  session: string;
  className: string;
  paused: boolean;
  /** While the class follows the board. */
  board?: BoardSight;
  /** What to fetch before "Start", by handout; `laptop/ready` when it is here. */
  fetch?: Record<string, readonly Media[]>;
  /** Works given back that she has not seen yet, by `handout/item`. */
  returned?: Record<string, ReturnedWork>;
  /** Her hand is up. */
  hand?: true;
  leftHanded?: true;
  /** Her words stand in the letters of OpenDyslexic. */
  dyslexic?: true;
  /** It times itself now and tells: `laptop/measured`. */
  measure?: true;
  screen:
    | {
        kind: 'choosing';
        /** Absent: the list of first names. */
        way?: SignInWay;
        pupils: Pupil[];
        /** Names that laptops which are here have taken; apart, so that one arrival is one small change. */
        taken: Record<string, true>;
      }
    | { kind: 'waiting'; pupil: Pupil; partner?: Pupil }
    | { kind: 'ready'; pupil: Pupil; partner?: Pupil }
    /** The list of a work plan of which nothing is open. */
    | { kind: 'plan'; pupil: Pupil; partner?: Pupil; plan: PlanView }
    | {
        kind: 'working';
        pupil: Pupil;
        partner?: Pupil;
        handout: string;
        activity: LaptopActivity;
        /** By item; absent while unanswered. */
        given: Record<string, OwnAnswer>;
        /** Her work in progress, by item: for a laptop that died, or another one. */
        drafts?: Record<string, { given: Given; attempt: number; version: number }>;
        closed: boolean;
        /** There is other work to do behind it, which comes when this is put away. */
        more?: true;
        /** The plan that it belongs to. */
        plan?: PlanView;
      }
    /** The session that it was in is over; what it still keeps for it is taken. */
    | { kind: 'over' };
}

export interface PlanView {
  id: string;
  title: string;
  order: Plan['order'];
  parts: PlanPart[];
}

/** An activity without its right answers, in this pupil's order. */
export type LaptopActivity = Pick<
  Activity,
  'id' | 'title' | 'instruction' | 'feedback' | 'attempts' | 'seconds'
> & { items: LaptopItem[] };

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
