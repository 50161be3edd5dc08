import type { Activity } from '#protocol/activity/activity.ts';
import type { Content, Part } from '#protocol/activity/content.ts';
import type { Item } from '#protocol/activity/item.ts';
import { EMPTY } from './new-item.ts';
import type { ActivityDraft, ContentDraft, ItemDraft, PartDraft } from './shapes.ts';

/** An activity that exists, to be changed. */
export function fromActivity(activity: Activity): ActivityDraft {
  const { title, instruction, items, feedback, attempts, shuffle, seconds } = activity;
  return {
    title,
    instruction: content(instruction),
    items: items.map(fromItem),
    feedback,
    attempts,
    shuffle,
    seconds,
  };
}

export function fromItem(item: Item): ItemDraft {
  const draft = {
    ...item,
    prompt: content(item.prompt),
    explanation: content(item.explanation),
  };
  switch (draft.kind) {
    case 'choice':
      return { ...draft, choices: draft.choices.map(part) };
    case 'short-text':
      return {
        ...draft,
        accepted: draft.accepted.length > 0 ? draft.accepted : [''],
      };
    case 'number':
      return {
        ...draft,
        right: typed(draft.right),
        tolerance: draft.tolerance === 0 ? '' : typed(draft.tolerance),
      };
    case 'order':
      return { ...draft, parts: draft.parts.map(part) };
    case 'match': {
      const pairs = draft.pairs.map(({ left, right }) => ({
        left: part(left),
        right: part(right),
      }));
      return { ...draft, pairs, extra: draft.extra.map(part) };
    }
    case 'sort': {
      const parts = draft.parts.map((one) => ({
        part: part(one.part),
        box: one.box,
      }));
      return { ...draft, boxes: draft.boxes.map(part), parts };
    }
    case 'gaps': {
      const { pieces, bank, ...rest } = draft;
      const text = pieces
        .map((piece) => (piece.kind === 'gap' ? `[${piece.accepted.join('|')}]` : piece.text))
        .join('');
      return {
        ...rest,
        text,
        bank: bank !== null,
        extra: (bank ?? []).join(', '),
      };
    }
    case 'labels': {
      const places = draft.places.map((place) => ({
        ...place,
        label: part(place.label),
      }));
      return { ...draft, places, extra: draft.extra.map(part) };
    }
    case 'poll':
      return {
        ...draft,
        free: draft.choices.length === 0,
        choices: draft.choices.map(part),
      };
    default:
      return draft;
  }
}

function typed(number: number | null): string {
  return number === null ? '' : String(number).replace('.', ',');
}

function content(from: Content | undefined): ContentDraft {
  return from ? { ...from, text: from.text ?? '' } : EMPTY;
}

function part(from: Part): PartDraft {
  return { ...from, text: from.text ?? '' };
}
