import {
  Boxes,
  CircleCheckBig,
  ExternalLink,
  FileText,
  Hash,
  Link2,
  ListChecks,
  ListOrdered,
  MessageCircle,
  NotebookPen,
  Pencil,
  Puzzle,
  Tags,
  TextCursorInput,
  Type,
} from 'lucide-react';
import type { ItemKind } from '#protocol/activity/item.ts';
import type { IconPicture } from './icons.ts';

/** A pictogram for each kind of item. */
export const KIND_ICONS: Record<ItemKind | 'true-false', IconPicture> = {
  choice: ListChecks,
  'true-false': CircleCheckBig,
  'short-text': Type,
  number: Hash,
  order: ListOrdered,
  match: Link2,
  sort: Boxes,
  gaps: TextCursorInput,
  labels: Tags,
  drawing: Pencil,
  writing: NotebookPen,
  poll: MessageCircle,
  page: FileText,
  link: ExternalLink,
  h5p: Puzzle,
};
