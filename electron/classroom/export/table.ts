import { answerInWords, contentInWords } from '#protocol/activity/in-words.ts';
import type { Item } from '#protocol/activity/item.ts';
import type { Answer, Handout } from '#protocol/handout.ts';
import { countingAnswer } from '../rules/answers.ts';
import { newestFirst } from '../rules/handouts.ts';
import { judge } from '../rules/items/registry.ts';
import { workOf, type LiveSession } from '../rules/state.ts';
import type { ExportTexts } from './texts.ts';

/** A moment is a cell of its own kind: spreadsheets calculate with it. */
export type Cell = string | number | { at: number } | null;

export interface Table {
  name: string;
  head: string[];
  rows: Cell[][];
}

/** Every answer of a session, also those that do not count: pupils as in the class, never ranked. */
export function answersTable(session: LiveSession, texts: ExportTexts): Table {
  const { head } = texts;
  const rows: Cell[][] = [];
  for (const { pupil, handout, item, place } of tasks(session)) {
    const work = workOf(session, pupil.id);
    const all = work.answers[handout.id]?.[item.id] ?? {};
    const counting = countingAnswer(all, handout.activity.attempts);
    const word = work.returns[handout.id]?.[item.id]?.text ?? '';
    for (const answer of Object.values(all).sort((a, b) => a.at - b.at)) {
      const judged = judge(item, answer.given);
      rows.push([
        pupil.name,
        handout.activity.title,
        place,
        contentInWords(item.prompt, texts.names),
        texts.kinds[item.kind],
        answer.attempt,
        answer === counting ? texts.yes : texts.no,
        answerInWords(item, answer.given, texts.names),
        judged ? texts.verdicts[judged.verdict] : '',
        judged ? Math.round(judged.share * 1000) / 1000 : null,
        answer.late ? texts.yes : texts.no,
        { at: answer.at },
        word,
      ]);
    }
  }
  const columns = [
    head.pupil,
    head.activity,
    head.place,
    head.question,
    head.kind,
    head.attempt,
    head.counts,
    head.answer,
    head.result,
    head.share,
    head.late,
    head.at,
    head.word,
  ];
  return { name: texts.answers, head: columns, rows };
}

/** One line per pupil, one column per question: what became of it, in a word. No sums. */
export function overviewTable(session: LiveSession, texts: ExportTexts): Table {
  const handouts = inOrder(session);
  const columns = handouts.flatMap((handout) =>
    handout.activity.items.map((item, at) => ({ handout, item, at })),
  );
  const head = columns.map(({ handout, at }) => `${handout.activity.title} – ${at + 1}`);
  const rows = session.info.class.pupils.map(({ id, name }) => {
    const work = workOf(session, id);
    const states = columns.map(({ handout, item }) => {
      const all = work.answers[handout.id]?.[item.id];
      const answer = countingAnswer(all, handout.activity.attempts);
      if (answer) return stateOf(item, answer, texts);
      return work.drafts[handout.id]?.[item.id] ? texts.draft : null;
    });
    return [name, ...states];
  });
  return { name: texts.overview, head: [texts.head.pupil, ...head], rows };
}

function stateOf(item: Item, answer: Answer, texts: ExportTexts): string {
  const judged = judge(item, answer.given);
  return judged ? texts.verdicts[judged.verdict] : texts.given;
}

/** In the order in which they were handed out. */
export function inOrder(session: LiveSession): Handout[] {
  return newestFirst(session.handouts).toReversed();
}

function tasks(session: LiveSession) {
  return session.info.class.pupils.flatMap((pupil) =>
    inOrder(session).flatMap((handout) =>
      handout.activity.items.map((item, at) => ({ pupil, handout, item, place: at + 1 })),
    ),
  );
}
