/**
 * Runs before pdf.js in its worker. Chromium keeps a copy of every video frame that is drawn, up to
 * 512 MB of them; a bitmap is drawn without one. So pdf.js's decoder gives bitmaps instead of frames.
 */
type Bitmap = ImageBitmap & { displayWidth: number; displayHeight: number };

const Frames = globalThis.ImageDecoder;

class BitmapDecoder {
  static isTypeSupported = (type: string) => Frames.isTypeSupported(type);
  readonly #init: ImageDecoderInit & { data: BlobPart };

  constructor(init: ImageDecoderInit & { data: BlobPart }) {
    this.#init = init;
  }

  async decode(): Promise<{ image: Bitmap }> {
    const bitmap = await (this.#init.desiredWidth === undefined ? this.#whole() : this.#smaller());
    // What pdf.js asks a frame for.
    const size = { displayWidth: bitmap.width, displayHeight: bitmap.height };
    return { image: Object.assign(bitmap, size) };
  }

  #whole(): Promise<ImageBitmap> {
    const { data, type } = this.#init;
    return createImageBitmap(new Blob([data], { type }));
  }

  /** Halved while it is decoded, which only a frame's decoder can do. */
  async #smaller(): Promise<ImageBitmap> {
    const decoder = new Frames(this.#init);
    try {
      const { image } = await decoder.decode();
      const bitmap = await createImageBitmap(image);
      image.close();
      return bitmap;
    } finally {
      decoder.close();
    }
  }

  close(): void {
    // Nothing outlives `decode`.
  }
}

if ('ImageDecoder' in globalThis) Object.assign(globalThis, { ImageDecoder: BitmapDecoder });
