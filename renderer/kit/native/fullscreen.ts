/**
 * For the board's page in a browser: goes full screen at the first click or key, for where the
 * launcher could not do it from outside. Returns the way to stop waiting.
 */
export function enterFullscreenOnGesture(page: Window = window): () => void {
  const { document } = page;
  const gestures = ['pointerup', 'keyup'] as const;

  function enter(): void {
    if (!document.fullscreenElement && !fillsDisplay(page)) {
      // Refused, e.g. by a policy: the board stays a window and asks again at the next gesture.
      document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
    }
  }

  for (const gesture of gestures) document.addEventListener(gesture, enter);
  return () => {
    for (const gesture of gestures) document.removeEventListener(gesture, enter);
  };
}

/** Full screen by the browser itself (F11 or the launcher) leaves `fullscreenElement` empty. */
export function fillsDisplay(
  page: Pick<Window, 'innerWidth' | 'innerHeight'> & { screen: Pick<Screen, 'width' | 'height'> },
): boolean {
  return page.innerWidth >= page.screen.width && page.innerHeight >= page.screen.height;
}
