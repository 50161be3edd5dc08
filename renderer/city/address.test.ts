import { describe, expect, it } from 'vitest';
import { hrefOf, parseAddress, toView, withFilters } from './address.ts';

describe('address of the city page', () => {
  it('falls back to the overview', () => {
    expect(parseAddress('')).toEqual({ view: 'overview', filters: {}, language: null });
    expect(parseAddress('?view=nonsense&x=1').view).toBe('overview');
  });

  it('comes back as it was', () => {
    const address = parseAddress('?view=checks&q=l%27%C3%A9t%C3%A9&kind=disk&lang=de');
    expect(address).toEqual({
      view: 'checks',
      filters: { q: 'l’été'.replace('’', "'"), kind: 'disk' },
      language: 'de',
    });
    expect(parseAddress(hrefOf(address))).toEqual(address);
  });

  it('keeps the language and the limit, and nothing else, from view to view', () => {
    const address = parseAddress('?view=checks&kind=disk&missing=30&page=3&lang=en');
    expect(parseAddress(hrefOf(toView(address, 'devices', { school: '0350594F' })))).toEqual({
      view: 'devices',
      filters: { missing: '30', school: '0350594F' },
      language: 'en',
    });
  });

  it('begins again on the first page when a filter changes', () => {
    const address = parseAddress('?view=devices&page=4');
    expect(hrefOf(withFilters(address, { q: 'a' }))).toBe('?q=a&view=devices');
    expect(hrefOf(withFilters(address, { page: '5' }))).toBe('?page=5&view=devices');
  });
});
