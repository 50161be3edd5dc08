import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { brokenPptx, docxOf, odpOf, pptxOf } from '#test/fixtures/office-files.ts';
import { wavOf } from '#test/fixtures/media-files.ts';
import { temporaryFolder } from '#test/harness/start-app.ts';
import { sniffDocument } from '#lesson/import/sniff-document.ts';

async function kindOf(bytes: Uint8Array | string) {
  const file = path.join(temporaryFolder(), 'nameless');
  writeFileSync(file, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  const found = await sniffDocument(file);
  if (!found.ok) return found.refusal.code;
  return found.kind === 'office' ? found.ending : found.kind;
}

/** An old Office container whose table of contents has these names. */
function oldFile(...names: string[]): Buffer {
  const bytes = Buffer.alloc(3 * 512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  for (const [at, name] of names.entries()) bytes.write(name, 1024 + 128 * at, 'utf16le');
  return bytes;
}

describe('what a file is, by its bytes', () => {
  it('knows office documents of both families', async () => {
    expect(await kindOf(pptxOf(['a']))).toBe('pptx');
    expect(await kindOf(brokenPptx())).toBe('pptx');
    expect(await kindOf(docxOf(['a']))).toBe('docx');
    expect(await kindOf(odpOf(['a']))).toBe('odp');
    const text = { mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] };
    expect(await kindOf(zipSync(text as never))).toBe('odt');
    expect(await kindOf('{\\rtf1 Bonjour}')).toBe('rtf');
    expect(await kindOf(oldFile('Root Entry', 'PowerPoint Document'))).toBe('ppt');
    expect(await kindOf(oldFile('Root Entry', 'WordDocument'))).toBe('doc');
  });

  it('says which ones ask for a password, and which it does not know', async () => {
    expect(await kindOf(odpOf(['a'], true))).toBe('import/office-password');
    expect(await kindOf(oldFile('Root Entry', 'EncryptedPackage'))).toBe('import/office-password');
    expect(await kindOf(oldFile('Root Entry', 'Workbook'))).toBe('import/unknown-kind');
    expect(await kindOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('import/unknown-kind');
    expect(await kindOf('PK\x03\x04')).toBe('import/unknown-kind');
  });

  it('knows films and sounds', async () => {
    expect(await kindOf(wavOf(0.1))).toBe('audio');
    expect(await kindOf('\x1a\x45\xdf\xa3....webm....V_VP9....A_OPUS')).toBe('video');
    expect(await kindOf('\x1a\x45\xdf\xa3....webm....A_OPUS')).toBe('audio');
    expect(await kindOf('\0\0\0\x20ftypisom....')).toBe('video');
    expect(await kindOf('\0\0\0\x20ftypM4A ....')).toBe('audio');
    expect(await kindOf('OggS\0\x02.....\x01vorbis')).toBe('audio');
    expect(await kindOf('OggS\0\x02.....\x80theora')).toBe('video');
    expect(await kindOf('ID3\x04\0')).toBe('audio');
    expect(await kindOf('\xff\xfb\x90\x64\0\0')).toBe('audio');
    expect(await kindOf('\xff\xff\xff\xff')).toBe('import/unknown-kind');
    expect(await kindOf('RIFF....WEBPVP8 '.padEnd(40, '\0'))).toBe('import/damaged');
  });
});
