import { drawPage } from './draw.ts';
import type { OpenedAhead } from './local-files.ts';
import { openPdf, READ_WHOLE } from './open-pdf.ts';

/** The width for which a page is drawn before any board has said which one it needs. */
const WIDTH = 1920;
/** After this the file goes to the app anyway, drawn or not. */
const TIME_LIMIT_MS = 1500;

/**
 * A dropped PDF opened from the disk it lies on and its first page drawn, before the app has it. Null
 * when that is not to be had quickly: too large, locked, damaged; the app says so in a moment.
 */
export async function openAhead(file: File): Promise<OpenedAhead | undefined> {
  if (file.size > READ_WHOLE || !(await looksLikePdf(file))) return undefined;
  const stop = AbortSignal.timeout(TIME_LIMIT_MS);
  const task = openPdf(new Uint8Array(await file.arrayBuffer()));
  const late = () => void task.destroy().catch(() => undefined);
  stop.addEventListener('abort', late, { once: true });
  try {
    const firstPage = await drawPage(await task.promise, 1, WIDTH, stop);
    stop.removeEventListener('abort', late);
    return { task, firstPage, width: WIDTH };
  } catch {
    late();
    return undefined;
  }
}

async function looksLikePdf(file: File): Promise<boolean> {
  return (await file.slice(0, 1024).text()).includes('%PDF-');
}
