/** A phone's photo is far more than a laptop shows, and thirty laptops fetch it over one Wi-Fi. */
const LARGEST_SIDE = 1600;
const SMALL_ENOUGH = 300_000;

/** The same picture, small enough for laptops; anything else as it is. */
export async function smallerPicture(file: Blob): Promise<Blob> {
  if (!/^image\/(png|jpeg|webp)$/.test(file.type) || file.size <= SMALL_ENOUGH) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const share = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * share));
  const height = Math.max(1, Math.round(bitmap.height * share));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const smaller = await canvas.convertToBlob({
    type: 'image/webp',
    quality: 0.86,
  });
  return smaller.size < file.size ? smaller : file;
}
