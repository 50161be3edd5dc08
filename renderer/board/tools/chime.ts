/** Three soft tones, upwards: the end of a timer, that nobody jumps at. */
const TONES = [523.25, 659.25, 783.99];
const APART = 0.35;
const LENGTH = 1.6;

export function chime(): void {
  const audio = new AudioContext();
  for (const [place, tone] of TONES.entries()) {
    const from = audio.currentTime + 0.05 + place * APART;
    const source = audio.createOscillator();
    const loudness = audio.createGain();
    source.frequency.value = tone;
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.25, from + 0.04);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + LENGTH);
    source.connect(loudness).connect(audio.destination);
    source.start(from);
    source.stop(from + LENGTH);
    if (place === TONES.length - 1) source.onended = () => void audio.close();
  }
}
