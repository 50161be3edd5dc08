/**
 * Which of `length` things an arrow key leads to, round and round; undefined for any other key.
 * Shared by menus, tabs and toolbars.
 */
export function rovingIndex(
  key: string,
  index: number,
  length: number,
  axis: 'horizontal' | 'vertical' = 'horizontal',
): number | undefined {
  if (length === 0) return undefined;
  const [back, forth] =
    axis === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === forth) return (index + 1) % length;
  if (key === back) return (Math.max(index, 0) - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return undefined;
}
