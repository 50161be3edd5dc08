import { numberLine } from './number-line.ts';
import { LEFT, seyesPage, strongLine } from './seyes.ts';
import { band, COLOURS, disk, diskCutAt, fraction, grid, hexagon } from './shapes.ts';
import { tart } from './tart.ts';

/** The pages of the demo lesson: CM1, the first lesson on fractions. */

const { sky, mirabelle, leaf, chalk } = COLOURS;

const page = (content: string, kind = '') => `<section class="${kind}">${content}</section>`;
const at = (x: number, y: number, content: string, more = '') =>
  `<div style="position:absolute;left:${x}px;top:${y}px;${more}">${content}</div>`;

const title = page(
  at(0, 0, '', 'width:100%;height:100%;background:#f7f5f0') +
    at(0, 0, '', `width:22px;height:720px;background:${mirabelle}`) +
    at(98, 212, '<h1 style="font-size:98px">Les fractions</h1>') +
    at(104, 350, '<span class="cursive" style="font-size:54px">première séance</span>') +
    at(104, 560, '<span class="quiet">CM1 · Nombres et calculs</span>') +
    at(752, 120, tart(480, 7)),
  'bare',
);

const labelled = (drawing: string, label: string) =>
  `<div class="figure">${drawing}<span class="cursive" style="font-size:46px">${label}</span></div>`;

const share = page(
  '<h1>Partager en parts égales</h1>' +
    `<div class="row" style="margin:56px 40px 0">${[
      labelled(disk(270, 2, 1, sky), 'un demi'),
      labelled(disk(270, 4, 3, mirabelle), 'trois quarts'),
      labelled(disk(270, 6, 2, leaf), 'deux sixièmes'),
    ].join('')}</div>` +
    '<p class="low">Dans chaque disque, toutes les parts sont <strong>égales</strong>.</p>',
);

const lettered = (letter: string, drawing: string) =>
  `<div class="figure">${drawing}<strong style="font-size:44px">${letter}</strong></div>`;

const equal = page(
  '<h1>Quelle figure montre un quart ?</h1>' +
    `<div class="row" style="margin:64px 40px 0">${[
      lettered('A', diskCutAt(270, [0, 0.12, 0.42, 0.68], 1, sky)),
      lettered('B', grid(270, 2, 2, 1, mirabelle)),
      lettered('C', disk(270, 5, 1, leaf)),
    ].join('')}</div>` +
    '<p class="low">Pour dire « un quart », il faut <strong>4 parts égales</strong>.</p>',
);

const names = page(
  '<h1>Numérateur et dénominateur</h1>' +
    at(84, 206, disk(330, 4, 3, mirabelle)) +
    at(
      512,
      196,
      fraction('<span class="brick">3</span>', '<span class="sky">4</span>'),
      'font-size:150px;line-height:1',
    ) +
    at(704, 196, '<strong class="brick">le numérateur</strong><br>Je prends 3 parts.') +
    at(
      704,
      400,
      '<strong class="sky">le dénominateur</strong><br>L’unité est partagée<br>en 4 parts égales.',
    ) +
    at(
      84,
      590,
      'On lit : <span class="cursive" style="font-size:46px;margin-left:16px">trois quarts</span>',
    ),
);

const bandRow = (top: number, parts: number, colour: string, label: string) =>
  at(84, top, band(900, 88, parts, Math.max(1, parts / 2), colour)) +
  at(1020, top - 4, label, 'height:96px;display:flex;align-items:center');

const unitBand = page(
  '<h1>La bande unité</h1>' +
    bandRow(182, 1, chalk, '<strong>1 unité</strong>') +
    bandRow(290, 2, sky, fraction(1, 2)) +
    bandRow(398, 4, mirabelle, fraction(2, 4)) +
    bandRow(506, 8, leaf, fraction(4, 8)) +
    '<p class="low" style="bottom:44px">Un demi, deux quarts, quatre huitièmes : <strong>la même longueur</strong>.</p>',
);

