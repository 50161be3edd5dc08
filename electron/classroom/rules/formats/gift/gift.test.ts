import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { activitySchema } from '#protocol/activity/activity.ts';
import type { Quiz } from '#protocol/formats.ts';
import type { ParseGift } from './parsed.ts';
import { readGift } from './read-gift.ts';

const words = {
  right: 'Vrai',
  wrong: 'Faux',
  complete: 'Complète.',

  play: 'Joue.',
};

function read(text: string): Quiz {
  let id = 0;
  const quiz = readGift(text, 'Calcul', parse as unknown as ParseGift, {
    newId: () => `id-${(id += 1)}`,
    words,
  });
  for (const activity of quiz.activities) expect(activitySchema.parse(activity)).toEqual(activity);
  return quiz;
}

const items = (text: string) => read(text).activities.flatMap((activity) => activity.items);
const notes = (text: string) =>
  read(text).report.lines.flatMap(
    (line) => line.obstacle?.code ?? line.notes.map(({ code }) => code),
  );

describe('RG1 questions are parted by blank lines', () => {
  it('and a blank line between braces parts nothing', () => {
    const { report } = read('Un ? {\n=a\n\n~b\n}\n\nDeux ? {T}');
    expect(report.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'changed'],
      [7, 'taken'],
    ]);
  });

  it('braces that are never closed take no other question with them', () => {
    const { report } = read('Un ? {=a ~b\n\nDeux ? {T}\n\n::Trois::Trois ? {F}\n\nQuatre ? {=x');
    expect(report.lines.map((line) => line.obstacle?.code ?? line.outcome)).toEqual([
      'unclosed',
      'taken',
      'taken',
      'unclosed',
    ]);
  });
});

describe('RG2 what the grammar refuses and teachers write', () => {
  it.each([
    ['À 8:30, que fait-on ? {=On mange ~On dort}', 'À 8:30, que fait-on ?'],
    ['Combien fait 2+2=4 ? {T}', 'Combien fait 2+2=4 ?'],
    ['::Titre: le 2::x # y ~ z {=4 ~5}', 'x # y ~ z'],
  ])('%s', (text, prompt) => {
    expect(items(text)[0]?.prompt.text).toBe(prompt);
    expect(notes(text)).toEqual(['escaped']);
  });

  it('signs in answers', () => {
    expect(items('Heure ? {=8:30 ~9:30}')[0]).toMatchObject({
      kind: 'choice',
      choices: [{ text: '8:30' }, { text: '9:30' }],
    });
    expect(items('Lequel ? {=2+2=4 ~2+2=5}')[0]).toMatchObject({
      choices: [{ text: '2+2=4' }, { text: '2+2=5' }],
    });
    expect(items('7 × 8 ? {=56#7 × 8 = 56 ~54 ~63}')[0]).toMatchObject({
      several: false,
      explanation: { text: '7 × 8 = 56' },
    });
    expect(items('x {\n  = a\n  = b\n  ~ c\n}')[0]).toMatchObject({ right: { length: 2 } });
    expect(items('Lequel ? {~Grant~Jefferson=no one}')[0]).toMatchObject({
      choices: [{ text: 'Grant' }, { text: 'Jefferson' }, { text: 'no one' }],
    });
  });

  it.each([
    ['x {#3,5}', 3.5, 0],
    ['x {#3,5:0,1}', 3.5, 0.1],
    ['x {#1,5..2,5}', 2, 0.5],
    ['x {#1 000}', 1000, 0],
    ['x {#=3,5#bravo =%50%3:1#presque}', 3.5, 0],
    ['\ufeffx {#5#bravo}', 5, 0],
  ])('numbers: %s', (text, right, tolerance) => {
    expect(items(text)[0]).toMatchObject({ kind: 'number', right, tolerance });
  });

  it('V, Vrai, Faux', () => {
    expect(items('x {V}\n\ny {Faux}').map((item) => 'preset' in item && item.preset)).toEqual([
      'true-false',
      'true-false',
    ]);
    expect(notes('x {V}')).toEqual(['true-false-words']);
  });
});

