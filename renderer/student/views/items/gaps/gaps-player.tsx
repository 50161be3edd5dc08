import type { Player, PlayerProps } from '../contract.ts';
import { GapsBank } from './gaps-bank.tsx';
import { GapsTyped } from './gaps-typed.tsx';

/** A text with gaps: typed, or filled from a bank of words. */
function GapsView(props: PlayerProps<'gaps'>) {
  const { bank } = props.item;
  return bank ? <GapsBank {...props} bank={bank} /> : <GapsTyped {...props} />;
}

export const player: Player<'gaps'> = { View: GapsView };
