import { Badge } from '#kit/badge.tsx';
import * as icons from '#kit/icons.ts';
import type { AnswerView } from '#protocol/views.ts';
import { workRoomTexts } from './texts.ts';

const LOOKS = {
  right: { meaning: 'good', icon: icons.tick },
  partly: { meaning: 'warn', icon: icons.less },
  wrong: { meaning: 'bad', icon: icons.close },
} as const;

/** What became of an answer, in a word and a shape; null: she is still at it. */
export function VerdictBadge({ answer }: { readonly answer: AnswerView | null }) {
  const t = workRoomTexts();
  if (!answer) return <Badge meaning="info">{t.underWay}</Badge>;
  if (answer.verdict === null) return <Badge>{t.toRead}</Badge>;
  return <Badge {...LOOKS[answer.verdict]}>{t.verdicts[answer.verdict]}</Badge>;
}
