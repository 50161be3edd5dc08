import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { ROOT } from '#test/harness/start-app.ts';

/** One item of each kind that children answer, as a teacher would write them; with the files they need. */

const ANIMALS: Record<string, string> = {
  bee: 'une abeille',
  cat: 'un chat',
  dolphin: 'un dauphin',
  fox: 'un renard',
  frog: 'une grenouille',
  owl: 'une chouette',
};

const blobOf = (name: string) => createHash('sha256').update(name).digest('hex');
const picture = (name: string) => ({
  blob: blobOf(name),
  type: 'image/png',
  bytes: 1000,
  ...(ANIMALS[name] && { alt: ANIMALS[name] }),
});
const sound = { blob: blobOf('meow'), type: 'audio/wav', bytes: 1000 };
const animal = (name: string) => ({ id: name, picture: picture(name) });
const words = (id: string, text: string) => ({ id, text });
const kind = { accents: false, case: true, spacing: true };

export const ITEMS = [
  {
    id: 'pictures',
    kind: 'choice',
    several: false,
    prompt: { text: 'Qui dit « miaou » ?', sound },
    choices: ['fox', 'cat', 'frog', 'owl'].map(animal),
    right: ['cat'],
    explanation: { text: 'Le chat miaule, le renard glapit.' },
  },
  {
    id: 'several',
    kind: 'choice',
    several: true,
    prompt: { text: 'Qui sait voler ?' },
    choices: ['bee', 'cat', 'owl', 'dolphin'].map((name) => ({ ...animal(name), sound })),
    right: ['bee', 'owl'],
  },
  {
    id: 'true-false',
    kind: 'choice',
    several: false,
    preset: 'true-false',
    prompt: { text: 'Une baleine est un poisson.' },
    choices: [words('yes', 'Vrai'), words('no', 'Faux')],
    right: ['no'],
  },
  {
    id: 'word',
    kind: 'short-text',
    prompt: {
      text: 'Comment s’appelle cet animal ?',
      picture: { ...picture('fox'), alt: 'un animal roux' },
    },
    accepted: ['renard', 'un renard'],
    tolerance: kind,
  },
  {
    id: 'number',
    kind: 'number',
    prompt: { text: 'La moitié de 7, c’est combien ?' },
    right: 3.5,
    tolerance: 0,
    unit: 'cm',
  },
  {
    id: 'order',
    kind: 'order',
    prompt: { text: 'Du plus petit au plus grand' },
    parts: ['bee', 'frog', 'fox', 'dolphin'].map(animal),
  },
  {
    id: 'match',
    kind: 'match',
    prompt: { text: 'Relie chaque animal à son cri' },
    pairs: [
      { left: animal('cat'), right: words('meows', 'miaule') },
      { left: animal('bee'), right: words('buzzes', 'bourdonne') },
      { left: animal('frog'), right: words('croaks', 'coasse') },
    ],
    extra: [words('barks', 'aboie')],
  },
  {
    id: 'sort',
    kind: 'sort',
    prompt: { text: 'Où vivent-ils ?' },
    boxes: [words('water', 'Dans l’eau'), words('land', 'Sur la terre')],
    parts: [
      { part: animal('dolphin'), box: 'water' },
      { part: animal('fox'), box: 'land' },
      { part: animal('cat'), box: 'land' },
    ],
  },
  {
    id: 'typed',
    kind: 'gaps',
    prompt: { text: 'Complète la phrase' },
    pieces: [
      { kind: 'text', text: 'Le chat ' },
      { kind: 'gap', id: 'verb', accepted: ['dort'] },
      { kind: 'text', text: ' sur le ' },
      { kind: 'gap', id: 'noun', accepted: ['lit', 'canapé'] },
      { kind: 'text', text: '.' },
    ],
    bank: null,
    tolerance: kind,
  },
  {
    id: 'bank',
    kind: 'gaps',
    prompt: { text: 'Place les mots' },
    pieces: [
      { kind: 'text', text: 'La poule ' },
      { kind: 'gap', id: 'verb', accepted: ['pond'] },
      { kind: 'text', text: ' un ' },
      { kind: 'gap', id: 'noun', accepted: ['œuf'] },
      { kind: 'text', text: ' chaque matin.' },
    ],
    bank: ['nid'],
    tolerance: kind,
  },
  {
    id: 'labels',
    kind: 'labels',
    prompt: { text: 'Pose les étiquettes' },
    picture: { ...picture('cat'), alt: 'une tête de chat' },
    places: [
      { id: 'ear', x: 0.16, y: 0.2, label: words('l-ear', 'oreille') },
      { id: 'eye', x: 0.68, y: 0.5, label: words('l-eye', 'œil') },
    ],
    extra: [words('l-tail', 'queue')],
  },
  {
    id: 'poll',
    kind: 'poll',
    prompt: { text: 'Que veux-tu lire demain ?' },
    choices: [words('poem', 'Une poésie'), words('tale', 'Un conte'), words('comic', 'Une BD')],
    most: 1,
  },
  { id: 'cloud', kind: 'poll', prompt: { text: 'Un mot pour dire la mer' }, choices: [], most: 2 },
] as const;

/** The right answer of each, by its words: what a pupil does on the screen. */
export const RIGHT = {
  pictures: 'un chat',
  several: ['une abeille', 'une chouette'],
  word: 'renard',
  number: '3,5',
  order: ['une abeille', 'une grenouille', 'un renard', 'un dauphin'],
  match: [
    ['un chat', 'miaule'],
    ['une abeille', 'bourdonne'],
    ['une grenouille', 'coasse'],
  ],
  sort: [
    ['un dauphin', 'Dans l’eau'],
    ['un renard', 'Sur la terre'],
    ['un chat', 'Sur la terre'],
  ],
  typed: ['dort', 'lit'],
  bank: ['pond', 'œuf'],
  labels: ['oreille', 'œil'],
} as const;

/** Pictures and sounds of these items, in place of the teacher's PC. */
export async function serveMedia(context: BrowserContext): Promise<void> {
  const files = new Map(Object.keys(ANIMALS).map((name) => [blobOf(name), name]));
  await context.route('**/blob/*', (route) => {
    const blob = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const name = files.get(blob);
    if (name === undefined) return route.fulfill({ contentType: 'audio/wav', body: silence() });
    const body = readFileSync(path.join(ROOT, 'assets/animals', `${name}.svg`));
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
}

/** A tenth of a second of nothing, as a WAV file. */
function silence(): Buffer {
  const samples = 800;
  const file = Buffer.alloc(44 + samples);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  file.fill(128, 44);
  return file;
}
