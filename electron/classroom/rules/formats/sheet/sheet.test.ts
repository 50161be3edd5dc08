import { describe, expect, it } from 'vitest';
import { activitySchema } from '#protocol/activity/activity.ts';
import { csvRows } from './csv.ts';
import { readSheet } from './read-sheet.ts';

const words = {
  right: 'Vrai',
  wrong: 'Faux',
  complete: 'Complète.',

  play: 'Joue.',
};

function read(text: string) {
  let id = 0;
  const quiz = readSheet(csvRows(text), {
    format: 'csv',
    title: 'Quiz',
    newId: () => `id-${(id += 1)}`,
    words,
  });
  for (const activity of quiz?.activities ?? []) activitySchema.parse(activity);
  return quiz;
}

const rightOf = (text: string) =>
  read(text)?.activities.flatMap(({ items }) =>
    items.map((item) =>
      item.kind === 'choice'
        ? item.choices.filter(({ id }) => item.right.includes(id)).map((choice) => choice.text)
        : [],
    ),
  );

const KAHOOT =
  '\ufeffQuiz\n;Question - 120 caractères max.;Réponse 1 - 75 caractères max.;Réponse 2 - 75 caractères max.;Réponse 3;Réponse 4;Limite de temps (sec);Bonne(s) réponse(s) - choisissez-en au moins une\n';

describe('RS1 rows', () => {
  it('are read with ; , or tab, with quotes and lines in quotes', () => {
    expect(csvRows('a;"b;""c""\nd";e\r\nf;;\n')).toEqual([
      { row: 1, cells: ['a', 'b;"c"\nd', 'e'] },
      { row: 3, cells: ['f', '', ''] },
    ]);
    expect(csvRows('a,b\nc,"d, e"')[1]?.cells).toEqual(['c', 'd, e']);
    expect(csvRows('a\tb')[0]?.cells).toEqual(['a', 'b']);
  });
});

describe('RS2 headings', () => {
  it('in French and English, wherever they begin', () => {
    const text = `${KAHOOT}1;2+2 ?;3;4;;;20;2\n2;Pairs ?;2;3;4;5;20;"1,3"\n3;;;;;;;\n`;
    expect(rightOf(text)).toEqual([['4'], ['2', '4']]);
    expect(read(text)?.activities[0]?.seconds).toBe(40);
    expect(rightOf('Question,Answer 1,Answer 2,Correct answer(s)\nx,a,b,1')).toEqual([['a']]);
  });

  it('without them it is no quiz', () => {
    expect(read('nom;prénom\nDurand;Léa')).toBeNull();
  });
});

describe('RS3 right answers', () => {
  const asked = (right: string) =>
    `Question;Réponse 1;Réponse 2;Réponse 3;Bonne réponse\nx;rouge;vert;bleu;${right}`;
  it.each([
    ['2', ['vert']],
    ['1,3', ['rouge', 'bleu']],
    ['1.3', ['rouge', 'bleu']],
    ['A et C', ['rouge', 'bleu']],
    ['b', ['vert']],
    ['Bleu', ['bleu']],
    ['', []],
  ])('%s', (right, expected) => {
    expect(rightOf(asked(right))).toEqual([expected]);
  });

  it('that fit none are refused in that line', () => {
    expect(read(asked('7'))?.report.lines).toMatchObject([
      { line: 2, outcome: 'refused', obstacle: { code: 'unknown-answer', values: { given: '7' } } },
    ]);
  });
});
