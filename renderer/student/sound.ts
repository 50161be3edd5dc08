/** One sound at a time on a laptop: the next one hushes the one before. */
let playing: HTMLAudioElement | null = null;

/**
 * Resolves when it is over or hushed. A browser plays nothing before the first touch: then the sound
 * waits for it, wherever on the page it is.
 */
export function playSound(url: string): Promise<void> {
  hush();
  const sound = new Audio(url);
  playing = sound;
  return new Promise((resolve) => {
    sound.onended = () => resolve();
    sound.onpause = () => resolve();
    sound.onerror = () => resolve();
    sound.play().catch((problem: unknown) => {
      resolve();
      if (problem instanceof DOMException && problem.name === 'NotAllowedError') {
        atFirstTouch(() => {
          if (playing === sound) sound.play().catch(() => undefined);
        });
      }
    });
  });
}

const TOUCHES = ['pointerup', 'keydown'] as const;

function atFirstTouch(callback: () => void): void {
  const touched = () => {
    for (const touch of TOUCHES) removeEventListener(touch, touched, true);
    callback();
  };
  for (const touch of TOUCHES) addEventListener(touch, touched, true);
}

export function hush(): void {
  playing?.pause();
  playing = null;
}
