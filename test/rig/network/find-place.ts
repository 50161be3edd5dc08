/**
 * Runs in the page, so that it can use nothing from around it: the middle of the visible element of
 * this role and accessible name, or of the how manieth of a selector; null while it is not there.
 */
export function findPlace(role: string | null, sought: string | RegExp, at = 0, within?: string) {
  const tags: Record<string, string> = {
    button: 'button, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio], [role=radio]',
    textbox: 'input:not([type]), input[type=text], textarea',
  };
  const wordsOf = (node: Node): string => {
    if (node instanceof HTMLImageElement) return ` ${node.alt} `;
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const label = node.getAttribute('aria-label');
    return label ?? [...node.childNodes].map(wordsOf).join('');
  };
  const nameOf = (element: Element) => {
    const labelled = element.getAttribute('aria-labelledby');
    const around = element.closest('label') ?? element;
    const named = labelled === null ? around : document.getElementById(labelled);
    return (named ? wordsOf(named) : '').replace(/\s+/g, ' ').trim();
  };
  const isIt = (element: Element) =>
    typeof sought === 'string' ? nameOf(element) === sought : sought.test(nameOf(element));
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      role === null ? String(sought) : (tags[role] ?? `[role=${role}]`),
    ),
  ].filter((element) => {
    const { width } = element.getBoundingClientRect();
    const region = element.closest('section');
    if (within !== undefined && region?.ariaLabel !== within) return false;
    return width > 0 && !('disabled' in element && element.disabled === true);
  });
  const element = (role === null ? found : found.filter(isIt))[at];
  if (!element) return null;
  const target = element.closest('label') ?? element;
  target.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
    behavior: 'instant',
  });
  const { x, y, width, height } = target.getBoundingClientRect();
  return {
    x: Math.round(x + width / 2),
    y: Math.round(y + height / 2),
    width,
    height,
  };
}
