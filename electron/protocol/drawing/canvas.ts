/**
 * What ink and papers are drawn with: the part of a canvas that they need. A page's own canvas is
 * one; another writes the same lines into a PDF (`electron/lesson/export/pdf-canvas.ts`). Whoever
 * draws with something more adds it here and there.
 */
export interface Canvas {
  /** Colours as `#rrggbb`; a page's canvas also knows gradients, which nobody here uses. */
  fillStyle: unknown;
  strokeStyle: unknown;
  /** `destination-out` takes away what was drawn before. */
  globalCompositeOperation: string;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  /** Weight, size and family, as `fontOf` of `text.ts` says it: `400 1111px 'Playwrite FR Moderne'`. */
  font: string;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  /** On top of what is: x → a·x + c·y + e, y → b·x + d·y + f. */
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    turned: number,
    from: number,
    to: number,
  ): void;
  rect(x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  /** One line of letters, from the left end of its baseline. */
  fillText(words: string, x: number, y: number): void;
  fill(): void;
  stroke(): void;
}
