/** Reading aloud, only with a voice that lives on this laptop: nothing is promised that is not there. */
export interface Speaker {
  speak(text: string): void;
  hush(): void;
}

/** A voice of the laptop itself for this language; French of France before other French. */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const fitting = voices.filter(
    (voice) =>
      voice.localService && voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language,
  );
  const home = new RegExp(`^${language}[-_]${language}$`, 'i');
  return fitting.find((voice) => home.test(voice.lang)) ?? fitting[0] ?? null;
}

/** A little slower than adults speak. */
const RATE = 0.9;

export function speakerWith(synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Speaker {
  return {
    speak(text) {
      synthesis.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      synthesis.speak(utterance);
    },
    hush: () => synthesis.cancel(),
  };
}
