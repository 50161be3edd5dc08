import { expect, it } from 'vitest';
import { summariesOf } from '#classroom/rules/answers.ts';
import { addDocument } from '#lesson/rules/import-document.ts';
import { reduceInk } from '#lesson/rules/ink/reduce.ts';
import { reduceLesson } from '#lesson/rules/reduce.ts';
import type { InkCommand, Stroke } from '#protocol/ink.ts';
import { EMPTY_STATE, type AppState } from './app-state.ts';
import { restoreState, storedChanges, type StoredChange } from './stored.ts';

/** Applies changes to documents in memory, as the disk would. */
function disk() {
  const kinds = new Map<string, Map<string, unknown>>();
  return {
    write(changes: StoredChange[]) {
      for (const { kind, id, value } of changes) {
        const documents = kinds.get(kind) ?? new Map<string, unknown>();
        kinds.set(kind, documents);
        if (value === null) documents.delete(id);
        else documents.set(id, JSON.parse(JSON.stringify(value)));
      }
    },
    load: (kind: string) => kinds.get(kind) ?? new Map<string, unknown>(),
    set: (kind: string, id: string, value: unknown) => kinds.get(kind)?.set(id, value),
  };
}

let count = 0;
const context = { now: 5, id: () => `id${++count}`, random: () => 0.1 };
const pupil = { id: 'p1', name: 'Léa', picture: 'fox' };
const schoolClass = { id: 'c1', name: 'CM1', pupils: [pupil] };
const activity = {
  id: 'q',
  title: '',
  items: [
    {
      id: 'i',
      kind: 'choice' as const,
      prompt: { text: '?' },
      several: false,
      choices: [
        { id: 'a', text: 'x' },
        { id: 'b', text: 'y' },
      ],
      right: ['a'],
    },
  ],
  feedback: 'none' as const,
  attempts: 1,
  shuffle: { items: false, choices: false },
  seconds: null,
};
const chosen = { kind: 'choice' as const, chosen: ['a'] };

const stroke = (from: number): Stroke => ({
  tool: 'pen',
  colour: 'brick',
  width: 'thin',
  points: [0, 0, 128],
  from,
  until: null,
});

function fullState(): AppState {
  const document = { name: 'a.pdf', blob: 'a'.repeat(64), pageCount: 3 };
  const lesson = addDocument(EMPTY_STATE.lesson, document, 'new', context);
  const of = { handout: 'h', item: 'i', pupil: 'p1', at: 1 };
  const answer = { ...of, id: 'u', given: chosen, attempt: 1, late: false };
  const draft = { ...of, given: chosen, attempt: 2, version: 3 };
  const info = {
    id: 's',
    class: schoolClass,
    code: '0042',
    openedAt: 1,
    paused: false,
    current: 'h',
    follow: true,
  };
  const laptop = {
    id: 'l',
    token: 't',
    number: 1,
    pupil: 'p1',
    admitted: true,
    served: ['p1'],
    shown: null,
    partner: null,
    ready: ['h'],
  };
  const handout = {
    id: 'h',
    activity,
    sentAt: 1,
    closed: false,
    order: 1,
    to: { kind: 'group' as const, group: 'g' },
    state: 'started' as const,
    plan: 'plan1',
  };
  const handouts = { h: handout };
  const work = {
    p1: {
      desk: { pupil: 'p1', hand: 7, open: 'h' },
      answers: { h: { i: { u: answer } } },
      drafts: { h: { i: draft } },
      progress: { h: { handout: 'h', pupil: 'p1', begunAt: 3, doneAt: null } },
      returns: { h: { i: { ...of, strokes: [], text: 'Bravo', seen: false } } },
    },
  };
  return {
    ...EMPTY_STATE,
    lesson,
    ink: {
      heads: { page: { at: 2, top: 2, floor: 0, hidden: false, gesture: null } },
      strokes: { page: { s1: stroke(1), s2: stroke(2) } },
    },
    classroom: {
      classes: { c1: schoolClass },
      session: {
        info,
        laptops: { l: laptop },
        groups: { g: { id: 'g', name: 'Les renards', colour: 'leaf', pupils: ['p1'] } },
        handouts,
        plans: { plan1: { id: 'plan1', title: 'Lundi', order: 'fixed', handouts: ['h'] } },
        work,
        summaries: summariesOf({ handouts, work }),
      },
      lot: { l: { id: 'l', token: 't', number: 1, label: 'Bleu', lastSeen: 9 } },
      closed: {},
      forgotten: {},
      remotes: { r: { id: 'r', number: 1, proof: 'a'.repeat(64), pairedAt: 1 } },
      present: {},
    },
    tools: {
      dice: {
        open: true,
        place: { x: 0.1, y: 0.2, width: 0.3 },
        order: 4,
        state: { kind: 'dice', faces: [2, 6], at: 1 },
      },
    },
    shown: { [lesson.open ?? '']: { id2: true } },
    settings: { school: '0570001A', room: 'C12', cityUrl: '' },
  };
}

