import styles from './laser.module.css';

/** The dot of the laser and the short trail that fades behind it, on a layer of its own. */
export interface Laser {
  /** In shares of the layer. `glide`: news come seldom (a phone), so the dot runs after them. */
  point(x: number, y: number, glide: boolean): void;
  off(): void;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

const TRAIL_MS = 240;
const PIECES = 14;
/** Share of the way to the newest place that a gliding dot goes in one frame. */
const GLIDE = 0.4;
const THICKNESS = 0.016;
const SVG = 'http://www.w3.org/2000/svg';

export function createLaser(layer: HTMLElement): Laser {
  layer.classList.add(styles.layer ?? '');
  const trail = document.createElementNS(SVG, 'svg');
  trail.classList.add(styles.trail ?? '');
  const pieces = Array.from({ length: PIECES }, () => {
    const line = document.createElementNS(SVG, 'line');
    line.setAttribute('stroke', 'currentColor');
    line.setAttribute('stroke-linecap', 'round');
    trail.append(line);
    return line;
  });
  const dot = document.createElement('span');
  dot.className = styles.dot ?? '';
  dot.dataset['laser'] = '';
  layer.replaceChildren(trail, dot);
  layer.hidden = true;

  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let target: { x: number; y: number } | null = null;
  let now: { x: number; y: number } | null = null;
  let glides = false;
  let passed: Place[] = [];
  let frame: number | null = null;

  function schedule(): void {
    frame ??= requestAnimationFrame(draw);
  }

  function draw(time: number): void {
    frame = null;
    if (target === null) return;
    const { width, height } = layer.getBoundingClientRect();
    if (now === null || !glides || still.matches) now = { ...target };
    else {
      now.x += (target.x - now.x) * GLIDE;
      now.y += (target.y - now.y) * GLIDE;
    }
    const x = now.x * width;
    const y = now.y * height;
    dot.style.translate = `calc(${x}px - 50%) calc(${y}px - 50%)`;
    passed = [...passed, { x, y, at: time }].filter(({ at }) => time - at < TRAIL_MS);
    if (!still.matches) drawTrail(time, height);
    const arrived = Math.hypot((target.x - now.x) * width, (target.y - now.y) * height) < 0.5;
    const rests = passed.every((one) => Math.hypot(one.x - x, one.y - y) < 0.5);
    if (!arrived || !rests) schedule();
  }

  /** The newest pieces are the thickest and the brightest. */
  function drawTrail(time: number, height: number): void {
    const thick = height * THICKNESS;
    const points = passed.slice(-PIECES - 1);
    pieces.forEach((line, index) => {
      const [from, to] = [points[index], points[index + 1]];
      line.style.display = from && to ? '' : 'none';
      if (!from || !to) return;
      const left = 1 - (time - from.at) / TRAIL_MS;
      line.setAttribute('x1', from.x.toFixed(1));
      line.setAttribute('y1', from.y.toFixed(1));
      line.setAttribute('x2', to.x.toFixed(1));
      line.setAttribute('y2', to.y.toFixed(1));
      line.setAttribute('stroke-width', (thick * left).toFixed(1));
      line.setAttribute('stroke-opacity', (0.75 * left).toFixed(2));
    });
  }

  return {
    point(x, y, glide) {
      if (target === null) {
        now = null;
        passed = [];
        layer.hidden = false;
      }
      target = { x, y };
      glides = glide;
      schedule();
    },
    off() {
      target = null;
      layer.hidden = true;
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
