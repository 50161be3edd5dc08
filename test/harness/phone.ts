import type { Hello } from '#protocol/wire.ts';
import type { ConsoleView, RemoteView } from '#protocol/views.ts';
import type { RunningApp } from './start-app.ts';
import { openClassPage, type WirePage } from './wire-page.ts';

/** The secret of the QR code that the console shows now, as a phone's camera reads it. */
export async function scanCode(teacher: WirePage<ConsoleView>): Promise<string> {
  const answer = await teacher.send({ type: 'remote/offer' });
  if (answer.type !== 'done') throw new Error(JSON.stringify(answer));
  const { session } = await teacher.until((view) => view.session?.remotes.qr != null);
  return new URL(session?.remotes.qr ?? '').hash.slice(1);
}

/** A phone that says hello with what it has. */
export function openPhone(app: RunningApp, hello: Partial<Hello>): Promise<WirePage<RemoteView>> {
  return openClassPage(app, { role: 'remote', ...hello });
}
