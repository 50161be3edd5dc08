import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diff, sameValue } from './patch.ts';

const json = () =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, 1, 'a', ''),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), tie('value')),
  }));

describe('a patch', () => {
  it('turns any view into any other, over JSON', () => {
    fc.assert(
      fc.property(json().object, json().object, (before, after) => {
        const sent: ReturnType<typeof diff> = JSON.parse(JSON.stringify(diff(before, after)));
        expect(sameValue(applyPatch(before, sent), after)).toBe(true);
        expect(diff(after, after)).toEqual([]);
      }),
    );
  });

  it('holds only what differs, and skips what is the same object', () => {
    const steps = [1, 2, 3];
    const before = { lesson: { at: 'a', steps }, laptops: { one: { here: true }, two: {} } };
    const after = { lesson: { at: 'b', steps }, laptops: { one: { here: false } } };
    expect(diff(before, after)).toEqual([
      [['lesson', 'at'], 'b'],
      [['laptops', 'two']],
      [['laptops', 'one', 'here'], false],
    ]);
  });

  it('leaves untouched branches as they are', () => {
    const view = { kept: { deep: {} }, changed: 1 };
    expect(applyPatch(view, [[['changed'], 2]]).kept).toBe(view.kept);
  });

  it('changes neither the view nor what the patch holds, however many steps go through both', () => {
    const view = { class: { lea: 1 } };
    const set = { tom: 1 };
    const next = applyPatch<unknown>(view, [
      [['class', 'lea'], 2],
      [['class', 'zoe'], 3],
      [['group'], set],
      [['group', 'ali'], 4],
      [['class', 'lea']],
    ]);
    expect(next).toEqual({ class: { zoe: 3 }, group: { tom: 1, ali: 4 } });
    expect(view).toEqual({ class: { lea: 1 } });
    expect(set).toEqual({ tom: 1 });
  });

  it('cannot reach the prototype', () => {
    const view = applyPatch({}, [[['__proto__', 'polluted'], true]]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
  });
});
