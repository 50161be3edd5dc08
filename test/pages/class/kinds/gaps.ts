import { button, field, thing } from '../desk.ts';
import { exactly, type KindAtWork } from './kind.ts';

const given = (verb: string, noun: string) => ({
  kind: 'gaps' as const,
  words: { verb, noun },
});

export const gaps: KindAtWork<'gaps'> = {
  questions: () => [
    {
      item: {
        id: 'typed',
        kind: 'gaps',
        prompt: { text: 'Complète la phrase' },
        pieces: [
          { kind: 'text', text: 'Le chat ' },
          { kind: 'gap', id: 'verb', accepted: ['dort'] },
          { kind: 'text', text: ' sur le ' },
          { kind: 'gap', id: 'noun', accepted: ['lit', 'canapé'] },
          { kind: 'text', text: '.' },
        ],
        bank: null,
        tolerance: exactly,
      },
      answers: [
        [given('dort', 'canapé'), 'right'],
        [given('dort', 'nœud'), 'partly'],
        [given('mange', 'tapis'), 'wrong'],
      ],
    },
    {
      item: {
        id: 'bank',
        kind: 'gaps',
        prompt: { text: 'Place les mots' },
        pieces: [
          { kind: 'text', text: 'La poule ' },
          { kind: 'gap', id: 'verb', accepted: ['pond'] },
          { kind: 'text', text: ' un ' },
          { kind: 'gap', id: 'noun', accepted: ['œuf'] },
          { kind: 'text', text: ' chaque matin.' },
        ],
        bank: ['nid'],
        tolerance: exactly,
      },
      answers: [
        [given('pond', 'œuf'), 'right'],
        [given('pond', 'nid'), 'partly'],
        [given('œuf', 'pond'), 'wrong'],
      ],
    },
  ],
  async give(desk, { pieces, bank }, { words }) {
    const holes = pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.id] : []));
    for (const [index, id] of holes.entries()) {
      const word = words[id] ?? '';
      if (!bank) await desk.type(field(`Trou ${index + 1}`), word);
      else {
        await desk.put(thing(word), button(`Trou ${index + 1}`));
        await desk.sees(button(new RegExp(`^Trou ${index + 1}.*${word}`)));
      }
    }
  },
};
