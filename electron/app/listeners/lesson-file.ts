import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { writeLesson } from '#lesson/file/write-lesson.ts';
import { blobsOf, lessonFileOf } from '#lesson/rules/lesson-file.ts';
import { inkFileOf } from '#lesson/rules/ink/files.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { AppState } from '../state/app-state.ts';
import { sendJson, sendStatus } from './http.ts';

/** Sends a lesson as an `.ardoise` file; HEAD tells whether that can be done. */
export function createLessonSender(now: () => Pick<AppState, 'lesson' | 'ink'>, blobs: BlobStore) {
  return async (request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
    const { lesson: lessons, ink } = now();
    const lesson = lessons.lessons[id];
    if (!lesson) return sendStatus(response, 404);
    const file = lessonFileOf(lesson, ink);
    const bytes = blobsOf(file).reduce((sum, hash) => sum + (blobs.size(hash) ?? 0), 0);
    // Larger ones could not be opened again.
    if (bytes > LIMITS.importBytes * 0.99) {
      return sendJson(response, 413, { code: 'lesson/too-large-to-save' });
    }
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': attachment(lesson.title, 'ardoise'),
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    // A teacher who cancels the download is no error of ours.
    await pipeline(
      writeLesson(
        file,
        (hash) => blobs.createReadStream(hash),
        (step) => inkFileOf(ink, step),
      ),
      response,
    ).catch(() => undefined);
  };
}

/** The header that makes a browser keep what it gets as a file with the lesson's name. */
export function attachment(title: string, ending: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(fileName(title, ending))}`;
}

/** What every file system takes. */
function fileName(title: string, ending: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  const clean = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').trim();
  return `${clean.slice(0, 120) || 'lesson'}.${ending}`;
}
