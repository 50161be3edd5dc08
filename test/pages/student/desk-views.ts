import { viewOf, lea, working } from './class-views.ts';
import type { BoardSight, LaptopView, PlanPart } from '#protocol/views.ts';
import type { LaptopItem } from '#protocol/activity/item.ts';
import type { NewStroke } from '#protocol/ink.ts';

/** Views of what lies around the work: plan, board, work given back, free work. */

export const PICTURE_BLOB = 'a'.repeat(64);
export const SOUND_BLOB = 'c'.repeat(64);
const picture = { blob: PICTURE_BLOB, type: 'image/png' as const, bytes: 100 };

const part = (number: number, title: string, more: Partial<PlanPart>): PlanPart => ({
  handout: `h${number}`,
  title,
  kind: 'choice',
  answered: 0,
  items: 4,
  state: 'open',
  ...more,
});

export const plan = (order: 'free' | 'fixed'): LaptopView =>
  viewOf({
    kind: 'plan',
    pupil: lea,
    plan: {
      id: 'p',
      title: 'Le plan du lundi',
      order,
      parts: [
        part(1, 'Les fractions', { state: 'finished', answered: 4 }),
        part(2, 'La carte de la Lorraine', { picture, answered: 1, kind: 'labels' }),
        part(3, 'Dessine la mirabelle', {
          kind: 'drawing',
          sound: { blob: SOUND_BLOB, type: 'audio/ogg', bytes: 9 },
          state: order === 'fixed' ? 'locked' : 'open',
        }),
        part(4, 'Raconte ta sortie au parc de Sainte-Croix, où tu as vu les loups et les ours', {
          kind: 'writing',
          state: order === 'fixed' ? 'locked' : 'open',
        }),
      ],
    },
  });

export const stroke = (id: string, colour: NewStroke['colour'], points: number[]): NewStroke => ({
  id,
  tool: 'pen',
  colour,
  width: 'thick',
  points,
});

export const HOUSE = [
  stroke(
    'a',
    'mirabelle',
    [9000, 14000, 128, 9000, 8000, 128, 15000, 8000, 128, 15000, 14000, 128, 9000, 14000, 128],
  ),
  stroke('b', 'brick', [8000, 8200, 128, 12000, 4000, 128, 16000, 8200, 128]),
];

/** An activity of one item. */
export function at(item: LaptopItem, more: Partial<LaptopView> = {}): LaptopView {
  return {
    ...viewOf({
      kind: 'working',
      pupil: lea,
      handout: 'h1',
      activity: {
        id: 'a1',
        title: '',
        items: [item],
        feedback: 'none',
        attempts: 1,
        seconds: null,
      },
      given: {},
      closed: false,
    }),
    ...more,
  };
}

export const slate: LaptopItem = {
  id: 'i0',
  kind: 'drawing',
  prompt: { text: 'Dessine ta maison.' },
  ground: { kind: 'paper', paper: 'slate' },
};
export const onPicture: LaptopItem = {
  ...slate,
  kind: 'drawing',
  prompt: { text: 'Entoure Nancy.' },
  ground: { kind: 'picture', picture },
};
export const document_ = (write: boolean): LaptopItem => ({
  id: 'i0',
  kind: 'page',
  prompt: { text: write ? 'Souligne les verbes.' : 'Lis cette page.' },
  page: { blob: 'b'.repeat(64), page: 3 },
  write,
});
export const writing: LaptopItem = {
  id: 'i0',
  kind: 'writing',
  prompt: { text: 'Raconte ta journée.' },
  lines: 8,
};
export const link: LaptopItem = {
  id: 'i0',
  kind: 'link',
  prompt: { text: 'Va voir le musée.' },
  url: 'https://musee.example/visite?salle=3',
};

const bare = { masks: [], spotlight: null, curtain: null };

export const board = (more: Partial<BoardSight> = {}): BoardSight => ({
  black: false,
  white: false,
  page: { kind: 'paper', step: 's1', paper: 'seyes' },
  beside: null,
  look: { zoom: null, crop: null, spread: false },
  ink: {
    s1: {
      ...Object.fromEntries(
        HOUSE.map(({ id, ...drawn }, index) => [id, { ...drawn, order: index + 1 }]),
      ),
    },
  },
  covers: {
    s1: {
      ...bare,
      masks: [{ id: 'm', number: 1, x: 20000, y: 4000, width: 9000, height: 3000, lifted: false }],
    },
  },
  ...more,
});

export const returned: LaptopView = {
  ...working(),
  returned: {
    'h0/i0': {
      handout: 'h0',
      item: slate,
      given: { kind: 'drawing', strokes: HOUSE },
      strokes: [stroke('t', 'leaf', [17000, 9000, 128, 18500, 11000, 128, 22000, 5000, 128])],
      text: 'Très jolie maison ! Et la porte ?',
      at: 5,
    },
  },
};
