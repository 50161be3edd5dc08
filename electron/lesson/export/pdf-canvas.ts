import type { Canvas } from '#protocol/drawing/canvas.ts';

/** A canvas that writes what is drawn on it as the operators of a PDF page. */
export interface PdfCanvas extends Canvas {
  /** The operators so far. */
  operators(): string;
  /** Operators of another kind, as they are. */
  write(operators: string): void;
}

interface Look {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: Canvas['lineCap'];
  lineJoin: Canvas['lineJoin'];
  globalAlpha: number;
  globalCompositeOperation: string;
  font: string;
}

/** What drawing operators call by name. */
export interface Names {
  /** The graphics state with that opacity. */
  alpha(value: number): string;
  /** A line of letters in a font as a canvas names it. */
  letters(font: string, words: string): Letters | null;
}

export interface Letters {
  outline: OutlineStep[];
  /** How thick a line goes round the outline. */
  heavier: number;
  /** The same as text that is found and copied but not seen; where it stands comes before it. */
  hidden: { font: string; size: number; stretch: number; code: string };
}

/** A piece of an outline, in the canvas's measure, from the left end of the baseline. */
export interface OutlineStep {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath';
  places: number[];
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;
/** Four Bézier curves are a circle to a five-thousandth. */
const CIRCLE = 0.5523;
const PLAIN: Look = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  font: '',
};

/** `findable`: typed words can be searched and copied. */
export function createPdfCanvas(names: Names, { findable = true } = {}): PdfCanvas {
  const out: string[] = [];
  const looks: Look[] = [];
  let path: string[] = [];
  let here = { x: 0, y: 0 };

  const canvas: PdfCanvas = {
    ...PLAIN,
    operators: () => out.join('\n'),
    write: (operators) => out.push(operators),
    save() {
      looks.push(lookOf(canvas));
      out.push('q');
    },
    restore() {
      Object.assign(canvas, looks.pop() ?? PLAIN);
      out.push('Q');
    },
    translate: (x, y) => out.push(`1 0 0 1 ${numbers(x, y)} cm`),
    transform: (...matrix) => out.push(`${numbers(...matrix)} cm`),
    scale: (x, y) => out.push(`${numbers(x)} 0 0 ${numbers(y)} 0 0 cm`),
    beginPath: () => (path = []),
    moveTo: (x, y) => reach(x, y, `${numbers(x, y)} m`),
    lineTo: (x, y) => reach(x, y, `${numbers(x, y)} l`),
    quadraticCurveTo(bendX, bendY, x, y) {
      const [ax, ay] = [here.x + (2 * (bendX - here.x)) / 3, here.y + (2 * (bendY - here.y)) / 3];
      const [bx, by] = [x + (2 * (bendX - x)) / 3, y + (2 * (bendY - y)) / 3];
      reach(x, y, `${numbers(ax, ay, bx, by, x, y)} c`);
    },
    arc: (x, y, radius) => traceEllipse(x, y, radius, radius),
    ellipse: (x, y, radiusX, radiusY) => traceEllipse(x, y, radiusX, radiusY),
    rect: (x, y, width, height) => path.push(`${numbers(x, y, width, height)} re`),
    fillRect(x, y, width, height) {
      out.push(colour(canvas.fillStyle, 'rg'), `${numbers(x, y, width, height)} re f`);
    },
    clip: () => out.push(...path, 'W n'),
    fillText(words, x, y) {
      const letters = names.letters(canvas.font, words);
      if (!letters) return;
      path = [];
      for (const { command, places } of letters.outline) {
        const [a = 0, b = 0, c = 0, d = 0] = places;
        if (command === 'closePath') path.push('h');
        else if (command === 'quadraticCurveTo')
          canvas.quadraticCurveTo(x + a, y + b, x + c, y + d);
        else canvas[command](x + a, y + b);
      }
      canvas.fill();
      if (letters.heavier > 0) {
        canvas.save();
        canvas.lineWidth = letters.heavier;
        canvas.strokeStyle = canvas.fillStyle;
        canvas.stroke();
        canvas.restore();
      }
      if (!findable) return;
      const { font, size, stretch, code } = letters.hidden;
      const place = `1 0 0 -1 ${numbers(x, y)} Tm`;
      const look = `/${font} ${numbers(size)} Tf ${numbers(stretch)} Tz`;
      out.push(`q BT 3 Tr ${look} ${place} ${code} Tj ET Q`);
    },
    fill: () => out.push(colour(canvas.fillStyle, 'rg'), ...path, 'f'),
    stroke() {
      const { lineWidth, lineCap, lineJoin, globalAlpha } = canvas;
      out.push(`${numbers(lineWidth)} w ${CAPS[lineCap]} J ${JOINS[lineJoin]} j`);
      if (globalAlpha < 1) out.push(`/${names.alpha(globalAlpha)} gs`);
      out.push(colour(strokeColour(canvas), 'RG'), ...path, 'S');
    },
  };

  function reach(x: number, y: number, operator: string): void {
    here = { x, y };
    path.push(operator);
  }

  /** Whole ones only: nothing here draws a part of a circle. */
  function traceEllipse(x: number, y: number, radiusX: number, radiusY: number): void {
    const [a, b] = [radiusX * CIRCLE, radiusY * CIRCLE];
    path.push(
      `${numbers(x + radiusX, y)} m`,
      `${numbers(x + radiusX, y + b, x + a, y + radiusY, x, y + radiusY)} c`,
      `${numbers(x - a, y + radiusY, x - radiusX, y + b, x - radiusX, y)} c`,
      `${numbers(x - radiusX, y - b, x - a, y - radiusY, x, y - radiusY)} c`,
      `${numbers(x + a, y - radiusY, x + radiusX, y - b, x + radiusX, y)} c h`,
    );
  }

  return canvas;
}

/** What is taken away is black in the mask that it is drawn into. */
function strokeColour({ globalCompositeOperation, strokeStyle }: Look): unknown {
  return globalCompositeOperation === 'destination-out' ? '#000000' : strokeStyle;
}

function lookOf(canvas: Look): Look {
  const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = canvas;
  const { globalCompositeOperation, font } = canvas;
  return {
    fillStyle,
    strokeStyle,
    lineWidth,
    lineCap,
    lineJoin,
    globalAlpha,
    globalCompositeOperation,
    font,
  };
}

function colour(style: unknown, operator: 'rg' | 'RG'): string {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(style));
  const shares = (hex?.slice(1) ?? ['0', '0', '0']).map((part) => Number.parseInt(part, 16) / 255);
  return `${numbers(...shares)} ${operator}`;
}

/** Numbers as a PDF takes them: never in powers of ten. */
export function numbers(...values: number[]): string {
  return values
    .map((value) => String(Number(value.toFixed(4))))
    .map(withoutPower)
    .join(' ');
}

function withoutPower(text: string): string {
  return text.includes('e') ? Number(text).toFixed(4) : text;
}