describe('RG3–RG7 the kinds', () => {
  it('weights that add up are several right choices', () => {
    expect(items('x {~%50%a ~%50%b ~%-100%c}')[0]).toMatchObject({
      several: true,
      right: { length: 2 },
    });
  });

  it('half a point is said to be lost', () => {
    expect(notes('x {=a ~%50%b ~c}')).toEqual(['partial-credit']);
  });

  it('a word that is missing is a gap: with a bank, or typed', () => {
    expect(items('Le chat {=dort ~vole} ici.')[0]).toMatchObject({
      kind: 'gaps',
      prompt: { text: 'Complète.' },
      pieces: [{ text: 'Le chat ' }, { accepted: ['dort'] }, { text: ' ici.' }],
      bank: ['vole'],
    });
    expect(items('_____ dort.{=Le chat}')[0]).toMatchObject({ kind: 'gaps', bank: null });
  });

  it('pairs, and what belongs to nothing', () => {
    expect(items('x {=1 -> a =2 -> b = -> c}')[0]).toMatchObject({
      kind: 'match',
      pairs: [{ left: { text: '1' }, right: { text: 'a' } }, {}],
      extra: [{ text: 'c' }],
    });
  });

  it('an essay is free writing', () => {
    expect(items('Raconte. {}')[0]).toMatchObject({ kind: 'writing' });
  });
});

describe('RG4 comments', () => {
  it('that of the right answer explains', () => {
    expect(items('x {=a#Bravo ~b#Non}')[0]?.explanation).toEqual({ text: 'Bravo' });
    expect(notes('x {=a#Bravo ~b#Non}')).toEqual(['feedback-left']);
    expect(read('x {=a#Bravo ~b}').activities[0]?.feedback).toBe('explanation');
    expect(read('x {=a ~b}').activities[0]?.feedback).toBe('verdict');
  });

  it('of true and false: the first is for the wrong answer, the second for the right one', () => {
    expect(items('x {T#raté#bravo}')[0]?.explanation).toEqual({ text: 'bravo' });
    expect(items('x {F#raté#bravo}')[0]?.explanation).toEqual({ text: 'bravo' });
  });
});

describe('RG8 descriptions', () => {
  it('the first is the instruction, the next one stands above its question', () => {
    const { activities } = read('Lis bien.\n\nUn ? {T}\n\nRegarde.\n\nDeux ? {F}');
    expect(activities[0]?.instruction).toEqual({ text: 'Lis bien.' });
    expect(activities[0]?.items[1]?.prompt).toEqual({ text: 'Regarde.\nDeux ?' });
  });
});

describe('RG9 categories', () => {
  it('are activities of their own; an empty one is said', () => {
    const { activities, report } = read(
      '$CATEGORY: $course$/top/CM1/Tables\n\nx {T}\n\n$CATEGORY: Vide\n\n$CATEGORY: Dictée\ny {T}',
    );
    expect(activities.map(({ title }) => title)).toEqual(['Tables', 'Dictée']);
    expect(report.lines.map((line) => line.obstacle?.code ?? line.outcome)).toEqual([
      'taken',
      'taken',
      'empty-category',
      'taken',
      'taken',
    ]);
  });
});

describe('RF2 more than fifty', () => {
  it('questions are several activities of equal size', () => {
    const text = Array.from({ length: 101 }, (_, index) => `Q${index} ? {T}`).join('\n\n');
    expect(read(text).activities.map(({ title, items }) => [title, items.length])).toEqual([
      ['Calcul (1/3)', 34],
      ['Calcul (2/3)', 34],
      ['Calcul (3/3)', 33],
    ]);
  });
});

describe('RF3 HTML and Markdown', () => {
  it('become words; pictures and links are said', () => {
    const text =
      '[html]<p>Le <b>chat</b>&nbsp;: a < b ?<img src\\="@@PLUGINFILE@@/3.png"></p><script>alert(1)</script> {T}';
    expect(items(text)[0]?.prompt.text).toBe('Le chat : a < b ?');
    expect(notes(text)).toEqual(expect.arrayContaining(['picture-left', 'html']));
    expect(items('[markdown]**Le** _chat_ [dort](http\\://x) {T}')[0]?.prompt.text).toBe(
      'Le chat dort',
    );
  });
});
