import { Badge } from '#kit/badge.tsx';
import * as icons from '#kit/icons.ts';
import { workRoomTexts } from './texts.ts';

/** Whether a work that was given back has been looked at. */
export function SeenBadge({ seen }: { readonly seen: boolean }) {
  const t = workRoomTexts();
  return (
    <Badge meaning={seen ? 'good' : 'neutral'} icon={seen ? icons.eyes : icons.handOut}>
      {seen ? t.seen : t.notSeen}
    </Badge>
  );
}
