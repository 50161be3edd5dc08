import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { MediaType } from '#protocol/activity/content.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { DocumentStore } from '#storage/documents.ts';
import { StorageError } from '#storage/storage-error.ts';
import { sendJson, sendStatus } from './http.ts';

/** What the editor of activities keeps while somebody writes: pictures and sounds, and her draft. */
export interface ActivityFiles {
  /** `POST /activity-media`: answers `{blob, type, bytes}`. */
  media(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** `GET`, `PUT`, `DELETE /activity-drafts/<key>`: its own words back, whatever they are. */
  draft(request: IncomingMessage, response: ServerResponse, key: string): Promise<void>;
}

const KIND = 'activity-draft';

export function createActivityFiles(deps: {
  blobs: BlobStore;
  documents: DocumentStore;
}): ActivityFiles {
  return {
    async media(request, response) {
      if (tooLong(request, LIMITS.activityMediaBytes)) {
        return sendJson(response, 413, { code: 'import/too-large' });
      }
      const bytes = await buffer(request);
      const type = mediaType(bytes);
      if (type === null) return sendJson(response, 415, { code: 'import/unknown-kind' });
      try {
        const kept = await deps.blobs.put(bytes, {
          limit: LIMITS.activityMediaBytes,
        });
        sendJson(response, 200, { blob: kept.hash, type, bytes: kept.size });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        sendJson(response, 507, { code: error.code });
      }
    },
    async draft(request, response, key) {
      if (request.method === 'GET') {
        return sendJson(response, 200, {
          draft: deps.documents.one(KIND, key) ?? null,
        });
      }
      const gone = request.method === 'DELETE';
      if (!gone && request.method !== 'PUT') return sendStatus(response, 405);
      if (!gone && tooLong(request, LIMITS.activityDraftBytes)) return sendStatus(response, 413);
      const value = gone ? null : parsed(await buffer(request));
      if (!gone && value === null) return sendStatus(response, 400);
      deps.documents.write([{ kind: KIND, id: key, value }]);
      response.writeHead(204).end();
    },
  };
}

function tooLong(request: IncomingMessage, limit: number): boolean {
  return !(Number(request.headers['content-length'] ?? Infinity) <= limit);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** What a file is by its first bytes; what a browser called it says nothing. No SVG. */
export function mediaType(bytes: Buffer): MediaType | null {
  const start = bytes.toString('latin1', 0, 32);
  const known: [boolean, MediaType][] = [
    [start.startsWith('\x89PNG\r\n\x1a\n'), 'image/png'],
    [start.startsWith('\xff\xd8\xff'), 'image/jpeg'],
    [/^GIF8[79]a/.test(start), 'image/gif'],
    [/^RIFF[^]{4}WEBP/.test(start), 'image/webp'],
    [/^RIFF[^]{4}WAVE/.test(start), 'audio/wav'],
    [start.startsWith('\x1a\x45\xdf\xa3'), 'audio/webm'],
    [start.startsWith('OggS'), 'audio/ogg'],
    [start.startsWith('ID3') || /^\xff[\xe2-\xff]/.test(start), 'audio/mpeg'],
    [start.slice(4, 8) === 'ftyp', 'audio/mp4'],
  ];
  return known.find(([fits]) => fits)?.[1] ?? null;
}