const mirabelles = page(
  at(60, 62, tart(596, 5)) +
    at(700, 66, '<h1>La tarte<br>aux mirabelles</h1>') +
    at(
      700,
      262,
      'La tarte était partagée<br>en <strong>8 parts égales</strong>.<br>Il en reste <strong>5</strong>.',
    ) +
    at(700, 486, `<span style="font-size:84px;line-height:1">${fraction(5, 8)}</span>`) +
    at(810, 530, '<span class="cursive" style="font-size:46px">cinq huitièmes</span>'),
  'bare',
);

const line = page(
  '<h1>Les fractions sur la droite graduée</h1>' +
    at(84, 170, numberLine(1112, 370)) +
    `<p class="low">On compte en <strong>quarts</strong> : <span class="brick" style="margin:0 10px">${fraction(5, 4)}</span> est plus grand que l’unité.</p>`,
);

const exercises = [
  ['a', disk(176, 3, 1, sky), fraction(1, 3), 'un tiers'],
  ['b', band(216, 100, 5, 2, mirabelle), fraction(2, 5), 'deux cinquièmes'],
  ['c', grid(176, 3, 3, 4, leaf), fraction(4, 9), 'quatre neuvièmes'],
  ['d', disk(176, 8, 3, mirabelle), fraction(3, 8), 'trois huitièmes'],
  ['e', hexagon(176, 5, leaf), fraction(5, 6), 'cinq sixièmes'],
  ['f', band(216, 100, 10, 7, sky), fraction(7, 10), 'sept dixièmes'],
] as const;

function sheet(solved: boolean): string {
  return exercises
    .map(([letter, drawing, answer, words], index) => {
      const left = 84 + (index % 3) * 396;
      const top = (solved ? 176 : 240) + Math.floor(index / 3) * (solved ? 262 : 226);
      const figure = `<strong style="width:44px">${letter}</strong><div style="width:216px;height:184px;display:flex;align-items:center;justify-content:center">${drawing}</div>`;
      const given = solved
        ? `<span class="leaf" style="font-size:46px;margin-left:18px">${answer}</span>`
        : '';
      const below = solved
        ? `<div class="cursive leaf" style="font-size:33px;text-align:center;width:304px;white-space:nowrap;margin-top:2px">${words}</div>`
        : '';
      return at(
        left,
        top,
        `<div style="display:flex;align-items:center;gap:0">${figure}${given}</div>${below}`,
      );
    })
    .join('');
}

const exercise = page(
  '<h1>À toi de jouer</h1>' +
    at(84, 150, 'Écris la fraction <strong>coloriée</strong> de chaque figure.') +
    sheet(false),
);

const correction = page(`<h1>Correction</h1>${sheet(true)}`);

const small = (over: number, under: number, x: number, baseline: number) =>
  `<g class="cursive" font-size="28" text-anchor="middle" fill="${COLOURS.ink}">` +
  `<text x="${x}" y="${baseline - 20}">${over}</text>` +
  `<path d="M${x - 18} ${baseline - 11}H${x + 18}" stroke="${COLOURS.ink}" stroke-width="3" stroke-linecap="round"/>` +
  `<text x="${x}" y="${baseline + 28}">${under}</text></g>`;

const learnt = page(
  seyesPage(
    1280,
    720,
    [
      { line: 1, text: 'Ce que j’ai appris', indent: 300 },
      { line: 2, text: 'Une fraction, c’est une ou plusieurs parts' },
      { line: 3, text: 'd’une unité partagée en parts égales.' },
      { line: 5, text: 'se lit « cinq huitièmes ».', indent: 80 },
      { line: 6, text: '8 est le dénominateur : 8 parts égales.' },
      { line: 7, text: '5 est le numérateur : je prends 5 parts.' },
    ],
    small(5, 8, LEFT + 30, strongLine(5)) +
      `<path d="M${LEFT + 296} ${strongLine(1) + 22.5}h396" stroke="#a1371f" stroke-width="4" stroke-linecap="round"/>`,
  ) + at(972, 284, disk(172, 8, 5, mirabelle)),
  'bare',
);

export const PAGES = [
  title,
  share,
  equal,
  names,
  unitBand,
  mirabelles,
  line,
  exercise,
  correction,
  learnt,
];
