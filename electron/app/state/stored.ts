import * as z from 'zod/mini';
import { summariesOf } from '#classroom/rules/answers.ts';
import type { LiveSession, Work } from '#classroom/rules/state.ts';
import { restoreInk } from '#lesson/rules/ink/state.ts';
import { classSchema, laptopSchema, sessionSchema } from '#protocol/classroom.ts';
import {
  answerSchema,
  deskSchema,
  draftSchema,
  groupSchema,
  handoutSchema,
  planSchema,
  progressSchema,
  returnSchema,
} from '#protocol/handout.ts';
import { settingsSchema } from '#protocol/equipment.ts';
import { inkHeadSchema, strokeSchema } from '#protocol/ink.ts';
import { boardStateSchema, lessonSchema, overlaySchema, type Lesson } from '#protocol/lesson.ts';
import { PLAIN_LOOK } from '#protocol/look.ts';
import { lotLaptopSchema } from '#protocol/lot.ts';
import { toolSchema } from '#protocol/tools.ts';
import { pairedRemoteSchema } from '#protocol/remote.ts';
import { EMPTY_STATE, type AppState } from './app-state.ts';
import { gatherWork } from './session-work.ts';

/**
 * Which parts of the state are stored, as documents of a kind with an id. After every command the
 * parts that are no longer the same object are written, in one transaction.
 */
export interface StoredChange {
  kind: string;
  id: string;
  /** Null removes the document. */
  value: unknown;
}

type Tree = { readonly [key: string]: unknown };

interface Collection {
  kind: string;
  /** How many levels of keys make an id. */
  depth: number;
  /** What leaves the state stays on disk. */
  keep?: boolean;
  of: (state: AppState) => Tree;
  /** The part of each value of `of` that is meant; its first key stands in the id before it. */
  part?: (value: Work) => Tree;
}

const EMPTY: Tree = {};

const COLLECTIONS: Collection[] = [
  { kind: 'lesson', depth: 1, of: lessonContents },
  { kind: 'place', depth: 1, of: lessonPlaces },
  { kind: 'board', depth: 1, of: boardDocument },
  { kind: 'ink', depth: 1, of: (state) => state.ink.heads },
  { kind: 'stroke', depth: 2, of: (state) => state.ink.strokes },
  { kind: 'class', depth: 1, of: (state) => state.classroom.classes },
  { kind: 'session', depth: 1, of: sessionDocument },
  { kind: 'laptop', depth: 1, of: (state) => state.classroom.session?.laptops ?? EMPTY },
  { kind: 'remote', depth: 1, of: (state) => state.classroom.remotes },
  { kind: 'lot-laptop', depth: 1, of: (state) => state.classroom.lot },
  { kind: 'group', depth: 1, of: (state) => state.classroom.session?.groups ?? EMPTY },
  { kind: 'handout', depth: 1, of: (state) => state.classroom.session?.handouts ?? EMPTY },
  { kind: 'plan', depth: 1, of: (state) => state.classroom.session?.plans ?? EMPTY },
  // pupil / handout / item / answer, and so on
  { kind: 'answer', depth: 3, of: sessionWork, part: ({ answers }) => answers },
  { kind: 'draft', depth: 2, of: sessionWork, part: ({ drafts }) => drafts },
  { kind: 'progress', depth: 1, of: sessionWork, part: ({ progress }) => progress },
  { kind: 'return', depth: 2, of: sessionWork, part: ({ returns }) => returns },
  { kind: 'desk', depth: 1, of: sessionWork, part: deskDocument },
  { kind: 'closed-session', depth: 1, keep: true, of: (state) => state.classroom.closed },
  { kind: 'tool', depth: 1, of: (state) => state.tools },
  { kind: 'shown', depth: 2, of: (state) => state.shown },
  { kind: 'settings', depth: 1, of: (state) => ({ settings: state.settings }) },
];

/** A frozen board once kept only its step. */
const oldBoardSchema = z.pipe(
  z.strictObject({
    black: z.boolean(),
    white: z._default(z.boolean(), false),
    frozenAt: z.nullable(z.string()),
    overlay: overlaySchema,
  }),
  z.transform(({ frozenAt, ...board }) => ({
    ...board,
    look: PLAIN_LOOK,
    frozen: frozenAt === null ? null : { step: frozenAt, look: PLAIN_LOOK },
    spotlight: null,
    curtain: null,
    lifted: {},
  })),
);

const boardDocumentSchema = z.strictObject({
  open: z.nullable(z.string()),
  board: z.union([boardStateSchema, oldBoardSchema]),
});

function boardDocument(state: AppState): Tree {
  const { open, board } = state.lesson;
  return { board: { open, board } };
}

/** A page turn must not write the whole lesson: content and place are stored apart. */
const placeSchema = z.pick(lessonSchema, { at: true, openedAt: true });
const contentSchema = z.omit(lessonSchema, { at: true, openedAt: true });
type Content = z.infer<typeof contentSchema>;
const contentOfSteps = new WeakMap<Lesson['steps'], Content>();

function lessonContents(state: AppState): Tree {
  return mapValues(state.lesson.lessons, ({ id, title, documents, steps }) => {
    const kept = contentOfSteps.get(steps);
    if (kept?.title === title && kept.documents === documents) return kept;
    const content = { id, title, documents, steps };
    contentOfSteps.set(steps, content);
    return content;
  });
}

