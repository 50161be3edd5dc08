import { useEffect, useMemo, useState } from 'react';
import { pageLanguage } from '#kit/i18n.ts';
import { localVoice, speakerWith, type Speaker } from '../speech.ts';

/** Null where this laptop has no voice of its own: then no speaker button is shown. */
export function useSpeaker(): Speaker | null {
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!synthesis) return;
    const look = () => setVoice(localVoice(synthesis.getVoices(), pageLanguage()));
    look();
    // Older Safari has voices but no event about them.
    if (!('addEventListener' in synthesis)) return;
    synthesis.addEventListener('voiceschanged', look);
    return () => synthesis.removeEventListener('voiceschanged', look);
  }, [synthesis]);
  return useMemo(
    () => (synthesis && voice ? speakerWith(synthesis, voice) : null),
    [synthesis, voice],
  );
}
