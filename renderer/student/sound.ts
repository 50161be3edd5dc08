/** One sound at a time on a laptop: the next one hushes the one before. */
let playing: HTMLAudioElement | null = null;

/** Resolves when it is over or hushed; a browser that refuses to play is no trouble of the pupil. */
export function playSound(url: string): Promise<void> {
  hush();
  const sound = new Audio(url);
  playing = sound;
  return new Promise((resolve) => {
    sound.onended = () => resolve();
    sound.onpause = () => resolve();
    sound.onerror = () => resolve();
    sound.play().catch(() => resolve());
  });
}

export function hush(): void {
  playing?.pause();
  playing = null;
}
