import { drawPage } from './draw.ts';
import type { OpenedAhead } from './local-files.ts';
import { openPdf, READ_WHOLE } from './open-pdf.ts';

/** The width for which a page is drawn before any board has said which one it needs. */
const WIDTH = 1920;

/**
 * A dropped PDF opened from the disk it lies on and its first page drawn, before the app has it.
 * Undefined when that is not to be had: too large, locked, damaged (the app says so in a moment), or
 * `signal` aborts.
 */
export async function openAhead(file: File, signal: AbortSignal): Promise<OpenedAhead | undefined> {
  if (file.size > READ_WHOLE || !(await looksLikePdf(file))) return undefined;
  const task = openPdf(new Uint8Array(await file.arrayBuffer()), WIDTH);
  const end = () => void task.destroy().catch(() => undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    const firstPage = await drawPage(await task.promise, 1, WIDTH, signal);
    signal.removeEventListener('abort', end);
    return { task, firstPage, width: WIDTH };
  } catch {
    end();
    return undefined;
  }
}

async function looksLikePdf(file: File): Promise<boolean> {
  return (await file.slice(0, 1024).text()).includes('%PDF-');
}
