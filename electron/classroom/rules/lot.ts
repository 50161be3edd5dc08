import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Charge, LotCommand, LotEntry, LotLaptop } from '#protocol/lot.ts';
import { own, without, type ClassroomState } from './state.ts';

/** P1, P2: the laptop of this token, known again or numbered now. */
export function lotLaptopArrives(
  state: ClassroomState,
  hello: { token: string; number?: number | undefined },
  context: Context,
): { state: ClassroomState; laptop: LotLaptop } {
  const known = Object.values(state.lot).find(({ token }) => token === hello.token);
  const laptop: LotLaptop = known
    ? { ...known, number: stickerNumber(state.lot, known, hello), lastSeen: context.now }
    : newcomer(state, hello, context);
  return { laptop, state: withLot(state, [laptop]) };
}

/** One that is in the session but was taken out of the lot comes back as what it is there. */
function newcomer(
  { lot, session }: ClassroomState,
  { token, number }: { token: string; number?: number | undefined },
  context: Context,
): LotLaptop {
  const inSession = Object.values(session?.laptops ?? {}).find((one) => one.token === token);
  return {
    id: inSession?.id ?? context.id(),
    token,
    number: freeNumber(lot, inSession?.number ?? number),
    label: '',
    lastSeen: context.now,
  };
}

function freeNumber(lot: ClassroomState['lot'], told: number | undefined): number {
  const taken = new Set(Object.values(lot).map(({ number }) => number));
  if (told !== undefined && !taken.has(told)) return told;
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** P6: what is told is on the sticker that was just scanned. */
function stickerNumber(
  lot: ClassroomState['lot'],
  known: LotLaptop,
  { number }: { number?: number | undefined },
): number {
  if (number === undefined || number === known.number) return known.number;
  const isFree = !Object.values(lot).some((one) => one.number === number);
  return isFree ? number : known.number;
}

/** P3 */
export function lotLaptopGoes(state: ClassroomState, id: string, now: number): ClassroomState {
  const laptop = own(state.lot, id);
  if (!laptop) return state;
  return { ...state, lot: { ...state.lot, [id]: { ...laptop, lastSeen: now } } };
}

export function reduceLot(
  state: ClassroomState,
  command: LotCommand,
  { now }: Pick<Context, 'now'>,
): Outcome<ClassroomState> {
  const laptop = own(state.lot, command.laptop);
  if (!laptop) return refuse('lot/unknown');
  switch (command.type) {
    case 'lot/number':
      return accept(renumbered(state, laptop, command.number));
    case 'lot/label':
      return accept(withLot(state, [{ ...laptop, label: command.label }]));
    case 'lot/charge':
      return accept(withLot(state, [charged(laptop, command.charge, now)]));
    case 'lot/remove':
      return accept({ ...state, lot: without(state.lot, laptop.id) });
  }
}

/** P5 */
function charged({ charge: _before, ...laptop }: LotLaptop, state: Charge | null, now: number) {
  return state === null ? laptop : { ...laptop, charge: { state, at: now } };
}

/** P4 */
function renumbered(state: ClassroomState, laptop: LotLaptop, number: number): ClassroomState {
  const other = Object.values(state.lot).find((one) => one.number === number);
  return withLot(state, [
    ...(other ? [{ ...other, number: laptop.number }] : []),
    { ...laptop, number },
  ]);
}

function withLot(state: ClassroomState, changed: readonly LotLaptop[]): ClassroomState {
  const lot = { ...state.lot };
  const laptops = { ...state.session?.laptops };
  for (const laptop of changed) {
    lot[laptop.id] = laptop;
    const inSession = laptops[laptop.id];
    if (inSession) laptops[laptop.id] = { ...inSession, number: laptop.number };
  }
  const session = state.session && { ...state.session, laptops };
  return { ...state, lot, session };
}

const entries = new WeakMap<LotLaptop, { here: boolean; entry: LotEntry }>();

const lists = new WeakMap<object, { present: object; list: Record<string, LotEntry> }>();

/** What the console lists: never a token. Unchanged ones keep their identity. */
export function lotEntries(state: ClassroomState): Record<string, LotEntry> {
  const kept = lists.get(state.lot);
  if (kept?.present === state.present) return kept.list;
  const list = listOf(state);
  lists.set(state.lot, { present: state.present, list });
  return list;
}

function listOf(state: ClassroomState): Record<string, LotEntry> {
  return Object.fromEntries(
    Object.values(state.lot).map((laptop) => {
      const here = state.present[laptop.id] === true;
      const kept = entries.get(laptop);
      if (kept?.here === here) return [laptop.id, kept.entry];
      const { token: _secret, ...shown } = laptop;
      const entry = { ...shown, here };
      entries.set(laptop, { here, entry });
      return [laptop.id, entry];
    }),
  );
}
