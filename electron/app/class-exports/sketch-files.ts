import { IMAGE_WIDTHS } from '#protocol/views.ts';
import type { BlobStore } from '#storage/blobs.ts';
import type { PageImages } from '#storage/page-images.ts';
import type { Files } from './sketch.ts';

const WIDEST_FIRST = IMAGE_WIDTHS.toReversed();

/** Pictures and pages as they are kept: a page that nobody has drawn yet is left out. */
export function createSketchFiles({
  blobs,
  pageImages,
}: {
  blobs: Pick<BlobStore, 'path'>;
  pageImages: Pick<PageImages, 'get'>;
}): Files {
  return {
    picture: (blob) => blobs.path(blob),
    page(blob, page) {
      for (const width of WIDEST_FIRST) {
        const found = pageImages.get({ blob, page, width });
        if (found) return found.path;
      }
      return null;
    },
  };
}
