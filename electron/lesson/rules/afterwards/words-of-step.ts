import type { Lesson, Step } from '#protocol/lesson.ts';

/** S5: what stands on the page of a step that has none: a film's name, a time, a question. */
export function wordsOf(
  lesson: Lesson,
  step: Exclude<Step, { kind: 'page' | 'paper' }>,
): { kind: 'words'; title: string; lines: string[] } {
  switch (step.kind) {
    case 'media':
      return words(step.title ?? lesson.documents[step.document]?.name ?? '', []);
    case 'timer':
      return words(
        step.title ?? minutes(step.duration),
        step.title ? [minutes(step.duration)] : [],
      );
    case 'activity': {
      const { title, items } = step.activity;
      const lines = items.flatMap((item) => [
        item.prompt.text ?? '',
        ...('choices' in item ? item.choices : []).map(
          ({ text = '' }, at) => `${String.fromCharCode(65 + at)}. ${text}`,
        ),
      ]);
      return words(step.title ?? title, lines);
    }
  }
}

function words(title: string, lines: string[]) {
  return { kind: 'words' as const, title, lines };
}

/** 5:00 */
function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
