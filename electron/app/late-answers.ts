import { lateAnswer, type AnswerCommand } from '#classroom/rules/late.ts';
import { own, type LiveSession } from '#classroom/rules/state.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LaptopView } from '#protocol/views.ts';
import { frameText } from '#protocol/wire.ts';
import type { DocumentStore } from '#storage/documents.ts';
import type { PageSocket } from './audiences/audience.ts';
import type { Engine } from './engine.ts';
import type { PageHandler, Reply } from './listeners/wire.ts';
import type { AppState } from './state/app-state.ts';
import { readClosedSession } from './state/session-work.ts';

/** Takes answers that reach the app after the end of the session in which they were given. */
export interface LateAnswers {
  /** From the laptop of this token; false: it is not one of them. */
  take(token: string, command: LaptopCommand, reply: Reply): boolean;
  /** A laptop whose session is over: it is told so, and brings what it still keeps. */
  serve(token: string, socket: PageSocket): PageHandler;
}

export interface LateAnswersDeps {
  engine: Pick<Engine, 'state' | 'submit'>;
  documents: Pick<DocumentStore, 'one'>;
}

interface Waiting {
  token: string;
  session: string;
  command: AnswerCommand;
  reply: Reply;
}

/**
 * A closed session is one large document: what comes within this time is one reading and one
 * writing of it, also when a hostile laptop brings answers as fast as it may.
 */
const TOGETHER_MS = 250;

export function createLateAnswers({ engine, documents }: LateAnswersDeps): LateAnswers {
  let waiting: Waiting[] = [];

  function takeAll(): void {
    const batch = waiting;
    waiting = [];
    let outcomes: Outcome<LiveSession>[] = [];
    engine.submit({
      apply(state, context) {
        const taken = taking(state.classroom, documents);
        outcomes = batch.map((one) => taken.answer(one, context));
        return accept(taken.into(state));
      },
      settle(outcome) {
        batch.forEach(({ reply }, index) => {
          const mine = outcomes[index];
          reply(outcome.ok && mine ? (mine.ok ? { ok: true } : mine) : refusalOf(outcome));
        });
      },
    });
  }

  function take(token: string, command: LaptopCommand, reply: Reply): boolean {
    if (command.type !== 'laptop/answer') return false;
    const { session } = command;
    const present = engine.state().classroom.session?.info.id;
    if (session === undefined || session === present) return false;
    if (waiting.length === 0) setTimeout(takeAll, TOGETHER_MS);
    waiting.push({ token, session, command, reply });
    return true;
  }

  return {
    take,
    serve(token, socket) {
      const place = { epoch: 'over', seq: 0 };
      const protocol = PROTOCOL_VERSION;
      socket.send(frameText({ type: 'welcome', protocol, ...place, view: OVER }));
      return {
        command(command, reply) {
          // The schema of the role has parsed it: see readCommand.
          if (!take(token, command as LaptopCommand, reply)) reply(refuse('session/over'));
        },
        gone: () => undefined,
      };
    },
  };
}

const OVER: LaptopView = {
  role: 'laptop',
  number: 0,
  session: '',
  className: '',
  paused: false,
  screen: { kind: 'over' },
};

function refusalOf(outcome: Outcome<AppState, unknown>) {
  return outcome.ok ? refuse('app/failed') : outcome;
}

/** The records that one batch is about, each read once. */
function taking(
  { closed, forgotten }: AppState['classroom'],
  documents: LateAnswersDeps['documents'],
) {
  const records = new Map<string, LiveSession | null>();
  const changed: Record<string, LiveSession> = {};

  function recordOf(session: string): LiveSession | null {
    if (own(forgotten, session)) return null;
    const known = own(changed, session) ?? own(closed, session) ?? records.get(session);
    if (known !== undefined) return known;
    const record = readClosedSession(documents.one('closed-session', session));
    records.set(session, record);
    return record;
  }

  return {
    answer({ token, session, command }: Waiting, context: Context): Outcome<LiveSession> {
      const record = recordOf(session);
      // Deleted for good: the laptop lets go of what was answered in it.
      if (!record) return refuse('handout/unknown');
      const outcome = lateAnswer(record, token, command, context);
      if (outcome.ok && outcome.state !== record) changed[session] = outcome.state;
      return outcome;
    },
    into(state: AppState): AppState {
      if (Object.keys(changed).length === 0) return state;
      const { classroom } = state;
      return {
        ...state,
        classroom: { ...classroom, closed: { ...classroom.closed, ...changed } },
      };
    },
  };
}
