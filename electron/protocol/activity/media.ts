import type { Activity, Media } from './activity.ts';
import type { Content } from './content.ts';
import type { Item } from './item.ts';

const mediaOfActivity = new WeakMap<Activity, Media[]>();

/** All that an activity needs from the teacher's PC beside its text, each once. */
export function mediaOf(activity: Activity): readonly Media[] {
  const kept = mediaOfActivity.get(activity);
  if (kept) return kept;
  const all = [...ofContent(activity.instruction), ...activity.items.flatMap(ofItem)];
  const keys = all.map((media) => JSON.stringify(media));
  const made = all.filter((_media, index) => keys.indexOf(keys[index] ?? '') === index);
  mediaOfActivity.set(activity, made);
  return made;
}

export function ofContent(content: Content | undefined): Media[] {
  const files = [content?.picture, content?.sound];
  return files.flatMap((file) =>
    file ? [{ kind: 'file' as const, blob: file.blob, bytes: file.bytes, type: file.type }] : [],
  );
}

function ofItem(item: Item): Media[] {
  return [item.prompt, item.explanation].flatMap(ofContent).concat(ofKind(item));
}

function ofKind(item: Item): Media[] {
  switch (item.kind) {
    case 'choice':
    case 'poll':
      return item.choices.flatMap(ofContent);
    case 'order':
      return item.parts.flatMap(ofContent);
    case 'match':
      return [...item.pairs.flatMap(({ left, right }) => [left, right]), ...item.extra].flatMap(
        ofContent,
      );
    case 'sort':
      return [...item.boxes, ...item.parts.map(({ part }) => part)].flatMap(ofContent);
    case 'labels':
      return [
        { picture: item.picture },
        ...item.places.map(({ label }) => label),
        ...item.extra,
      ].flatMap(ofContent);
    case 'drawing':
      return item.ground.kind === 'picture' ? ofContent({ picture: item.ground.picture }) : [];
    case 'page':
      return [{ kind: 'page', ...item.page }];
    case 'h5p':
      return [{ kind: 'h5p', ...item.package }];
    default:
      return [];
  }
}
