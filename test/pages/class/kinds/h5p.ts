import type { KindAtWork } from './kind.ts';

const result = (score: number) => ({
  kind: 'h5p' as const,
  score,
  max: 1,
  completed: true,
});

/** A real package that asks "Is this false?"; it plays in a frame of its own. */
export const h5p: KindAtWork<'h5p'> = {
  questions: (media) =>
    media.package
      ? [
          {
            item: {
              id: 'h5p',
              kind: 'h5p',
              prompt: { text: 'Fais cet exercice.' },
              package: media.package,
            },
            answers: [
              [result(1), 'right'],
              [result(0), 'wrong'],
            ],
          },
        ]
      : [],
  async give(desk, _item, { score }) {
    await desk.pressInFrame('radio', score === 1 ? 'False' : 'True');
    await desk.pressInFrame('button', 'Check');
    await desk.frameSays(`You got ${score} of 1 points`);
  },
};
