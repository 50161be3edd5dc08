import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '#inventory/rules/check.ts';
// eslint-disable-next-line no-restricted-imports -- no package import reaches into a page
import { checkSentence } from '../../renderer/console/check-texts.ts';

/** The console may not import the inventory: this is what keeps its sentences in step. */
describe('sentences of the self-check on the console', () => {
  const values = {
    name: 'EPSON',
    reason: 'timed-out',
    freeGigabytes: 3.2,
    totalGigabytes: 8,
    healthPercent: 80,
    percent: 12,
    minutes: 7,
  };

  it.each(['fr', 'en', 'de'] as const)('has one for every finding, in %s', (language) => {
    const unknown = checkSentence({ code: 'no/such', values: {} }, language);
    for (const code of CHECK_CODES) {
      const sentence = checkSentence({ code, values }, language);
      expect(sentence, code).not.toBe(unknown);
      expect(sentence, code).not.toMatch(/[{}]/);
    }
  });

  it('says figures the French way, reasons in words, and copes with a display without a name', () => {
    expect(checkSentence({ code: 'disk/low', values }, 'fr')).toContain('3,2 Go');
    expect(checkSentence({ code: 'sound/unreadable', values }, 'fr')).toContain(
      'pas de réponse à temps',
    );
    expect(checkSentence({ code: 'projector/second-screen', values: {} }, 'fr')).not.toContain(
      '« ',
    );
  });
});
