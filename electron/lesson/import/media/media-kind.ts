import type { MediaFormat } from '#protocol/views.ts';

/** What follows a tag of this kind of an MP3 is the sound. */
const ID3 = 'ID3';
/** Brands of an MP4 that hold nothing but sound. */
const SOUND_BRANDS = ['M4A ', 'M4B ', 'M4P '];
/** A Matroska file names its kinds of tracks with these words in its first kilobyte or so. */
const VIDEO_CODECS = /V_(VP8|VP9|AV1|MPEG|THEORA|MS)/;

const OGG_FILMS = ['\x80theora', '\x01video'];

/** A film or a sound by its first kilobyte; null for anything else. The console tries to play it. */
export function mediaKind(start: string): MediaFormat | null {
  if (start.startsWith('\x1a\x45\xdf\xa3')) {
    // Without a word about its tracks so early it is taken for a film: a film without picture plays.
    return /A_(OPUS|VORBIS|AAC)/.test(start) && !VIDEO_CODECS.test(start) ? 'audio' : 'video';
  }
  if (start.startsWith('OggS'))
    return OGG_FILMS.some((name) => start.includes(name)) ? 'video' : 'audio';
  if (start.slice(4, 8) === 'ftyp') {
    return SOUND_BRANDS.includes(start.slice(8, 12)) ? 'audio' : 'video';
  }
  if (/^RIFF[^]{4}WAVE/.test(start) || start.startsWith('fLaC') || start.startsWith(ID3)) {
    return 'audio';
  }
  if (/^RIFF[^]{4}AVI /.test(start)) return 'video';
  return isMpegFrame(start) ? 'audio' : null;
}

/** An MP3 or AAC without a tag begins with a frame: eleven bits, then a layer and rates that exist. */
function isMpegFrame(start: string): boolean {
  const [first, second, third] = [0, 1, 2].map((at) => start.charCodeAt(at));
  if (first !== 0xff || second === undefined || third === undefined) return false;
  if ((second & 0xf6) === 0xf0) return true;
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  const [bitrate, rate] = [third >> 4, (third >> 2) & 3];
  return (second & 0xe0) === 0xe0 && version !== 1 && layer !== 0 && bitrate !== 15 && rate !== 3;
}
