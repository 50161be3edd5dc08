import type { CityDevice } from '#protocol/city-view.ts';
import { Badge, type Meaning } from '#kit/badge.tsx';
import * as icons from '#kit/icons.ts';
import { StatusDot, type StatusDotProps } from '#kit/status-dot.tsx';
import { cityTexts } from '../texts.ts';

const LOOKS = {
  good: ['good', icons.good],
  attention: ['warn', icons.warning],
  bad: ['bad', icons.bad],
  unreadable: ['neutral', icons.help],
  none: ['neutral', icons.less],
} as const satisfies Record<CityDevice['verdict'], readonly [Meaning, icons.IconPicture]>;

/** A verdict as colour, shape and word. */
export function VerdictBadge({ verdict }: { readonly verdict: CityDevice['verdict'] }) {
  const [meaning, icon] = LOOKS[verdict];
  return (
    <Badge meaning={meaning} icon={icon}>
      {cityTexts().verdicts[verdict]}
    </Badge>
  );
}

const DOTS = {
  recent: 'good',
  quiet: 'absent',
  missing: 'warn',
} as const satisfies Record<CityDevice['presence'], StatusDotProps['state']>;

/** Whether a device is there, with its dot. */
export function PresenceDot({ presence }: { readonly presence: CityDevice['presence'] }) {
  return <StatusDot state={DOTS[presence]}>{cityTexts().presences[presence]}</StatusDot>;
}
