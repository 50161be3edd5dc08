/** One thing moved to another index; the others close up. */
export function moved(order: readonly string[], thing: string, to: number): string[] {
  const others = order.filter((one) => one !== thing);
  const index = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, index), thing, ...others.slice(index)];
}
