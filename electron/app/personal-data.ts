import { forgetPupil, forgetSession } from '#classroom/rules/forget.ts';
import type { LiveSession } from '#classroom/rules/state.ts';
import { accept, type Outcome } from '#protocol/errors.ts';
import type {
  ClosedSessionEntry,
  DataTraces,
  PersonalDataCommand,
} from '#protocol/personal-data.ts';
import type { DocumentStore } from '#storage/documents.ts';
import type { Engine } from './engine.ts';
import type { Reply } from './listeners/wire.ts';
import type { AppState } from './state/app-state.ts';
import { readClosedSession } from './state/session-work.ts';
import { forgetOnTools } from './tools.ts';

export interface PersonalDataDeps {
  engine: Engine;
  documents: Pick<DocumentStore, 'load' | 'traces' | 'scrub'>;
}

/** Deletes for good, in one transaction with everything else that is written, and shows it. */
export function orderPersonalData(
  { engine, documents }: PersonalDataDeps,
  command: PersonalDataCommand,
  reply: Reply,
): void {
  switch (command.type) {
    case 'data/sessions':
      return reply({ ok: true, result: { sessions: closedSessions(documents) } });
    case 'data/traces':
      return reply({ ok: true, result: tracesOf(documents, command.of) });
    case 'data/forget-pupil': {
      const { pupil } = command;
      return forget(pupil, (state) => withoutPupil(state, documents, pupil));
    }
    case 'data/forget-session': {
      const { session } = command;
      return forget(session, (state) =>
        withClassroom(state, forgetSession(state.classroom, session)),
      );
    }
  }

  function forget(id: string, apply: (state: AppState) => Outcome<AppState>): void {
    engine.submit({
      apply,
      settle(outcome) {
        if (!outcome.ok) return reply(outcome);
        documents.scrub();
        reply({ ok: true, result: tracesOf(documents, id) });
      },
    });
  }
}

function withoutPupil(
  state: AppState,
  documents: PersonalDataDeps['documents'],
  pupil: string,
): Outcome<AppState> {
  const closed = { ...closedOnDisk(documents), ...state.classroom.closed };
  const outcome = forgetPupil({ ...state.classroom, closed }, pupil);
  const next = withClassroom(state, outcome);
  return next.ok ? accept(forgetOnTools(next.state, [pupil])) : next;
}

function withClassroom(
  state: AppState,
  outcome: Outcome<AppState['classroom']>,
): Outcome<AppState> {
  return outcome.ok ? accept({ ...state, classroom: outcome.state }) : outcome;
}

/** One that no longer parses is not changed; `data/traces` still finds it. */
function closedOnDisk(documents: PersonalDataDeps['documents']): Record<string, LiveSession> {
  const found: Record<string, LiveSession> = {};
  for (const [id, value] of documents.load('closed-session')) {
    const session = readClosedSession(value);
    if (session) found[id] = session;
  }
  return found;
}

function closedSessions(documents: PersonalDataDeps['documents']): ClosedSessionEntry[] {
  return Object.values(closedOnDisk(documents))
    .map(closedEntry)
    .sort((a, b) => b.openedAt - a.openedAt);
}

function closedEntry({ info, work }: LiveSession): ClosedSessionEntry {
  const answers = Object.values(work).flatMap((one) =>
    Object.values(one.answers).flatMap((items) => Object.values(items).flatMap(Object.values)),
  );
  return {
    id: info.id,
    className: info.class.name,
    openedAt: info.openedAt,
    pupils: info.class.pupils,
    answers: answers.length,
  };
}

function tracesOf(documents: PersonalDataDeps['documents'], id: string): DataTraces {
  return { traces: documents.traces(id) };
}
