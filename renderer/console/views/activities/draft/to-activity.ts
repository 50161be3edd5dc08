import type { Activity } from '#protocol/activity/activity.ts';
import type { Content, Part } from '#protocol/activity/content.ts';
import type { Item } from '#protocol/activity/item.ts';
import { LIMITS } from '#protocol/limits.ts';
import { gapPieces } from './gap-text.ts';
import { addressOf, filled, numberOf, saysSomething } from './problems.ts';
import type { ActivityDraft, ContentDraft, ItemDraft, PartDraft } from './shapes.ts';

/** A draft without problems (`problems.ts`) as the activity that is kept and handed out. */
export function toActivity(draft: ActivityDraft, newId: () => string): Activity {
  const { feedback, attempts, shuffle, seconds } = draft;
  return {
    id: newId(),
    title: titleOf(draft),
    ...(saysSomething(draft.instruction) && {
      instruction: content(draft.instruction),
    }),
    items: draft.items.map((item) => toItem(item, newId)),
    feedback,
    attempts,
    shuffle,
    seconds,
  };
}

/** Its own title, else what its first question says. */
export function titleOf({ title, items }: ActivityDraft): string {
  const words = [title, ...items.map(({ prompt }) => prompt.text)].map((one) => one.trim());
  return (words.find((one) => one !== '') ?? '').slice(0, LIMITS.nameLength);
}

export function toItem(draft: ItemDraft, newId: () => string): Item {
  const base = {
    id: draft.id,
    prompt: content(draft.prompt),
    ...(saysSomething(draft.explanation) && {
      explanation: content(draft.explanation),
    }),
  };
  switch (draft.kind) {
    case 'choice': {
      const { kind, several, preset } = draft;
      const choices = parts(draft.choices);
      const right = draft.right.filter((id) => choices.some((choice) => choice.id === id));
      return {
        ...base,
        kind,
        several,
        choices,
        right,
        ...(preset && { preset }),
      };
    }
    case 'short-text': {
      const accepted = words(draft.accepted);
      return {
        ...base,
        kind: draft.kind,
        accepted,
        tolerance: draft.tolerance,
      };
    }
    case 'number': {
      const tolerance = Math.abs(numberOf(draft.tolerance) ?? 0);
      return {
        ...base,
        kind: draft.kind,
        right: numberOf(draft.right),
        tolerance,
        unit: draft.unit.trim(),
      };
    }
    case 'order':
      return { ...base, kind: draft.kind, parts: parts(draft.parts) };
    case 'match': {
      const pairs = draft.pairs
        .filter(({ left, right }) => saysSomething(left) && saysSomething(right))
        .map(({ left, right }) => ({ left: part(left), right: part(right) }));
      return { ...base, kind: draft.kind, pairs, extra: parts(draft.extra) };
    }
    case 'sort': {
      const inBoxes = draft.parts
        .filter((one) => saysSomething(one.part))
        .map((one) => ({ part: part(one.part), box: one.box }));
      return {
        ...base,
        kind: draft.kind,
        boxes: parts(draft.boxes),
        parts: inBoxes,
      };
    }
    case 'gaps': {
      const pieces = gapPieces(draft.text).map((piece) =>
        'accepted' in piece
          ? { kind: 'gap' as const, id: newId(), accepted: piece.accepted }
          : { kind: 'text' as const, text: piece.text },
      );
      const bank = draft.bank ? words(draft.extra.split(/[,;\n]/)) : null;
      return {
        ...base,
        kind: draft.kind,
        pieces,
        bank,
        tolerance: draft.tolerance,
      };
    }
    case 'labels': {
      if (!draft.picture) throw new Error('a picture with labels needs its picture');
      const places = draft.places.map(({ label, ...place }) => ({
        ...place,
        label: part(label),
      }));
      return {
        ...base,
        kind: draft.kind,
        picture: draft.picture,
        places,
        extra: parts(draft.extra),
      };
    }
    case 'drawing':
      return { ...base, kind: draft.kind, ground: draft.ground };
    case 'writing':
      return { ...base, kind: draft.kind, lines: draft.lines };
    case 'poll': {
      const choices = draft.free ? [] : parts(draft.choices);
      const most = draft.free ? draft.most : Math.min(draft.most, choices.length);
      return { ...base, kind: draft.kind, choices, most };
    }
    case 'page':
      if (draft.page === null) throw new Error('a page needs its document');
      return {
        ...base,
        kind: draft.kind,
        page: draft.page,
        write: draft.write,
      };
    case 'link':
      return { ...base, kind: draft.kind, url: addressOf(draft.url) };
    case 'h5p':
      return { ...base, kind: draft.kind, package: draft.package };
  }
}

function words(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function content({ text, picture, sound }: ContentDraft): Content {
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(picture && { picture }),
    ...(sound && { sound }),
  };
}

function part(draft: PartDraft): Part {
  return { id: draft.id, ...content(draft) };
}

function parts(drafts: readonly PartDraft[]): Part[] {
  return filled(drafts).map(part);
}
