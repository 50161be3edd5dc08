/** What the city shows of a device, read from its GLPI document; null is "not said". */
export interface DeviceFacts {
  maker: string | null;
  model: string | null;
  serial: string | null;
  system: string | null;
  memoryMegabytes: number | null;
  displays: number | null;
}

const PLACEHOLDER =
  /^(to be filled.*|default string|system (product|manufacturer|serial).*|none|n\/a|unknown|0+|x+|-+)$/i;
const LONGEST = 120;

function objectAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function textAt(value: unknown, key: string): string | null {
  const found = objectAt(value, key);
  if (typeof found !== 'string') return null;
  const text = found.trim().slice(0, LONGEST);
  return text === '' || PLACEHOLDER.test(text) ? null : text;
}

/** Reads the few facts that the tables show; whatever is missing or makes no sense is null. */
export function factsOf(inventory: Record<string, unknown>): DeviceFacts {
  const content = objectAt(inventory, 'content');
  const bios = objectAt(content, 'bios');
  const system = objectAt(content, 'operatingsystem');
  const memory = objectAt(objectAt(content, 'hardware'), 'memory');
  const monitors = objectAt(content, 'monitors');
  return {
    maker: textAt(bios, 'smanufacturer'),
    model: textAt(bios, 'smodel'),
    serial: textAt(bios, 'ssn'),
    system: textAt(system, 'full_name') ?? textAt(system, 'name'),
    memoryMegabytes: typeof memory === 'number' && memory > 0 ? memory : null,
    displays: Array.isArray(monitors) ? monitors.length : null,
  };
}
