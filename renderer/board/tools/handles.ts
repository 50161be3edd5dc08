import { formatNumber } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ToolKind } from '#protocol/tools.ts';
import type { Handle, Lying } from './contract.ts';
import {
  degreesOf,
  inclination,
  lengthOf,
  snapped,
  turned,
  whole,
  widthFor,
  type Point,
} from './geometry.ts';

/** What instruments share: their words, and the handles to turn and to lengthen them. */
export const instrumentTexts = createTexts({
  fr: {
    turn: 'Tourner',
    length: 'Longueur',
    level: 'Remettre droit',
    graduations: 'Graduations',
    degrees: (value: number) => `${formatNumber(value, 1, 'fr')}°`,
    centimetres: (value: number) => `${formatNumber(value, 1, 'fr')} cm`,
    leaning: (degrees: string) => `inclinée à ${degrees}`,
  },
  en: {
    turn: 'Turn',
    length: 'Length',
    level: 'Straighten',
    graduations: 'Graduations',
    degrees: (value) => `${formatNumber(value, 1, 'en')}°`,
    centimetres: (value) => `${formatNumber(value, 1, 'en')} cm`,
    leaning: (degrees) => `at ${degrees}`,
  },
  de: {
    turn: 'Drehen',
    length: 'Länge',
    level: 'Gerade legen',
    graduations: 'Einteilung',
    degrees: (value) => `${formatNumber(value, 1, 'de')}°`,
    centimetres: (value) => `${formatNumber(value, 1, 'de')} cm`,
    leaning: (degrees) => `um ${degrees} geneigt`,
  },
});

export function sayDegrees(value: number): string {
  return instrumentTexts().degrees(value);
}

export function sayLength(millimetres: number): string {
  return instrumentTexts().centimetres(Math.round(millimetres) / 10);
}

type At<Kind extends ToolKind> = (lying: Lying<Kind>) => Point;

/** Turns the tool about its pivot, freely and towards regular angles. */
export function turnHandle<Kind extends ToolKind>(at: At<Kind>): Handle<Kind> {
  return {
    name: 'turn',
    icon: icons.turn,
    label: () => instrumentTexts().turn,
    at,
    least: 0,
    most: 180,
    value: ({ place }) => inclination(place.angle ?? 0),
    say: sayDegrees,
    drag: (lying, to, regular) => ({
      angle: snapped(degreesOf(to) - degreesOf(at(lying)), regular),
    }),
    step: ({ place }, by) => ({ angle: whole((place.angle ?? 0) - by) }),
    leap: 15,
  };
}

interface LengthHandle<Kind extends ToolKind> {
  readonly at: At<Kind>;
  /** In millimetres. */
  readonly step: number;
  readonly least: number;
  readonly most: number;
  /** -1 where the tool grows to the left. */
  readonly side?: (lying: Lying<Kind>) => number;
}

/** Lengthens the tool along its edge, by whole steps. */
export function lengthHandle<Kind extends ToolKind>(own: LengthHandle<Kind>): Handle<Kind> {
  const { at, step, least, most, side = () => 1 } = own;
  return {
    name: 'length',
    icon: icons.lengthen,
    label: () => instrumentTexts().length,
    at,
    least,
    most,
    value: ({ place }) => Math.round(lengthOf(place)),
    say: sayLength,
    drag(lying, to) {
      const { x } = turned(to, -(lying.place.angle ?? 0));
      const grown = (x - at(lying).x) * side(lying);
      return {
        width: widthFor(Math.round((lengthOf(lying.place) + grown) / step) * step, own),
      };
    },
    step: ({ place }, by) => ({ width: widthFor(lengthOf(place) + by * step, own) }),
    leap: 5,
  };
}
