import type { Given, LaptopItem } from '#protocol/activity/item.ts';

/** What can be sent. The teacher's PC decides in the end (K1); this keeps a button from lying. */

/** Where looking is an answer too; elsewhere nothing is given before she has done something. */
export function startOf(item: LaptopItem): Given | null {
  switch (item.kind) {
    case 'order':
      return { kind: 'order', order: item.parts.map(({ id }) => id) };
    case 'page':
      return { kind: 'page', strokes: [] };
    case 'link':
      return { kind: 'link' };
    default:
      return null;
  }
}

/** Whether the app would take it. */
export function isPossible(item: LaptopItem, given: Given | null): given is Given {
  if (given?.kind !== item.kind) return false;
  switch (given.kind) {
    case 'choice':
      return given.chosen.length > 0;
    case 'short-text':
    case 'writing':
      return given.text.trim() !== '';
    case 'number':
      return isNumber(given.text);
    case 'drawing':
      return given.strokes.length > 0;
    case 'poll':
      return given.chosen.length + given.words.filter((word) => word.trim() !== '').length > 0;
    case 'match':
      return Object.keys(given.links).length > 0;
    case 'sort':
      return Object.keys(given.boxes).length > 0;
    case 'gaps':
      return Object.values(given.words).some((word) => word.trim() !== '');
    case 'labels':
      return Object.keys(given.places).length > 0;
    case 'order':
    case 'page':
    case 'link':
    case 'h5p':
      return true;
  }
}

/** Whether nothing is left to do: the answer button shines only then. */
export function isComplete(item: LaptopItem, given: Given | null): boolean {
  if (!isPossible(item, given)) return false;
  if (item.kind === 'match' && given.kind === 'match') {
    return Object.keys(given.links).length >= Math.min(item.lefts.length, item.rights.length);
  }
  if (item.kind === 'sort' && given.kind === 'sort') {
    return Object.keys(given.boxes).length >= item.parts.length;
  }
  if (item.kind === 'gaps' && given.kind === 'gaps') {
    const gaps = item.pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.id] : []));
    return gaps.every((gap) => (given.words[gap] ?? '').trim() !== '');
  }
  if (item.kind === 'labels' && given.kind === 'labels') {
    return Object.keys(given.places).length >= Math.min(item.places.length, item.labels.length);
  }
  if (given.kind === 'h5p') return given.completed;
  return true;
}

/** "3,5", "-2", "1 000"; not "3,," or "-". */
function isNumber(text: string): boolean {
  return /^[+−-]?(\d+[.,]?\d*|[.,]\d+)$/.test(text.replace(/[\s\u00a0\u202f]/g, ''));
}

/** As it is sent: without what is empty. */
export function tidy(given: Given): Given {
  if (given.kind === 'gaps') {
    const words = Object.entries(given.words).filter(([, word]) => word.trim() !== '');
    return { ...given, words: Object.fromEntries(words) };
  }
  if (given.kind === 'poll') {
    const words = given.words.map((word) => word.trim()).filter((word) => word !== '');
    return { ...given, words: [...new Set(words)] };
  }
  return given;
}
