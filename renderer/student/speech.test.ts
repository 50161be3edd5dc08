import { describe, expect, it } from 'vitest';
import { localVoice } from './speech.ts';

const voice = (lang: string, localService: boolean) =>
  ({
    lang,
    localService,
    name: lang,
    default: false,
    voiceURI: lang,
  }) satisfies SpeechSynthesisVoice;

describe('the voice that reads aloud', () => {
  it('is one of the laptop itself, in the language of the page', () => {
    expect(localVoice([voice('fr-FR', false), voice('en-GB', true)], 'fr')).toBeNull();
    expect(localVoice([voice('fr_CA', true)], 'fr')?.lang).toBe('fr_CA');
    expect(localVoice([], 'fr')).toBeNull();
  });

  it('is rather from France than from elsewhere', () => {
    expect(localVoice([voice('fr-CA', true), voice('fr-FR', true)], 'fr')?.lang).toBe('fr-FR');
  });
});
