import * as z from 'zod/mini';
import { showTrouble } from '#kit/toasts.ts';
import { errorCode } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { beginOpening } from './opening.ts';
import { troubleOf } from './refusals.ts';
import { newId, ui } from './store.ts';
import { texts } from './texts.ts';

const addedSchema = z.object({ import: z.string(), blob: z.nullable(z.string()) });
const refusalSchema = z.object({ code: errorCode });

/**
 * Brings files into the app: a new lesson, or the end of the one that is open. What becomes of them
 * is seen in the view's `imports`.
 */
export async function importFiles(files: readonly File[], into: 'new' | 'current'): Promise<void> {
  let place = into;
  for (const file of files) {
    await upload(file, place);
    // Several files dropped at once make one lesson.
    place = 'current';
  }
}

/** XMLHttpRequest, because `fetch` does not tell how far an upload is. */
async function upload(file: File, into: 'new' | 'current'): Promise<void> {
  if (file.size > LIMITS.importBytes) {
    showTrouble(troubleOf('import/too-large'));
    return;
  }
  const id = newId();
  const request = new XMLHttpRequest();
  const stop = () => request.abort();
  const show = (share: number) =>
    ui.setState(({ uploads }) => ({
      uploads: { ...uploads, [id]: { name: file.name, share, stop } },
    }));
  const hide = () =>
    ui.setState(({ uploads }) => ({
      uploads: Object.fromEntries(Object.entries(uploads).filter(([key]) => key !== id)),
    }));
  show(0);
  const opening = beginOpening(file);
  const { promise, resolve } = Promise.withResolvers<void>();
  request.upload.onprogress = (event) => show(event.total > 0 ? event.loaded / event.total : 0);
  request.onload = () => {
    const added = addedSchema.safeParse(parseJson(request.responseText));
    if (request.status === 200 && added.success) {
      opening.kept(added.data.import, added.data.blob);
      return;
    }
    opening.withdraw();
    tellRefusal(request.responseText, file, into);
  };
  request.onerror = () => tellRefusal('', file, into);
  request.onloadend = () => {
    if (request.status === 0) opening.withdraw();
    hide();
    resolve();
  };
  request.open('POST', `/import?${new URLSearchParams({ name: file.name, into }).toString()}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  // At once: the board's first page is drawn meanwhile, and nothing waits for it.
  request.send(file);
  return promise;
}

function tellRefusal(body: string, file: File, into: 'new' | 'current'): void {
  const parsed = refusalSchema.safeParse(parseJson(body));
  const t = texts().imports;
  showTrouble(parsed.success ? troubleOf(parsed.data.code) : t.uploadFailed, {
    label: t.retry,
    onPress: () => void upload(file, into),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const ENDINGS = [
  '.pdf .png .jpg .jpeg .webp .ardoise',
  '.pptx .ppt .odp .docx .doc .odt .rtf .ppsx .pps',
  '.gift .txt .csv .xlsx .h5p',
  '.mp4 .m4v .mov .webm .mkv .avi .ogv .mp3 .m4a .aac .wav .ogg .oga .opus .flac',
].flatMap((line) => line.split(' '));

/** What can be opened among what was dropped; the first when none says so, so that the app answers. */
export function droppedFiles(transfer: DataTransfer): File[] {
  const all = [...transfer.files];
  const known = all.filter(
    ({ name, type }) =>
      type === 'application/pdf' || ENDINGS.some((end) => name.toLowerCase().endsWith(end)),
  );
  return known.length > 0 ? known : all.slice(0, 1);
}

/** Lets the teacher pick files. */
export function pickFiles(into: 'new' | 'current'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ENDINGS.join(',');
  input.multiple = true;
  input.onchange = () => void importFiles([...(input.files ?? [])], into);
  input.click();
}
