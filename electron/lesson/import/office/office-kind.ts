import { inflateRawSync } from 'node:zlib';

/** What an office document is by its bytes. The ending is the one LibreOffice expects of it. */
export const OFFICE_ENDINGS = ['pptx', 'ppt', 'odp', 'docx', 'doc', 'odt', 'rtf'] as const;
export type OfficeEnding = (typeof OFFICE_ENDINGS)[number];
export type OfficeKind = OfficeEnding | 'locked';

/** Bytes of the file as Latin-1 text, one letter for each. */
type Read = (from: number, length: number) => Promise<string>;

/** The directory of a zip stands at its end; a long one has a thousand pictures. */
const MOST_DIRECTORY = 1024 * 1024;
const TAIL = 22 + 65_535;
/** An old Office file has its table of contents in pieces of 512 bytes or 4 kB. */
const MOST_CONTENTS = 64 * 1024;
const MOST_MANIFEST = 4 * 1024 * 1024;

const OPEN_DOCUMENT: Readonly<Record<string, OfficeEnding>> = {
  presentation: 'odp',
  'presentation-template': 'odp',
  text: 'odt',
  'text-template': 'odt',
};

/** Null for what is no office document; `locked` for one that asks for a password. */
export async function officeKind(
  start: string,
  read: Read,
  fileSize: number,
): Promise<OfficeKind | null> {
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldKind(start, read, fileSize);
  if (!start.startsWith('PK\x03\x04')) return null;
  const directory = await directoryOf(read, fileSize);
  const opened = /^mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z-]+)/.exec(start.slice(30));
  const ending = OPEN_DOCUMENT[opened?.[1]?.replace(/PK$/, '') ?? ''];
  if (ending) return (await isLocked(directory, read)) ? 'locked' : ending;
  if (directory.includes('ppt/presentation.xml')) return 'pptx';
  return directory.includes('word/document.xml') ? 'docx' : null;
}

async function directoryOf(read: Read, fileSize: number): Promise<string> {
  const tail = await read(Math.max(0, fileSize - TAIL), Math.min(fileSize, TAIL));
  const end = tail.lastIndexOf('PK\x05\x06');
  if (end < 0 || end + 22 > tail.length) return '';
  const facts = Buffer.from(tail.slice(end, end + 22), 'latin1');
  return read(facts.readUInt32LE(16), Math.min(facts.readUInt32LE(12), MOST_DIRECTORY));
}

/** An OpenDocument file says in its manifest which of its parts are encrypted. */
async function isLocked(directory: string, read: Read): Promise<boolean> {
  const name = 'META-INF/manifest.xml';
  const at = directory.indexOf(name) - 46;
  if (at < 0) return false;
  const entry = Buffer.from(directory.slice(at, at + 46), 'latin1');
  const [packed, local] = [entry.readUInt32LE(20), entry.readUInt32LE(42)];
  const head = Buffer.from(await read(local, 30), 'latin1');
  if (head.length < 30 || packed > MOST_MANIFEST) return false;
  const from = local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await read(from, packed);
  return manifestText(bytes, entry.readUInt16LE(10)).includes('encryption-data');
}

function manifestText(bytes: string, method: number): string {
  if (method === 0) return bytes;
  try {
    const packed = Buffer.from(bytes, 'latin1');
    return inflateRawSync(packed, { maxOutputLength: MOST_MANIFEST }).toString('latin1');
  } catch {
    return '';
  }
}

/** Word, PowerPoint and encrypted files of today lie in the same old container: its names tell. */
async function oldKind(start: string, read: Read, fileSize: number): Promise<OfficeKind | null> {
  const head = Buffer.from(start, 'latin1');
  if (head.length < 76) return null;
  const sector = 2 ** Math.min(head.readUInt16LE(30), 12);
  const first = (head.readUInt32LE(48) + 1) * sector;
  if (first >= fileSize) return null;
  const contents = await read(first, MOST_CONTENTS);
  const has = (name: string) => contents.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return 'locked';
  if (has('PowerPoint Document')) return 'ppt';
  return has('WordDocument') ? 'doc' : null;
}
