import * as icons from '#kit/icons.ts';
import type { ItemKind } from '#protocol/activity/item.ts';

/** What a child knows the kinds by where no picture says it. */
export const kindIcons: Readonly<Record<ItemKind, icons.IconPicture>> = {
  choice: icons.question,
  'short-text': icons.text,
  number: icons.numberLine,
  order: icons.sort,
  match: icons.swap,
  sort: icons.squares,
  gaps: icons.writingPage,
  labels: icons.image,
  drawing: icons.pen,
  writing: icons.writingPage,
  poll: icons.results,
  page: icons.document,
  link: icons.network,
  h5p: icons.play,
};
