import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mostlyRight } from '#classroom/virtual/behaviour.ts';
import { seeded } from '#classroom/virtual/seeded.ts';
import { createVirtualLaptops, type VirtualLaptops } from '#classroom/virtual/virtual-laptops.ts';
import { solution } from '#classroom/rules/items/registry.ts';
import { activitySchema, type Activity } from '#protocol/activity/activity.ts';
import type { Item } from '#protocol/activity/item.ts';
import { DEMO_PDF } from './inputs.ts';
import { ROOT, type RunningApp } from './start-app.ts';
import { teacherCookie } from './wire-page.ts';

/** One activity with an item of every kind, as a teacher would write them, and a class that does it. */

const part = (id: string, text: string) => ({ id, text });
const kindly = { accents: true, case: true, spacing: true };

export async function activityOfAllKinds(app: RunningApp): Promise<Activity> {
  const animal = path.join(ROOT, 'assets/pictures/board.png');
  const picture = {
    blob: await store(app, animal),
    type: 'image/png',
    bytes: 1000,
    alt: 'La carte',
  };
  const document = await store(app, DEMO_PDF);
  const items: Record<string, unknown>[] = [
    {
      kind: 'choice',
      prompt: { text: 'Lequel de ces animaux est un mammifère ?' },
      several: false,
      choices: [
        part('c1', 'La truite'),
        part('c2', 'Le dauphin'),
        part('c3', 'La grenouille'),
        part('c4', 'Le merle'),
      ],
      right: ['c2'],
    },
    {
      kind: 'short-text',
      prompt: { text: 'Quelle est la capitale de la France ?' },
      accepted: ['Paris'],
      tolerance: kindly,
    },
    {
      kind: 'number',
      prompt: { text: 'Combien font 3,5 + 4 ?' },
      right: 7.5,
      tolerance: 0,
      unit: 'cm',
    },
    {
      kind: 'order',
      prompt: { text: 'Range du plus petit au plus grand.' },
      parts: [
        part('o1', 'un quart'),
        part('o2', 'un demi'),
        part('o3', 'trois quarts'),
        part('o4', 'un'),
      ],
    },
    {
      kind: 'match',
      prompt: { text: 'Relie chaque animal à son petit.' },
      pairs: [
        { left: part('m1', 'la vache'), right: part('m2', 'le veau') },
        { left: part('m3', 'la jument'), right: part('m4', 'le poulain') },
        { left: part('m5', 'la brebis'), right: part('m6', 'l’agneau') },
      ],
      extra: [part('m7', 'le caneton')],
    },
    {
      kind: 'sort',
      prompt: { text: 'Trie : fruit ou légume ?' },
      boxes: [part('b1', 'Fruits'), part('b2', 'Légumes')],
      parts: [
        { part: part('s1', 'la pomme'), box: 'b1' },
        { part: part('s2', 'la carotte'), box: 'b2' },
        { part: part('s3', 'la mirabelle'), box: 'b1' },
        { part: part('s4', 'le poireau'), box: 'b2' },
      ],
    },
    {
      kind: 'gaps',
      prompt: { text: 'Complète la phrase.' },
      pieces: [
        { kind: 'text', text: 'Le ' },
        { kind: 'gap', id: 'g1', accepted: ['chat'] },
        { kind: 'text', text: ' dort sur le ' },
        { kind: 'gap', id: 'g2', accepted: ['lit'] },
        { kind: 'text', text: ' de Zoé.' },
      ],
      bank: ['souris'],
      tolerance: kindly,
    },
    {
      kind: 'labels',
      prompt: { text: 'Place les étiquettes.' },
      picture,
      places: [
        { id: 'p1', x: 0.3, y: 0.3, label: part('l1', 'le titre') },
        { id: 'p2', x: 0.6, y: 0.6, label: part('l2', 'la fraction') },
      ],
      extra: [part('l3', 'la marge')],
    },
    {
      kind: 'drawing',
      prompt: { text: 'Dessine ta maison.' },
      ground: { kind: 'paper', paper: 'white' },
    },
    { kind: 'writing', prompt: { text: 'Raconte ton week-end.' }, lines: 5 },
    { kind: 'poll', prompt: { text: 'Un mot pour l’été ?' }, choices: [], most: 2 },
    {
      kind: 'page',
      prompt: { text: 'Colorie la fraction.' },
      page: { blob: document, page: 2 },
      write: true,
    },
    {
      kind: 'link',
      prompt: { text: 'Lis la page sur le renard.' },
      url: 'https://fr.vikidia.org/wiki/Renard',
    },
    {
      kind: 'h5p',
      prompt: { text: 'Fais le jeu des fractions.' },
      package: { blob: 'c'.repeat(64), bytes: 1000 },
    },
  ];
  return activitySchema.parse({
    id: 'all-kinds',
    title: 'Le tour des questions',
    items: items.map((item, at) => ({ id: `i${at + 1}`, ...item })),
    attempts: 3,
  });
}

/** Laptops that do all of it at once; mostly right, the same at every run. */
export function virtualClass(app: RunningApp, code: string, activity: Activity, count: number) {
  const random = seeded(4);
  const items = new Map<string, Item>(activity.items.map((item) => [item.id, item]));
  const laptops: VirtualLaptops = createVirtualLaptops({
    url: `ws://127.0.0.1:${app.classPort}/wire`,
    code,
    count,
    pace: 0,
    random,
    skill: mostlyRight(
      (_activity, { id }) => {
        const item = items.get(id);
        return item ? solution(item) : null;
      },
      random,
      0.7,
    ),
  });
  laptops.start();
  return laptops;
}

/** Puts a file into the app's store; its name there. */
async function store(app: RunningApp, file: string): Promise<string> {
  const answer = await fetch(
    `${app.origin}/import?name=${encodeURIComponent(path.basename(file))}`,
    {
      method: 'POST',
      headers: { cookie: await teacherCookie(app), origin: app.origin },
      body: await readFile(file),
    },
  );
  const { blob } = (await answer.json()) as { blob: string };
  return blob;
}
