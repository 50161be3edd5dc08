/** Laser, spotlight, curtain and masks. */
export function OverlayButtons() {
  return null;
}
