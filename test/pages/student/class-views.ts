import type { LaptopView } from '#protocol/views.ts';

/** Views of a laptop as the app would show them: ordinary ones, and absurd ones. */

const FIRST_NAMES = [
  'Léa', 'Tom', 'Inès', 'Noah', 'Zoé', 'Gabin', 'Aïcha', 'Louis', 'Maël', 'Chloé', 'Yanis', 'Jade',
  'Hugo', 'Lina', 'Éva', 'Sacha', 'Rose', 'Adam', 'Nour', 'Paul', 'Lou', 'Timéo', 'Anna', 'Malo',
  'Sofia', 'Eliott', 'Mia', 'Jules',
]; // prettier-ignore
const ODD_NAMES = [
  '<script>alert(1)</script>',
  '🦊 Zoé 🎈',
  'محمد',
  'A'.repeat(200),
  'Marie-Antoinette-Joséphine',
  'שירה',
];
const PICTURES = [
  'octopus', 'fox', 'panda', 'lion', 'frog', 'tiger', 'owl', 'dolphin', 'turtle', 'hedgehog', 'bee',
  'unicorn', 'koala', 'penguin', 'whale', 'parrot', 'ladybird', 'hamster', 'giraffe', 'rabbit',
  'zebra', 'bear', 'cat', 'dog', 'mouse', 'dinosaur', 'wolf', 'raccoon',
]; // prettier-ignore

export const lea = { id: 'p0', name: 'Léa', picture: 'octopus' };

function pupils(count: number, odd: boolean) {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: (odd ? ODD_NAMES[index] : undefined) ?? FIRST_NAMES[index % FIRST_NAMES.length] ?? 'Léa',
    picture: PICTURES[index % PICTURES.length] ?? 'fox',
  }));
}

function everyFifth(count: number): Record<string, true> {
  const taken: Record<string, true> = {};
  for (let index = 3; index < count; index += 5) taken[`p${index}`] = true;
  return taken;
}

export function viewOf(screen: LaptopView['screen'], paused = false): LaptopView {
  return { role: 'laptop', number: 7, session: 's1', className: 'CM1 bleu', paused, screen };
}

export const choosing = (count: number, odd = false) =>
  viewOf({ kind: 'choosing', pupils: pupils(count, odd), taken: everyFifth(count) });
export const waiting = viewOf({ kind: 'waiting', pupil: lea });
export const ready = viewOf({ kind: 'ready', pupil: lea });

const SHORT = ['3/8', '5/8', '5/6', '8/8'];
const SENTENCES = [
  'Le Rhin prend sa source dans les Alpes suisses.',
  'La Moselle se jette dans le Rhin à Coblence.',
  'La Meuse traverse Nancy.',
  'La Meurthe rejoint la Moselle.',
];
const LONG = Array.from({ length: 6 }, (_, index) =>
  `${index + 1}. Une très longue proposition que personne ne devrait donner à lire à un enfant. `
    .repeat(5)
    .trim(),
);

export interface WorkOptions {
  count?: number;
  given?: Record<string, string>;
  closed?: boolean;
  paused?: boolean;
  name?: string;
  texts?: 'short' | 'sentences' | 'long' | 'two' | 'six';
  handout?: string;
}

const CHOICES: Record<NonNullable<WorkOptions['texts']>, { prompt: string; texts: string[] }> = {
  short: { prompt: 'Quelle fraction se lit cinq huitièmes ?', texts: SHORT },
  sentences: { prompt: 'Quelle phrase est juste ?', texts: SENTENCES },
  long: { prompt: 'Lis bien chaque proposition. '.repeat(12).trim(), texts: LONG },
  two: { prompt: 'Une baleine est un poisson.', texts: ['Vrai', 'Faux'] },
  six: { prompt: 'Combien font 6 × 7 ?', texts: ['36', '40', '42', '48', '49', '67'] },
};

export function working(options: WorkOptions = {}): LaptopView {
  const { count = 5, given = {}, closed = false, paused = false, name = 'Léa' } = options;
  const { prompt, texts } = CHOICES[options.texts ?? 'short'];
  const items = Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    kind: 'choice' as const,
    prompt: { text: prompt },
    several: false,
    choices: texts.map((text, choice) => ({ id: `c${choice}`, text })),
  }));
  const { handout = 'h1' } = options;
  const activity = {
    id: 'a1',
    title: 'Fractions',
    items,
    feedback: 'none' as const,
    attempts: 1,
    seconds: null,
  };
  const answers = Object.entries(given).map(([item, choice]) => [
    item,
    { given: { kind: 'choice' as const, chosen: [choice] }, attempt: 1, again: false },
  ]);
  const pupil = { ...lea, name };
  return viewOf(
    { kind: 'working', pupil, handout, activity, given: Object.fromEntries(answers), closed },
    paused,
  );
}
