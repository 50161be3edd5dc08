import { describe, expect, it } from 'vitest';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { SendOutcome } from '#kit/connection.ts';
import { createDraftDesk } from './draft-desk.ts';
import { plainDraftKeeper, type DraftEntry } from './draft-keeper.ts';
import { furtherDraft, type Drafts } from './drafts.ts';
import { safeMemory } from './identity.ts';

const memory = () =>
  safeMemory(() => {
    throw new Error('none');
  });
const draft = (text: string, version: number, pupil = 'p1'): DraftEntry => ({
  id: '',
  handout: 'h1',
  item: 'i1',
  pupil,
  given: { kind: 'short-text', text },
  attempt: 1,
  version,
});

function desk(place = memory()) {
  let drafts: Drafts = {};
  const sent: { command: LaptopCommand; settle: (outcome: SendOutcome) => void }[] = [];
  const timers: (() => void)[] = [];
  const wire = { open: true };
  const made = createDraftDesk({
    keeper: plainDraftKeeper(place),
    get: () => drafts,
    set: (next) => (drafts = next),
    isOpen: () => wire.open,
    send: (command) => new Promise((settle) => sent.push({ command, settle })),
    setTimer: (callback) => void timers.push(callback),
  });
  const tick = () => timers.splice(0).forEach((callback) => callback());
  return { ...made, drafts: () => drafts, sent, tick, wire, place };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('drafts', () => {
  it('are kept at once and sent after a moment, the newest only', () => {
    const { put, sent, tick, place } = desk();
    put(draft('re', 1));
    put(draft('ren', 2));
    expect(place.getItem('ardoise-drafts')).toContain('"ren"');
    expect(sent).toEqual([]);
    tick();
    expect(sent.map(({ command }) => command)).toMatchObject([
      { type: 'laptop/draft', item: 'i1', version: 2 },
    ]);
  });

  it('survive a reload, are sent then, and are forgotten once they are answered', async () => {
    const { put, place } = desk();
    put(draft('ren', 2));
    const again = desk(place);
    await turn();
    expect(Object.values(again.drafts())).toMatchObject([{ given: { text: 'ren' } }]);
    again.tick();
    expect(again.sent.map(({ command }) => command)).toMatchObject([{ version: 2 }]);
    again.drop('h1/i1/p1');
    await turn();
    expect(again.drafts()).toEqual({});
    expect(place.getItem('ardoise-drafts')).toBeNull();
  });

  it('wait while the network is away, and go out when it is back', async () => {
    const { put, sent, tick, wire, flush } = desk();
    wire.open = false;
    put(draft('ren', 1));
    tick();
    expect(sent).toEqual([]);
    wire.open = true;
    flush();
    expect(sent).toHaveLength(1);
    sent[0]?.settle({ ok: false, refusal: { code: 'wire/no-answer' } });
    await turn();
    tick();
    expect(sent).toHaveLength(2);
    sent[1]?.settle({ ok: true, result: undefined });
    await turn();
    flush();
    expect(sent).toHaveLength(2);
  });

  it('of another pupil go out and leave nothing here', async () => {
    const { put, keepOnly, drafts, sent, place } = desk();
    put(draft('ren', 1));
    keepOnly('p2');
    expect(sent.map(({ command }) => command)).toMatchObject([{ pupil: 'p1' }]);
    await turn();
    expect(drafts()).toEqual({});
    expect(place.getItem('ardoise-drafts')).toBeNull();
  });

  it('are told apart by how far they are', () => {
    const [one, two] = [draft('a', 3), { ...draft('b', 1), attempt: 2 }];
    expect(furtherDraft(one, two)).toBe(two);
    expect(furtherDraft(undefined, one)).toBe(one);
    expect(furtherDraft(one, draft('c', 4))).toMatchObject({ version: 4 });
  });
});
