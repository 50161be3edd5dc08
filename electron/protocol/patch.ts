/**
 * The difference between two views, small enough to send after every command. Objects are compared
 * key by key and pruned by identity; arrays and everything else are replaced whole.
 */
export type Path = string[];
export type PatchStep = [path: Path, value: unknown] | [path: Path];
export type Patch = PatchStep[];

type PlainObject = Record<string, unknown>;

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only what an object has itself: `constructor` and `__proto__` may be names of ours. */
function own(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** True when both would be written as the same JSON (absent and undefined are the same). */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) if (!sameValue(own(a, key), own(b, key))) return false;
    return true;
  }
  return false;
}

/** The steps that turn `before` into `after`; empty when nothing differs. */
export function diff(before: unknown, after: unknown): Patch {
  const patch: Patch = [];
  collect(before, after, [], patch);
  return patch;
}

/**
 * The newest difference from an object, kept for the laptops that all go from one object to the
 * same other: a list of names, the page on the board.
 */
const kept = new WeakMap<object, { after: object; patch: Patch }>();

/** Like `diff`, for views whose parts many views share: each pair of parts is compared once. */
export function diffOfShared(before: object, after: object): Patch {
  const patch: Patch = [];
  const [old, now] = [before as PlainObject, after as PlainObject];
  for (const key of Object.keys({ ...old, ...now })) {
    const [from, to] = [own(old, key), own(now, key)];
    if (from === to) continue;
    if (to === undefined) patch.push([[key]]);
    else if (!isPlainObject(from) || !isPlainObject(to)) collect(from, to, [key], patch);
    else {
      for (const [path, ...value] of betweenShared(from, to)) {
        patch.push([[key, ...path], ...value] as PatchStep);
      }
    }
  }
  return patch;
}

function betweenShared(before: PlainObject, after: PlainObject): Patch {
  const known = kept.get(before);
  if (known?.after === after) return known.patch;
  const patch = diff(before, after);
  kept.set(before, { after, patch });
  return patch;
}

function collect(before: unknown, after: unknown, path: Path, patch: Patch): void {
  if (Object.is(before, after)) return;
  if (!isPlainObject(before) || !isPlainObject(after)) {
    if (!sameValue(before, after)) patch.push([path, after]);
    return;
  }
  // Of a thousand keys most hold the same object: those cost one look each.
  const changed: string[] = [];
  for (const key in after) {
    if (before[key] !== after[key]) changed.push(key);
  }
  for (const key in before) {
    if (before[key] === after[key]) continue;
    if (own(after, key) === undefined && own(before, key) !== undefined) {
      patch.push([[...path, key]]);
    }
  }
  for (const key of changed) {
    const value = own(after, key);
    if (value !== undefined) collect(own(before, key), value, [...path, key], patch);
  }
}

/**
 * A copy of `view` with the patch applied; untouched branches keep their identity. Each object on
 * the way is copied once, however many steps go through it: a class of a thousand answers at once.
 */
export function applyPatch<View>(view: View, patch: Patch): View {
  const copies = new Set<PlainObject>();
  const copyOf = (value: unknown): PlainObject => {
    if (isPlainObject(value) && copies.has(value)) return value;
    const copy = isPlainObject(value) ? { ...value } : {};
    copies.add(copy);
    return copy;
  };
  return patch.reduce<unknown>((current, step) => {
    const [path] = step;
    const last = path.at(-1);
    if (last === undefined) return step[1];
    const root = copyOf(current);
    let parent = root;
    for (const key of path.slice(0, -1)) {
      const child = copyOf(own(parent, key));
      define(parent, key, child);
      parent = child;
    }
    if (step.length === 1) delete parent[last];
    else define(parent, last, step[1]);
    return root;
  }, view) as View;
}

/** As an own key also where assignment would reach the prototype. */
function define(object: PlainObject, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, ...PLAIN });
}
const PLAIN = { enumerable: true, configurable: true, writable: true };