function lessonPlaces(state: AppState): Tree {
  return mapValues(state.lesson.lessons, ({ at, openedAt }) => ({ at, openedAt }));
}

function mapValues<In, Out>(record: Record<string, In>, make: (value: In) => Out) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}

function sessionDocument(state: AppState): Tree {
  return state.classroom.session ? { session: state.classroom.session.info } : EMPTY;
}

function sessionWork(state: AppState): Tree {
  return state.classroom.session?.work ?? EMPTY;
}

function deskDocument({ desk }: Work): Tree {
  return desk.hand === null && desk.open === null ? EMPTY : { desk };
}

/** What must be written so that the disk has `after` when it has `before`. */
export function storedChanges(before: AppState, after: AppState): StoredChange[] {
  const changes = COLLECTIONS.flatMap(({ kind, depth, keep, of, part }) => {
    const found: StoredChange[] = [];
    const changed = (id: string, value: unknown) => {
      if (value !== null || !keep) found.push({ kind, id, value });
    };
    const [old, now] = [of(before), of(after)];
    if (!part) compare(old, now, depth, [], changed);
    else {
      changedKeys(old, now, (key) => {
        const parts = [old[key], now[key]].map((value) => (value ? part(value as Work) : EMPTY));
        compare(parts[0] ?? EMPTY, parts[1] ?? EMPTY, depth, [key], changed);
      });
    }
    return found;
  });
  changedKeys(before.classroom.forgotten, after.classroom.forgotten, (id) =>
    changes.push({ kind: 'closed-session', id, value: null }),
  );
  return changes;
}

/** The keys whose values are not the same object. Most often one of a thousand. */
function changedKeys(before: Tree, after: Tree, found: (key: string) => void): void {
  if (before === after) return;
  for (const key in after) if (before[key] !== after[key]) found(key);
  for (const key in before) if (!Object.hasOwn(after, key)) found(key);
}

function compare(
  before: Tree,
  after: Tree,
  depth: number,
  path: string[],
  changed: (id: string, value: unknown) => void,
): void {
  changedKeys(before, after, (key) => {
    const [old, now] = [before[key], after[key]];
    if (depth > 1) {
      compare((old ?? EMPTY) as Tree, (now ?? EMPTY) as Tree, depth - 1, [...path, key], changed);
    } else if (JSON.stringify(old) !== JSON.stringify(now)) {
      changed([...path, key].join('/'), now ?? null);
    }
  });
}

/** The state as the disk has it. A document that no longer parses is left where it is and skipped. */
export function restoreState(
  load: (kind: string) => Map<string, unknown>,
  skipped: (kind: string, id: string) => void,
): AppState {
  function all<Schema extends z.ZodMiniType>(kind: string, schema: Schema) {
    const found: Record<string, z.infer<Schema>> = {};
    for (const [id, value] of load(kind)) {
      const parsed = schema.safeParse(value);
      if (parsed.success) found[id] = parsed.data as z.infer<Schema>;
      else skipped(kind, id);
    }
    return found;
  }
  const places = all('place', placeSchema);
  const lessons = mapValues(all('lesson', contentSchema), (content): Lesson => ({
    ...content,
    at: content.steps[0]?.id ?? null,
    openedAt: 0,
    ...places[content.id],
  }));
  const { board: stored } = all('board', boardDocumentSchema);
  const { session: info } = all('session', sessionSchema);
  const handouts = info ? all('handout', handoutSchema) : {};
  const work = info
    ? gatherWork({
        answers: Object.values(all('answer', answerSchema)),
        drafts: Object.values(all('draft', draftSchema)),
        progress: Object.values(all('progress', progressSchema)),
        returns: Object.values(all('return', returnSchema)),
        desks: Object.values(all('desk', deskSchema)),
      })
    : {};
  const session: LiveSession | null = info
    ? {
        info,
        laptops: all('laptop', laptopSchema),
        groups: all('group', groupSchema),
        handouts,
        plans: all('plan', planSchema),
        work,
        summaries: summariesOf({ handouts, work }),
      }
    : null;
  const open = stored?.open != null && lessons[stored.open] ? stored.open : null;
  return {
    ...EMPTY_STATE,
    ink: restoreInk(all('ink', inkHeadSchema), byPage(all('stroke', strokeSchema))),
    tools: all('tool', toolSchema),
    shown: byPage(all('shown', z.literal(true))),
    classroom: {
      ...EMPTY_STATE.classroom,
      classes: all('class', classSchema),
      lot: all('lot-laptop', lotLaptopSchema),
      session,
      remotes: session ? all('remote', pairedRemoteSchema) : {},
    },
    lesson: { ...EMPTY_STATE.lesson, lessons, open, ...(stored && { board: stored.board }) },
    settings: all('settings', settingsSchema)['settings'] ?? EMPTY_STATE.settings,
  };
}

/** Strokes by page: the id of their document is `step/stroke`. */
function byPage<Stroke>(strokes: Record<string, Stroke>): Record<string, Record<string, Stroke>> {
  const pages: Record<string, Record<string, Stroke>> = {};
  for (const [key, stroke] of Object.entries(strokes)) {
    const [step = '', id = ''] = key.split('/');
    (pages[step] ??= {})[id] = stroke;
  }
  return pages;
}
