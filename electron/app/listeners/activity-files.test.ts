import { describe, expect, it } from 'vitest';
import { mediaType } from './activity-files.ts';

const of = (text: string) => mediaType(Buffer.from(text, 'latin1'));

describe('a picture or a sound of an activity', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFFxxxxWEBP', 'image/webp'],
    ['GIF89a', 'image/gif'],
    ['\x1a\x45\xdf\xa3', 'audio/webm'],
    ['OggS', 'audio/ogg'],
    ['ID3', 'audio/mpeg'],
    ['\xff\xfb\x90', 'audio/mpeg'],
    ['xxxxftypM4A ', 'audio/mp4'],
    ['RIFFxxxxWAVE', 'audio/wav'],
  ])('%j is %s', (start, type) => expect(of(start)).toBe(type));

  it('is nothing that could carry a script', () => {
    expect(of('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBeNull();
    expect(of('<html>')).toBeNull();
    expect(of('')).toBeNull();
  });
});
