import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { writeGift } from '#classroom/rules/formats/gift/write-gift.ts';
import { writeLesson } from '#lesson/file/write-lesson.ts';
import { lessonFileOf } from '#lesson/rules/lesson-file.ts';
import { NO_INK } from '#lesson/rules/ink/state.ts';
import type { Lesson } from '#protocol/lesson.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { AppState } from '../state/app-state.ts';
import { sendJson, sendStatus } from './http.ts';
import { attachment } from './lesson-file.ts';

export type SendActivities = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;

/**
 * Sends the activities of a lesson, or of one step: as GIFT, as an `.ardoise` file with nothing
 * else in it, or (`json`) the report of what GIFT will not have. False: the address means none.
 */
export function createActivitySender(
  now: () => Pick<AppState, 'lesson'>,
  blobs: BlobStore,
): SendActivities {
  return async (request, response, url) => {
    const asked = /^\/activities\/([A-Za-z0-9-]{1,64})\.(gift|ardoise|json)$/.exec(url.pathname);
    if (!asked) return false;
    const [, id = '', format] = asked;
    const lesson = now().lesson.lessons[id];
    const steps = lesson && stepsOf(lesson, url.searchParams.get('step'));
    if (!lesson || !steps || steps.length === 0) {
      sendStatus(response, 404);
      return true;
    }
    const written = writeGift(steps.map(({ activity }) => activity));
    if (format === 'json') {
      sendJson(response, 200, written.report);
      return true;
    }
    const title = (steps.length === 1 && steps[0]?.activity.title) || lesson.title;
    response.writeHead(200, {
      'Content-Type': format === 'gift' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
      'Content-Disposition': attachment(title, format ?? ''),
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') response.end();
    else if (format === 'gift') response.end(written.text);
    else {
      const file = lessonFileOf({ ...lesson, title, documents: {}, steps, at: null }, NO_INK);
      // A teacher who cancels the download is no error of ours.
      await pipeline(
        writeLesson(
          file,
          (hash) => blobs.createReadStream(hash),
          () => null,
        ),
        response,
      ).catch(() => undefined);
    }
    return true;
  };
}

function stepsOf({ steps }: Lesson, only: string | null) {
  return steps.flatMap((step) =>
    step.kind === 'activity' && (only === null || step.id === only) ? [step] : [],
  );
}
