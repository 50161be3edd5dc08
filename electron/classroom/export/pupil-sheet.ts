import type { Ground } from '#protocol/activity/drawing.ts';
import { answerInWords, contentInWords } from '#protocol/activity/in-words.ts';
import type { Given, Item } from '#protocol/activity/item.ts';
import type { DocumentPage } from '#protocol/activity/page.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { NewStroke } from '#protocol/ink.ts';
import type { Verdict } from '#protocol/views.ts';
import { countingAnswer } from '../rules/answers.ts';
import { concerns } from '../rules/handouts.ts';
import { judge } from '../rules/items/registry.ts';
import { workOf, type LiveSession } from '../rules/state.ts';
import { inOrder } from './table.ts';
import type { ExportTexts } from './texts.ts';

/** One pupil's work in a session, ready to be written on a sheet. */
export interface PupilSheet {
  pupil: Pupil;
  title: string;
  subtitle: string;
  activities: { title: string; tasks: SheetTask[] }[];
}

export interface SheetTask {
  question: string;
  /** In words; empty where it is a drawing. */
  answer: string;
  verdict: Verdict | null;
  /** "essai 2", "après la fin". */
  notes: string[];
  drawing: Drawing | null;
  /** What the teacher wrote below it. */
  word: string;
}

export interface Drawing {
  ground: Ground | ({ kind: 'page' } & DocumentPage);
  strokes: readonly NewStroke[];
  /** The teacher's ink over it. */
  over: readonly NewStroke[];
}

export function pupilSheet(
  session: LiveSession,
  pupil: Pupil,
  day: string,
  texts: ExportTexts,
): PupilSheet {
  const work = workOf(session, pupil.id);
  const activities = inOrder(session).flatMap((handout) => {
    const { activity, id } = handout;
    const answers = work.answers[id];
    if (!answers && !concerns(session, handout, pupil.id)) return [];
    const tasks = activity.items.map((item, at): SheetTask => {
      const answer = countingAnswer(answers?.[item.id], activity.attempts);
      const given = answer?.given ?? work.drafts[id]?.[item.id]?.given ?? null;
      const back = work.returns[id]?.[item.id];
      const notes = [
        ...(answer && answer.attempt > 1 ? [texts.sheet.attempt(answer.attempt)] : []),
        ...(answer?.late ? [texts.sheet.late] : []),
        ...(!answer && given ? [texts.draft] : []),
      ];
      const drawing = given && drawingOf(item, given, back?.strokes ?? []);
      const words = given ? answerInWords(item, given, texts.names) : texts.sheet.noAnswer;
      return {
        question: `${at + 1}. ${contentInWords(item.prompt, texts.names)}`,
        answer: drawing ? '' : words,
        verdict: (answer && judge(item, answer.given)?.verdict) ?? null,
        notes,
        drawing,
        word: back?.text ?? '',
      };
    });
    return [{ title: activity.title, tasks }];
  });
  return {
    pupil,
    title: texts.sheet.work(pupil.name),
    subtitle: texts.sheet.session(session.info.class.name, day),
    activities,
  };
}

function drawingOf(item: Item, given: Given, over: readonly NewStroke[]): Drawing | null {
  if (item.kind === 'drawing' && given.kind === 'drawing') {
    return { ground: item.ground, strokes: given.strokes, over };
  }
  if (item.kind === 'page' && given.kind === 'page' && item.write) {
    return { ground: { kind: 'page', ...item.page }, strokes: given.strokes, over };
  }
  return null;
}
