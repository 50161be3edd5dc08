import { describe, expect, it } from 'vitest';
import { withToast, type Toast } from './toasts.ts';

const toast = (id: number, kind: Toast['kind'], text = `message ${id}`): Toast => ({
  id,
  kind,
  text,
});
const ids = (shown: readonly Toast[]) => shown.map(({ id }) => id);

describe('messages', () => {
  it('are at most three: the oldest note goes', () => {
    const shown = [toast(1, 'note'), toast(2, 'trouble'), toast(3, 'good')];
    expect(ids(withToast(shown, toast(4, 'note')))).toEqual([2, 3, 4]);
  });

  it('never push trouble away for a note while a note can go', () => {
    const shown = [toast(1, 'trouble'), toast(2, 'trouble'), toast(3, 'note')];
    expect(ids(withToast(shown, toast(4, 'trouble')))).toEqual([1, 2, 4]);
  });

  it('drop the oldest trouble when there is nothing else', () => {
    const shown = [toast(1, 'trouble'), toast(2, 'trouble'), toast(3, 'trouble')];
    expect(ids(withToast(shown, toast(4, 'trouble')))).toEqual([2, 3, 4]);
  });

  it('are told once: the same again replaces the first', () => {
    const shown = [toast(1, 'trouble', 'Réseau coupé'), toast(2, 'note')];
    expect(ids(withToast(shown, toast(3, 'trouble', 'Réseau coupé')))).toEqual([2, 3]);
  });
});
