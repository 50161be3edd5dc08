/**
 * A ref for what a dialog focuses when it opens. React's `autoFocus` comes too early for a <dialog>,
 * which is not shown yet, and never writes the attribute that the browser looks for.
 */
export function firstFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
