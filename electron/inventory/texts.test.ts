import { describe, expect, it } from 'vitest';
import { describeFacts } from './describe-facts.ts';
import { CHECK_CODES } from './rules/check.ts';
import { noFacts, UNREADABLE_REASONS } from './rules/facts.ts';
import { sampleFacts } from './rules/sample-facts.ts';
import { describeCheck, textsOf } from './texts.ts';

const LANGUAGES = ['fr', 'en', 'de'];
const VALUES = {
  freeGigabytes: 3.2,
  totalGigabytes: 7.8,
  availableGigabytes: 0.3,
  healthPercent: 42,
  percent: 12,
  name: 'EPSON PJ',
  minutes: 11,
  reason: 'timed-out',
};

describe('sentences of the checks', () => {
  it('says what is left, what is safe and what to do', () => {
    const check = {
      id: 'disk',
      verdict: 'attention' as const,
      code: 'disk/low',
      values: { freeGigabytes: 3.2 },
    };
    expect(describeCheck(check, 'fr')).toEqual({
      title: 'Disque',
      sentence:
        'Il reste 3,2 Go sur le disque. Vos leçons sont en sûreté. Faites de la place ou prévenez la mairie.',
    });
    expect(describeCheck(check, 'en').sentence).toContain('3.2 GB');
    expect(describeCheck(check, 'xx')).toEqual(describeCheck(check, 'fr'));
  });

  it.each(LANGUAGES)('%s: every code has its own whole sentence', (lang) => {
    const sentences = CHECK_CODES.map((code) => {
      const id = code.slice(0, code.indexOf('/'));
      const { title, sentence } = describeCheck(
        { id, code, verdict: 'good', values: VALUES },
        lang,
      );
      expect(title).not.toBe(id);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toContain('?');
      return sentence;
    });
    expect(new Set(sentences).size).toBe(CHECK_CODES.length);
    for (const reason of UNREADABLE_REASONS) expect(textsOf(lang).reasons[reason]).toBeTruthy();
  });

  it('survives a check of another version, and values that are not there', () => {
    const odd = { id: '__proto__', verdict: 'bad' as const, code: 'constructor', values: {} };
    expect(describeCheck(odd, 'fr').sentence).toBe(textsOf('fr').unknownFinding);
    expect(describeCheck({ ...odd, id: 'disk', code: 'disk/low' }, 'fr').sentence).toContain(
      '? Go',
    );
    expect(describeCheck(odd, '__proto__').sentence).toBe(textsOf('fr').unknownFinding);
  });
});

describe('facts ready to show', () => {
  it('shows what the machine says of itself', () => {
    const shown = Object.fromEntries(
      describeFacts(sampleFacts(), 'fr').map(({ label, value }) => [label, value]),
    );
    expect(shown).toMatchObject({
      Ordinateur: 'Dell Inc. OptiPlex 3050',
      'Numéro de série': '640HP72',
      Mémoire: '8 Go',
      Écrans: 'DELL P2217, EPSON PJ',
    });
  });

  it.each(LANGUAGES)('%s: what could not be read says so, with the reason', (lang) => {
    const { unreadable, reasons } = textsOf(lang);
    for (const { value } of describeFacts(noFacts('not-permitted'), lang)) {
      expect(value).toBe(unreadable(reasons['not-permitted'] ?? ''));
    }
  });

  it('[F4] a placeholder is no serial', () => {
    const machine = { manufacturer: 'X', model: 'Y', uuid: '', serial: 'To be filled by O.E.M.' };
    const shown = describeFacts(sampleFacts({ machine, sound: [] }), 'en');
    expect(shown).toContainEqual({
      label: 'Serial number',
      value: 'not readable (this PC does not tell)',
    });
    expect(shown).toContainEqual({ label: 'Sound', value: 'none' });
  });
});
