import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Enter goes on to the next field. In the last one of a group that can grow it makes one more row,
 * unless the row is still empty: then the group is done.
 */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.defaultPrevented) return;
  if (!(field instanceof HTMLElement) || field.dataset['field'] === undefined) return;
  if (field instanceof HTMLButtonElement) return;
  event.preventDefault();
  const area = event.currentTarget;
  const group = field.closest('[data-group]');
  const inGroup = group ? fieldsOf(group) : [];
  const grow = group?.querySelector<HTMLButtonElement>(':scope [data-grow]');
  if (grow && inGroup.at(-1) === field && wordsIn(field) !== '') {
    const before = new Set(inGroup);
    flushSync(() => grow.click());
    const made = group ? fieldsOf(group).find((one) => !before.has(one)) : undefined;
    made?.focus();
    return;
  }
  const all = fieldsOf(area);
  all[all.indexOf(field) + 1]?.focus();
}

export function fieldsOf(area: Element): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>('[data-field]')];
}

function wordsIn(field: HTMLElement): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value.trim()
    : '';
}
