import { describe, expect, it } from 'vitest';
import { inkFileSchema, lessonFileSchema } from '#protocol/lesson-file.ts';
import { addDocument } from './import-document.ts';
import { addInkFile, inkFileOf } from './ink/files.ts';
import { inkView } from './ink/views.ts';
import { addLessonFile, blobsOf, isWhole, lessonFileOf } from './lesson-file.ts';
import { reduceLesson } from './reduce.ts';
import { NO_LESSONS, openLesson } from './state.ts';

let count = 0;
const context = { now: 1000, id: () => `id${++count}`, random: () => 0.5 };
const document = { name: 'a.pdf', blob: 'a'.repeat(64), pageCount: 2, password: 'p' };
const plain = addDocument(NO_LESSONS, document, 'new', context);
const first = openLesson(plain)?.steps[0]?.id ?? '';
const named = reduceLesson(
  plain,
  { type: 'lesson/name-step', step: first, title: 'Début' },
  context,
);
const chalked = named.ok ? reduceLesson(named.state, { type: 'lesson/chalk' }, context) : named;
const state = chalked.ok ? chalked.state : NO_LESSONS;
const lesson = openLesson(state);
if (!lesson) throw new Error('no lesson');
const stroke = (from: number, until: number | null) => ({
  tool: 'pen' as const,
  colour: 'slate' as const,
  width: 'thin' as const,
  points: [1, 2, 128],
  from,
  until,
});
const ink = {
  heads: { [first]: { at: 3, top: 4, floor: 0, hidden: true, gesture: null } },
  strokes: {
    [first]: {
      kept: stroke(1, null),
      erased: stroke(2, 3),
      undone: stroke(4, null),
      back: stroke(2, 4),
    },
  },
};
const file = lessonFileSchema.parse(JSON.parse(JSON.stringify(lessonFileOf(lesson, ink))));

describe('a lesson as a file', () => {
  it('[I15] has the ink as it was seen, on its new steps, with nothing to undo', () => {
    expect(file.ink).toEqual([first]);
    const saved = inkFileSchema.parse(JSON.parse(JSON.stringify(inkFileOf(ink, first))));
    expect(Object.keys(saved.strokes)).toEqual(['kept', 'back']);
    expect(inkFileOf(ink, 'elsewhere')).toBeNull();
    const { newStep } = addLessonFile(state, file, context);
    const copy = newStep.get(first) ?? '';
    const both = addInkFile(ink, copy, saved);
    expect(both.heads[first]).toBe(ink.heads[first]);
    expect(both.heads[copy]).toMatchObject({ at: 2, top: 2, floor: 2, hidden: true });
    expect(Object.keys(inkView(both, copy)[copy]?.strokes ?? {})).toEqual(['kept', 'back']);
    expect(inkView(both, copy)[copy]).toMatchObject({ canUndo: false, canRedo: false });
  });

  it('[L17] opens files of the first format, which had no ink', () => {
    const { ink: _none, ...old } = { ...file, version: 1 };
    expect(lessonFileSchema.parse(old).ink).toEqual([]);
    expect(isWhole({ ...file, ink: ['nowhere'] })).toBe(false);
  });

  it('[L16] comes back as a new lesson with all that it had', () => {
    const { state: opened } = addLessonFile(state, file, context);
    const copy = openLesson(opened);
    if (!copy) throw new Error('no lesson');
    expect(Object.keys(opened.lessons)).toHaveLength(2);
    expect(opened.lessons[lesson.id]).toEqual(lesson);
    expect(copy.steps.map(({ title }) => title)).toEqual(['Début', undefined, undefined]);
    expect(copy.steps.map(({ kind }) => kind)).toEqual(['page', 'paper', 'page']);
    expect(copy.steps.findIndex(({ id }) => id === copy.at)).toBe(1);
    const [only] = Object.values(copy.documents);
    expect(only).toMatchObject(document);
    expect(copy.steps.every((step) => step.kind !== 'page' || step.document === only?.id)).toBe(
      true,
    );
    const old = new Set([lesson.id, ...lesson.steps.map(({ id }) => id)]);
    expect([copy.id, ...copy.steps.map(({ id }) => id)].some((id) => old.has(id))).toBe(false);
    expect(blobsOf(file)).toEqual([document.blob]);
    const sound = { blob: 'b'.repeat(64), type: 'audio/webm' as const, bytes: 5 };
    const activity = {
      id: 'a',
      title: 'Écoute',
      items: [{ id: 'i', kind: 'writing' as const, prompt: { sound }, lines: 3 }],
      feedback: 'none' as const,
      attempts: 1,
      shuffle: { items: false, choices: false },
      seconds: null,
    };
    const steps = [...file.steps, { id: 'listen', kind: 'activity' as const, activity }];
    expect(blobsOf({ ...file, steps })).toEqual([document.blob, sound.blob]);
  });

  it('[L17] is whole only if its steps stand once and point to pages that are there', () => {
    expect(isWhole(file)).toBe(true);
    const step = { id: 's', kind: 'page' as const, document: 'nowhere', page: 1 };
    expect(isWhole({ ...file, steps: [step] })).toBe(false);
    const [id = ''] = Object.keys(file.documents);
    expect(isWhole({ ...file, steps: [{ ...step, document: id, page: 3 }] })).toBe(false);
    expect(isWhole({ ...file, steps: [...file.steps, ...file.steps] })).toBe(false);
    expect(isWhole({ ...file, documents: { other: { ...document, id } } })).toBe(false);
  });
});