const never = (kind: string, id: string) => {
  throw new Error(`${kind} ${id} did not parse`);
};

it('gives back from the disk what was in the state', () => {
  const documents = disk();
  const state = fullState();
  documents.write(storedChanges(EMPTY_STATE, state));
  expect(restoreState(documents.load, never)).toEqual(state);
});

it('writes only the place when a page is turned, and nothing when nothing changed', () => {
  const state = fullState();
  const outcome = reduceLesson(state.lesson, { type: 'lesson/next' }, context);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const changes = storedChanges(state, { ...state, lesson: outcome.state });
  expect(changes.map(({ kind }) => kind)).toEqual(['place']);
  expect(storedChanges(state, { ...state })).toEqual([]);
});

it('writes one stroke and its page’s head for one stroke, and deletes what is gone for good', () => {
  const documents = disk();
  const state = fullState();
  documents.write(storedChanges(EMPTY_STATE, state));
  const change = (from: AppState, command: InkCommand) => {
    const outcome = reduceInk(from.ink, command, () => true);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const to = { ...from, ink: outcome.state };
    const changes = storedChanges(from, to);
    documents.write(changes);
    return { to, written: changes.map(({ kind, id }) => `${kind} ${id}`) };
  };
  const undone = change(state, { type: 'ink/undo', step: 'page' });
  expect(undone.written).toEqual(['ink page']);
  const { from: _from, until: _until, ...look } = stroke(0);
  const drawn = change(undone.to, {
    type: 'ink/draw',
    step: 'page',
    stroke: { id: 's3', ...look },
  });
  expect(drawn.written.sort()).toEqual(['ink page', 'stroke page/s2', 'stroke page/s3']);
  expect([...documents.load('stroke').keys()].sort()).toEqual(['page/s1', 'page/s3']);
  expect(restoreState(documents.load, never).ink).toEqual(drawn.to.ink);
});

it('moves a closed session out of the way and never deletes it', () => {
  const documents = disk();
  const state = fullState();
  const { session } = state.classroom;
  documents.write(storedChanges(EMPTY_STATE, state));
  const closed = {
    ...state,
    classroom: { ...state.classroom, session: null, closed: session ? { s: session } : {} },
  };
  documents.write(storedChanges(state, closed));
  const restored = restoreState(documents.load, never);
  expect(restored.classroom.session).toBeNull();
  expect(documents.load('answer').size).toBe(0);
  documents.write(storedChanges(closed, restored));
  expect([...documents.load('closed-session').keys()]).toEqual(['s']);
});

it('leaves aside a document that does not parse and goes on with the others', () => {
  const documents = disk();
  documents.write(storedChanges(EMPTY_STATE, fullState()));
  documents.set('class', 'c1', { name: 7 });
  const skipped: string[] = [];
  const restored = restoreState(documents.load, (kind, id) => skipped.push(`${kind}/${id}`));
  expect(skipped).toEqual(['class/c1']);
  expect(Object.keys(restored.lesson.lessons)).toHaveLength(1);
});
