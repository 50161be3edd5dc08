/** Bytes of a text file as letters: UTF-8, UTF-16 with its mark, or what Windows wrote before. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text has no zero bytes and few control characters; pictures and programs have. */
export function looksLikeText(beginning: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(beginning);
}
