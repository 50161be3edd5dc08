import { Zip, ZipPassThrough } from 'fflate';
import type { InkFile, LessonFile } from '#protocol/lesson-file.ts';
import { blobsOf } from '../rules/lesson-file.ts';

/** Where the documents' bytes come from. */
export type ReadBlob = (hash: string) => AsyncIterable<Uint8Array>;

/**
 * A lesson as one `.ardoise` file, piece by piece: a zip that any program opens, with `lesson.json`
 * first, the ink page by page and the documents as they are (PDFs and pictures do not get smaller).
 */
export async function* writeLesson(
  lesson: LessonFile,
  readBlob: ReadBlob,
  inkOf: (step: string) => InkFile | null,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    made.push(piece);
  });
  const take = () => {
    if (failure) throw failure;
    return made.splice(0);
  };
  const begin = (name: string) => {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    return entry;
  };
  const whole = (name: string, value: unknown) =>
    begin(name).push(Buffer.from(JSON.stringify(value)), true);
  whole('lesson.json', lesson);
  yield* take();
  for (const step of lesson.ink) {
    whole(`ink/${step}.json`, inkOf(step));
    yield* take();
  }
  for (const hash of blobsOf(lesson)) {
    const entry = begin(`blobs/${hash}`);
    for await (const piece of readBlob(hash)) {
      entry.push(piece, false);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
