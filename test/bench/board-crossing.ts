import { colourOf, type Deck } from './board-decks.ts';
import { pause, type Meter } from './board-meter.ts';
import type { Ours } from './board-ours.ts';
import { PAUSE_MS, PLAN } from './board-plan.ts';
import { add, figuresOf, floorFigures, floorTurns, newTally } from './board-turns.ts';
import { goTo } from './board-jumps.ts';

/** "Next" from the last page of one file to the first of another, and back; `deck` is open already. */
export async function crossings(ours: Ours, meter: Meter, floor: Meter, deck: Deck) {
  await ours.drop(deck);
  await ours.wire.until((view) => view.lesson?.steps.length === 2 * deck.pages);
  await pause(1000);
  await goTo(ours, meter, deck.pages);
  const [next, previous, least] = [newTally(), newTally(), newTally()];
  const turnFloor = floorTurns(floor);
  for (let crossing = 0; crossing < PLAN.crossings; crossing += 1) {
    add(next, await meter.turn('PageDown', 1, PAUSE_MS), () => colourOf(1));
    await turnFloor('PageDown', 1, least);
    add(previous, await meter.turn('PageUp', 1, PAUSE_MS), () => colourOf(deck.pages));
    await turnFloor('PageUp', 1, least);
  }
  return {
    ...floorFigures(least),
    ...figuresOf('next', next, least),
    ...figuresOf('previous', previous, least),
  };
}
