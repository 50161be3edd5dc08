import type { Content } from './content.ts';
import type { Given, Item } from './item.ts';

/** The words for what has none, in the reader's language. */
export interface WordsFor {
  picture: string;
  sound: string;
  drawing: string;
  seen: string;
  visited: string;
  points: (score: number, max: number) => string;
  finished: string;
  begun: string;
}

/** A question, a choice, a label in one line of words. */
export function contentInWords({ text, picture, sound }: Content, names: WordsFor): string {
  const fallback = picture ? names.picture : sound ? names.sound : '';
  return text ?? picture?.alt ?? fallback;
}

/** What a pupil gave, in words: for a table, a list, somebody who does not see it. */
export function answerInWords(item: Item, given: Given, names: WordsFor): string {
  const say = (content: Content | undefined) => (content ? contentInWords(content, names) : '?');
  const among = (parts: readonly ({ id: string } & Content)[], id: string) =>
    say(parts.find((part) => part.id === id));
  switch (given.kind) {
    case 'choice':
      return item.kind === 'choice' ? list(given.chosen.map((id) => among(item.choices, id))) : '';
    case 'poll':
      if (item.kind !== 'poll') return '';
      return list([...given.chosen.map((id) => among(item.choices, id)), ...given.words]);
    case 'short-text':
    case 'writing':
      return given.text;
    case 'number':
      return item.kind === 'number' && item.unit !== '' && !given.text.endsWith(item.unit)
        ? `${given.text} ${item.unit}`
        : given.text;
    case 'order':
      return item.kind === 'order'
        ? given.order.map((id) => among(item.parts, id)).join(' → ')
        : '';
    case 'match': {
      if (item.kind !== 'match') return '';
      const rights = [...item.pairs.map(({ right }) => right), ...item.extra];
      const pairs = item.pairs.flatMap(({ left }) => {
        const linked = given.links[left.id];
        return linked === undefined ? [] : [`${say(left)} → ${among(rights, linked)}`];
      });
      return list(pairs);
    }
    case 'sort': {
      if (item.kind !== 'sort') return '';
      const inBox = (box: string) =>
        item.parts.filter(({ part }) => given.boxes[part.id] === box).map(({ part }) => say(part));
      return item.boxes.map((box) => `${say(box)} : ${inBox(box.id).join(', ')}`).join(' · ');
    }
    case 'gaps':
      if (item.kind !== 'gaps') return '';
      return item.pieces
        .map((piece) => (piece.kind === 'text' ? piece.text : `[${given.words[piece.id] ?? '…'}]`))
        .join('');
    case 'labels': {
      if (item.kind !== 'labels') return '';
      const labels = [...item.places.map(({ label }) => label), ...item.extra];
      const placed = item.places.map(({ id }, at) => {
        const label = given.places[id];
        return label === undefined ? [] : [`${at + 1} : ${among(labels, label)}`];
      });
      return list(placed.flat());
    }
    case 'drawing':
      return names.drawing;
    case 'page':
      return given.strokes.length > 0 ? names.drawing : names.seen;
    case 'link':
      return names.visited;
    case 'h5p': {
      const state = given.completed ? names.finished : names.begun;
      return given.max > 0 ? `${names.points(given.score, given.max)} · ${state}` : state;
    }
  }
}

function list(words: readonly string[]): string {
  return words.join(' · ');
}
