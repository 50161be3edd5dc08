/** Builds a TrueType font of one glyph from its outline: the few tables a browser insists on. */

const bytes = (...parts) => Buffer.concat(parts);
const u16 = (...values) => {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value & 0xffff, index * 2));
  return buffer;
};
const u32 = (...values) => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value >>> 0, index * 4));
  return buffer;
};
const padded = (buffer) => bytes(buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4));

function glyphOf(contours, box) {
  const points = contours.flat();
  let last = -1;
  const ends = contours.map((contour) => (last += contour.length));
  const flags = Buffer.from(points.map(([, , on]) => (on ? 1 : 0)));
  const steps = (axis) =>
    points.map((point, index) => point[axis] - (index === 0 ? 0 : points[index - 1][axis]));
  return padded(
    bytes(
      u16(contours.length, box.left, box.bottom, box.right, box.top, ...ends, 0),
      flags,
      u16(...steps(0)),
      u16(...steps(1)),
    ),
  );
}

function nameTable(family, weight) {
  const records = [
    [1, family],
    [2, 'Regular'],
    [3, `${family} ${weight}`],
    [4, `${family} ${weight}`],
    [5, 'Version 1.0'],
    [6, `${family.replaceAll(' ', '')}-${weight}`],
  ].map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()]);
  let offset = 0;
  const heads = records.map(([id, text]) => {
    const head = u16(3, 1, 0x409, id, text.length, offset);
    offset += text.length;
    return head;
  });
  const start = 6 + records.length * 12;
  return bytes(u16(0, records.length, start), ...heads, ...records.map(([, text]) => text));
}

function characterMap(code) {
  const segments = u16(4, 32, 0, 4, 4, 1, 0, code, 0xffff, 0, code, 0xffff, 1 - code, 1, 0, 0);
  return bytes(u16(0, 1, 3, 1), u32(12), segments);
}

function assemble(tables) {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const head = bytes(
    u32(0x00010000),
    u16(tags.length, power * 16, Math.log2(power), tags.length * 16 - power * 16),
  );
  let offset = head.length + tags.length * 16;
  const directory = [];
  const bodies = [];
  for (const tag of tags) {
    const body = padded(tables[tag]);
    let sum = 0;
    for (let index = 0; index < body.length; index += 4) sum += body.readUInt32BE(index);
    directory.push(bytes(Buffer.from(tag), u32(sum, offset, tables[tag].length)));
    bodies.push(body);
    offset += body.length;
  }
  return bytes(head, ...directory, ...bodies);
}

/** Contours are lists of [x, y, onCurve] at 1000 units per em; the outer one runs clockwise. */
export function makeFont({ family, weight, advance, contours, character }) {
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
  const code = character.codePointAt(0);
  const glyph = glyphOf(contours, box);
  const [ascent, descent] = [950, -290];
  const day = [0, 0, 0, 0];
  return assemble({
    cmap: characterMap(code),
    glyf: glyph,
    head: bytes(
      u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      u16(0x0003, 1000),
      u16(...day, ...day),
      u16(box.left, box.bottom, box.right, box.top, 0, 8, 2, 1, 0),
    ),
    hhea: bytes(
      u32(0x00010000),
      u16(ascent, descent, 0, advance, box.left, advance - box.right, box.right, 1, 0, 0),
      u16(0, 0, 0, 0, 0, 2),
    ),
    hmtx: u16(advance, 0, advance, box.left),
    loca: u32(0, 0, glyph.length),
    maxp: bytes(
      u32(0x00010000),
      u16(2, points.length, contours.length, 0, 0, 1, ...Array(8).fill(0)),
    ),
    name: nameTable(family, weight),
    'OS/2': bytes(
      u16(4, advance, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0),
      Buffer.from('ARDO'),
      u16(0x40, code, code, ascent, descent, 0, ascent, -descent),
      u32(1, 0),
      u16(496, 668, 0, 32, 1),
    ),
    post: bytes(u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)),
  });
}
