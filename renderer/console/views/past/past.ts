import { formatDay, formatTime } from '#kit/formats.ts';
import { showTrouble } from '#kit/toasts.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type {
  ClosedSessionEntry,
  DataTraces,
  PersonalDataCommand,
} from '#protocol/personal-data.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { troubleOf } from '../../refusals.ts';
import { ask } from '../../store.ts';
import { pastTexts } from './texts.ts';

/** What is kept of a session, open or closed. */
export interface KeptSession extends ClosedSessionEntry {
  readonly open: boolean;
}

/** What is to be deleted, in a form that can be shown. */
export type Doomed =
  | { readonly kind: 'session'; readonly id: string; readonly name: string; readonly open: boolean }
  | { readonly kind: 'pupil'; readonly id: string; readonly name: string };

/** The open one first, then the closed ones, the newest first; null when they cannot be had. */
export async function keptSessions(view: ConsoleView): Promise<KeptSession[] | null> {
  const outcome = await ask({ type: 'data/sessions' });
  if (!outcome.ok) {
    showTrouble(troubleOf(outcome.refusal.code));
    return null;
  }
  const { sessions } = outcome.result as { sessions: ClosedSessionEntry[] };
  const open = openSession(view);
  return [...(open ? [open] : []), ...sessions.map((one) => ({ ...one, open: false }))];
}

function openSession({ session }: ConsoleView): KeptSession | null {
  if (!session) return null;
  const { id, class: schoolClass, openedAt } = session.session;
  const perPupil = Object.values(session.handouts).flatMap(({ answers }) => Object.values(answers));
  const answers = perPupil
    .flatMap(Object.values)
    .reduce((sum: number, { others }: { others: unknown[] }) => sum + 1 + others.length, 0);
  const { name, pupils } = schoolClass;
  return { id, className: name, openedAt, pupils, answers, open: true };
}

export function sessionName({ className, openedAt }: KeptSession): string {
  const at = new Date(openedAt);
  return pastTexts().session(className, formatDay(at), formatTime(at));
}

/** Classes with their pupils, then those who are only in past sessions. */
export function knownPupils(
  view: Pick<ConsoleView, 'classes'>,
  sessions: readonly KeptSession[],
): { name: string; pupils: Pupil[] }[] {
  const classes = Object.values(view.classes).sort((a, b) => a.name.localeCompare(b.name));
  const known = new Set(classes.flatMap(({ pupils }) => pupils.map(({ id }) => id)));
  const former = new Map(
    sessions.flatMap(({ pupils }) => pupils).map((pupil) => [pupil.id, pupil]),
  );
  const left = [...former.values()].filter(({ id }) => !known.has(id));
  const groups = classes.map(({ name, pupils }) => ({ name, pupils }));
  return left.length > 0 ? [...groups, { name: pastTexts().former, pupils: left }] : groups;
}

/** How many documents have it before, and after; null: it was refused, and that was said. */
export async function erase(doomed: Doomed): Promise<{ before: number; after: number } | null> {
  const before = await traces({ type: 'data/traces', of: doomed.id });
  const command: PersonalDataCommand =
    doomed.kind === 'session'
      ? { type: 'data/forget-session', session: doomed.id }
      : { type: 'data/forget-pupil', pupil: doomed.id };
  if (before === null || (await traces(command)) === null) return null;
  // Not what the deletion says of itself: searched anew.
  const after = await traces({ type: 'data/traces', of: doomed.id });
  return after === null ? null : { before, after };
}

async function traces(command: PersonalDataCommand): Promise<number | null> {
  const outcome = await ask(command);
  if (!outcome.ok) {
    showTrouble(troubleOf(outcome.refusal.code));
    return null;
  }
  const { traces: found } = outcome.result as DataTraces;
  return Object.values(found).reduce((sum, amount) => sum + amount, 0);
}

/** The browser's own download, as for the lesson; first asked whether it can be had. */
export async function take(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
  if (!answer?.ok) {
    showTrouble(pastTexts().exportFailed);
    return;
  }
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
