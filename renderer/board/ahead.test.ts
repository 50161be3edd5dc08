import { describe, expect, it } from 'vitest';
import type { BoardPage } from '#protocol/views.ts';
import { appAnswered, appShows, pageAhead, turnAhead, type Ahead } from './ahead.ts';

const page = (step: string): BoardPage => ({ kind: 'paper', step, paper: 'white' });
const [one, two, three] = [page('1'), page('2'), page('3')];
const known = [one, two, three];
const turn = (from: string, to: string) => ({ turn: `${from}-${to}`, from, to });

function turned(...turns: [from: string, to: string][]): Ahead {
  return turns.reduce<Ahead>(
    (ahead, [from, to]) => turnAhead(ahead, one, turn(from, to), known),
    [],
  );
}

describe('turns ahead of the app', () => {
  it('are shown at once, one after the other', () => {
    expect(pageAhead([], one)).toBe(one);
    expect(pageAhead(turned(['1', '2']), one)).toBe(two);
    expect(pageAhead(turned(['1', '2'], ['2', '3']), one)).toBe(three);
  });

  it('count only from the page that is shown, and to a page that is known', () => {
    expect(turned(['2', '3'])).toEqual([]);
    expect(turned(['1', '9'])).toEqual([]);
    expect(turnAhead([], null, turn('1', '2'), known)).toEqual([]);
  });

  it('are confirmed by the app in order, without going back', () => {
    const ahead = turned(['1', '2'], ['2', '3']);
    expect(pageAhead(appShows(ahead, two), two)).toBe(three);
    expect(appShows(ahead, three)).toEqual([]);
  });

  it('give way to any other page that the app shows', () => {
    expect(appShows(turned(['1', '2']), page('9'))).toEqual([]);
    expect(appShows(turned(['1', '2']), null)).toEqual([]);
  });

  it('end with the app’s answer when the app stayed where it was', () => {
    const ahead = turned(['1', '2'], ['2', '3']);
    expect(appAnswered(ahead, '1-2').map(({ turn: id }) => id)).toEqual(['2-3']);
    expect(appAnswered(ahead, '2-3')).toEqual([]);
    expect(appAnswered(ahead, 'of another console')).toEqual(ahead);
  });
});
