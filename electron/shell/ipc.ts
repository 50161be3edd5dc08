import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { REQUESTS, type Request, type RequestArguments } from './channels.ts';

/** The answers to the requests; each gets arguments that were checked. */
export type Answers = {
  [R in Request]: (...args: RequestArguments<R>) => unknown;
};

/** The page that may ask: one window's, in its main frame, at the app's own address. */
export interface Asker {
  webContents(): number | null;
  origin(): string | null;
}

type InvokeEvent = Pick<IpcMainInvokeEvent, 'senderFrame'> & {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
};

/** Whether a request comes from the console's own page and not from anything loaded into it. */
export function isAllowed(event: InvokeEvent, asker: Asker): boolean {
  const frame = event.senderFrame;
  const origin = asker.origin();
  return (
    frame !== null &&
    frame.parent === null &&
    origin !== null &&
    frame.origin === origin &&
    event.sender.id === asker.webContents()
  );
}

/** Answers the console's requests; refuses other senders and arguments that do not parse. */
export function answerRequests(ipc: Pick<IpcMain, 'handle'>, asker: Asker, answers: Answers): void {
  for (const request of Object.keys(REQUESTS) as Request[]) {
    ipc.handle(request, (event, ...args: unknown[]) => {
      if (!isAllowed(event, asker)) throw new Error('shell/not-allowed');
      return answer(request, args, answers);
    });
  }
}

function answer<R extends Request>(request: R, args: unknown[], answers: Answers): unknown {
  const parsed = REQUESTS[request].safeParse(args);
  if (!parsed.success) throw new Error('shell/invalid');
  return answers[request](...(parsed.data as RequestArguments<R>));
}
