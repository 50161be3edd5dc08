import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Media } from '#protocol/activity/activity.ts';
import { PICTURE_TYPES, SOUND_TYPES, type MediaType } from '#protocol/activity/content.ts';
import { mediaOf, ofContent } from '#protocol/activity/media.ts';
import { LAPTOP_WIDTH, type BoardPage, type BoardSight } from '#protocol/views.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { PageImages } from '#storage/page-images.ts';
import { nameOf, type PassingImages, type WaitingRoom } from '../page-images.ts';
import type { AppState } from '../state/app-state.ts';
import { boardSight } from '../state/views.ts';
import { sendFile, sendStatus } from './http.ts';

/** Answers a request for a medium; false: the path is none. */
export type SendMedia = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<boolean>;

export interface ClassMediaDeps {
  now: () => AppState;
  blobs: BlobStore;
  pageImages: PageImages;
  waitingRoom: WaitingRoom;
  passingImages: PassingImages;
}

/** Never a document of its own: whatever the bytes are, no script in them runs. */
const MEDIA_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
const FOR_EVER = 'private, max-age=31536000, immutable';
const TYPES: ReadonlySet<string> = new Set([...PICTURE_TYPES, ...SOUND_TYPES]);

/**
 * The media that laptops may fetch: `/blob/<sha256>` and `/pages/<sha256>/<page>/<width>`. Only what
 * the session has handed out, or what is on the board while the class follows it; the teacher's
 * other files are not there.
 */
export function createClassMedia(deps: ClassMediaDeps): SendMedia {
  return async (request, response, path) => {
    const blob = /^\/blob\/([0-9a-f]{64})$/.exec(path)?.[1];
    const page = /^\/pages\/([0-9a-f]{64})\/([1-9]\d{0,5})\/(\d{3,4})$/.exec(path);
    if (blob === undefined && !page) return false;
    response.setHeader('Content-Security-Policy', MEDIA_POLICY);
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (blob !== undefined) await sendBlob(request, response, blob);
    else await sendPage(request, response, page?.[1] ?? '', Number(page?.[2]), Number(page?.[3]));
    return true;
  };

  async function sendBlob(
    request: IncomingMessage,
    response: ServerResponse,
    blob: string,
  ): Promise<void> {
    const type = allowed(deps.now()).files.get(blob);
    if (type === undefined || !TYPES.has(type)) return sendStatus(response, 404);
    if (isKnown(request, response, blob)) return;
    return sendFile(request, response, deps.blobs.path(blob), { cache: FOR_EVER, type });
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    blob: string,
    page: number,
    width: number,
  ): Promise<void> {
    if (width !== LAPTOP_WIDTH) return sendStatus(response, 404);
    if (!allowed(deps.now()).pages.has(`${blob}/${page}`)) return sendStatus(response, 404);
    const key = { blob, page, width: LAPTOP_WIDTH };
    if (isKnown(request, response, nameOf(key))) return;
    let found = deps.pageImages.get(key);
    if (!found && !deps.passingImages.has(nameOf(key))) {
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      await deps.waitingRoom.wait(key, 'preview', gone.signal);
      found = deps.pageImages.get(key);
    }
    if (found) {
      return sendFile(request, response, found.path, { cache: FOR_EVER, type: found.type });
    }
    response.removeHeader('ETag');
    const passing = deps.passingImages.get(nameOf(key));
    if (!passing) return sendStatus(response, 404);
    response.writeHead(200, { 'Content-Type': passing.type, 'Cache-Control': 'no-store' });
    response.end(passing.bytes);
  }
}

/** Names the content for the browser's cache; true: it has it already, and was told so. */
function isKnown(request: IncomingMessage, response: ServerResponse, name: string): boolean {
  const tag = `"${name}"`;
  response.setHeader('ETag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (!known.includes(tag)) return false;
  response.writeHead(304, { 'Cache-Control': FOR_EVER }).end();
  return true;
}

/** Pictures and sounds with their types, and pages as `blob/page`. */
interface Allowed {
  files: ReadonlyMap<string, MediaType>;
  pages: ReadonlySet<string>;
}

/** Thirty laptops ask for the same things at once: looked up once per change. */
function createLookUp<Source extends object>(read: (source: Source) => Media[]) {
  const kept = new WeakMap<Source, Allowed>();
  return (source: Source): Allowed => {
    const found = kept.get(source) ?? collect(read(source));
    kept.set(source, found);
    return found;
  };
}

type Handouts = NonNullable<AppState['classroom']['session']>['handouts'];

const ofHandouts = createLookUp((handouts: Handouts) =>
  Object.values(handouts).flatMap(({ activity }) => [...mediaOf(activity)]),
);
const ofSight = createLookUp(({ page, beside }: BoardSight) =>
  [page, beside].flatMap((one) => (one ? mediaOfPage(one) : [])),
);

function allowed(state: AppState): Allowed {
  const { session } = state.classroom;
  const sight = boardSight(state);
  const handedOut = ofHandouts(session?.handouts ?? NOTHING);
  if (!sight) return handedOut;
  const shown = ofSight(sight);
  return {
    files: new Map([...handedOut.files, ...shown.files]),
    pages: new Set([...handedOut.pages, ...shown.pages]),
  };
}
const NOTHING: Handouts = {};

function mediaOfPage(page: BoardPage): Media[] {
  if (page.kind === 'image') return [{ kind: 'page', blob: page.blob, page: page.page }];
  if (page.kind !== 'activity') return [];
  return page.activity.items.flatMap(({ prompt, choices }) =>
    [prompt, ...choices].flatMap(ofContent),
  );
}

function collect(media: readonly Media[]): Allowed {
  const files = media.flatMap((one) =>
    one.kind === 'file' ? [[one.blob, one.type] as const] : [],
  );
  const pages = media.flatMap((one) => (one.kind === 'page' ? [`${one.blob}/${one.page}`] : []));
  return { files: new Map(files), pages: new Set(pages) };
}
