import { describe, expect, it } from 'vitest';
import type { LaptopView, OwnAnswer } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';
import { isAway, isPaused, laptopNumber, screenOf, type Link, type Local } from './screen.ts';

const pupil = { id: 'p1', name: 'Léa', picture: 'fox' };
const item = (id: string) => ({
  id,
  kind: 'choice' as const,
  prompt: { text: '?' },
  several: false,
  choices: [
    { id: 'c1', text: 'un' },
    { id: 'c2', text: 'deux' },
  ],
});
const view = (screen: LaptopView['screen'], paused = false): LaptopView => ({
  role: 'laptop',
  number: 7,
  session: 's1',
  className: 'CM1',
  paused,
  screen,
});
const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });
const working = (given: Record<string, string> = {}, closed = false) =>
  view({
    kind: 'working',
    pupil,
    handout: 'h1',
    activity: {
      id: 'a1',
      title: '',
      items: [item('i1'), item('i2')],
      feedback: 'none',
      attempts: 1,
      seconds: null,
    },
    given: Object.fromEntries(
      Object.entries(given).map(([key, choice]): [string, OwnAnswer] => [
        key,
        { given: chosen(choice), attempt: 1, again: false },
      ]),
    ),
    closed,
  });
const link = (more: Partial<Link> = {}): Link => ({
  view: null,
  status: 'open',
  closedBy: null,
  ...more,
});
const local = (more: Partial<Local> = {}): Local => ({
  over: false,
  code: '4217',
  wrongCode: false,
  outbox: [],
  acked: {},
  drafts: {},
  ...more,
});
const kept = { id: 'x', handout: 'h1', item: 'i1', given: chosen('c2'), attempt: 1, pupil: 'p1' };

describe('which screen', () => {
  it('asks for the code, gently when it was wrong', () => {
    const none = local({ code: null });
    expect(screenOf(link({ status: 'connecting' }), none)).toEqual({ kind: 'code', wrong: false });
    const closed = link({ status: 'closed', closedBy: CLOSE.notAllowed });
    expect(screenOf(closed, none)).toEqual({ kind: 'code', wrong: false });
    const wrong = local({ code: null, wrongCode: true });
    expect(screenOf(closed, wrong)).toEqual({ kind: 'code', wrong: true });
  });

  it('arrives, and stays on the last screen when the link is lost', () => {
    expect(screenOf(link({ status: 'connecting' }), local()).kind).toBe('connecting');
    const lost = link({ status: 'lost', view: view({ kind: 'ready', pupil }) });
    const screen = screenOf(lost, local());
    expect(screen.kind).toBe('ready');
    expect(isAway(screen, 'lost')).toBe(true);
    expect(isAway(screen, 'open')).toBe(false);
  });

  it('says why it was closed', () => {
    const kinds = [CLOSE.sessionClosed, CLOSE.takenOver, CLOSE.abuse].map(
      (closedBy) => screenOf(link({ status: 'closed', closedBy, view: working() }), local()).kind,
    );
    expect(kinds).toEqual(['over', 'taken-over', 'trouble']);
  });

  it('shows the first open question', () => {
    expect(screenOf(link({ view: working() }), local())).toMatchObject({
      kind: 'question',
      current: 0,
    });
    expect(screenOf(link({ view: working({ i1: 'c1' }) }), local())).toMatchObject({ current: 1 });
  });

  it('tells kept from sent, and sent only on the word of the app', () => {
    const outbox = [kept];
    const before = screenOf(link({ view: working() }), local({ outbox }));
    expect(before).toMatchObject({
      current: 1,
      steps: [{ state: 'kept', given: chosen('c2') }, {}],
    });
    const acked = { 'h1/i1/p1/1': chosen('c2') };
    const after = screenOf(link({ view: working() }), local({ acked }));
    expect(after).toMatchObject({
      current: 1,
      steps: [{ state: 'sent', given: chosen('c2') }, {}],
    });
  });

  it('shows what the app has when another answer stood already', () => {
    const screen = screenOf(link({ view: working({ i1: 'c1' }) }), local({ outbox: [kept] }));
    expect(screen).toMatchObject({ steps: [{ state: 'sent', given: chosen('c1') }, {}] });
  });

  it("does not take another pupil's kept answer for this one's", () => {
    const outbox = [{ ...kept, pupil: 'p2' }];
    expect(screenOf(link({ view: working() }), local({ outbox }))).toMatchObject({ current: 0 });
  });

  it('is finished when nothing is open, and says whether all is sent', () => {
    const given = { i2: 'c1' };
    const outbox = [kept];
    expect(screenOf(link({ view: working(given) }), local({ outbox }))).toMatchObject({
      kind: 'finished',
      allSent: false,
    });
    const all = { i1: 'c1', i2: 'c1' };
    expect(screenOf(link({ view: working(all) }), local())).toMatchObject({ allSent: true });
  });

  it('closes an activity that is only half answered', () => {
    expect(screenOf(link({ view: working({}, true) }), local()).kind).toBe('closed');
  });

  it('pauses those who are in, also while the link is lost', () => {
    const paused = view({ kind: 'ready', pupil }, true);
    expect(isPaused(screenOf(link({ view: paused, status: 'lost' }), local()), paused)).toBe(true);
    expect(isPaused({ kind: 'over' }, paused)).toBe(false);
    expect(isPaused({ kind: 'ready', pupil }, view({ kind: 'ready', pupil }))).toBe(false);
  });

  it('numbers the laptop with two digits', () => {
    expect(laptopNumber(working())).toBe('07');
  });
});
