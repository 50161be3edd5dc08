import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, Lying, ToolPart } from './contract.ts';
import {
  between,
  degreesOf,
  lengthOf,
  snapped,
  turned,
  whole,
  widthFor,
  type Point,
} from './geometry.ts';
import { sayDegrees, sayLength } from './handles.ts';
import { BRASS, InstrumentPicture, Reading } from './instrument-picture.tsx';

const texts = createTexts({
  fr: {
    name: 'Compas',
    shows: (opening: string) => `Compas ouvert à ${opening}`,
    opening: 'Ouverture du compas',
    head: 'Tracer en tournant',
    circle: 'Tracer le cercle',
    arc: (degrees: string) => `Arc de ${degrees}`,
    measure: 'Montrer l’ouverture',
  },
  en: {
    name: 'Compass',
    shows: (opening) => `Compass opened to ${opening}`,
    opening: 'Opening of the compass',
    head: 'Draw while turning',
    circle: 'Draw the circle',
    arc: (degrees) => `Arc of ${degrees}`,
    measure: 'Show the opening',
  },
  de: {
    name: 'Zirkel',
    shows: (opening) => `Zirkel, ${opening} geöffnet`,
    opening: 'Öffnung des Zirkels',
    head: 'Beim Drehen zeichnen',
    circle: 'Kreis zeichnen',
    arc: (degrees) => `Bogen von ${degrees}`,
    measure: 'Öffnung zeigen',
  },
});

const BOUNDS = { least: 5, most: 150 };
/** From the joint to a point. */
const LEG = 92;

function joint(opening: number): Point {
  return { x: opening / 2, y: -Math.sqrt(LEG ** 2 - (opening / 2) ** 2) };
}

function Face({ state, place }: FaceProps<'compass'>) {
  const opening = lengthOf(place);
  const head = joint(opening);
  // A leg is drawn hanging straight down from the joint and turned by half of the opening.
  const half = degreesOf({ x: -head.y, y: head.x });
  const measure = sayLength(opening);
  return (
    <InstrumentPicture label={state.measured ? texts().shows(measure) : texts().name}>
      <defs>
        <linearGradient id="compass-steel">
          <stop offset="0" stopColor="#5b6a74" />
          <stop offset="0.4" stopColor="#e4e9ec" />
          <stop offset="1" stopColor="#6b7b86" />
        </linearGradient>
        <linearGradient id="compass-brass">
          <stop offset="0" stopColor="#8a6a30" />
          <stop offset="0.4" stopColor="#ead9ac" />
          <stop offset="1" stopColor="#967639" />
        </linearGradient>
      </defs>
      {state.measured && (
        <g fill="none" strokeLinecap="round">
          <path d={`M0 0 H${opening}`} stroke="var(--chalk)" strokeWidth="1.6" />
          <path
            d={`M0 0 H${opening}`}
            stroke="var(--slate-950)"
            strokeWidth="0.6"
            strokeDasharray="2.4 1.8"
          />
        </g>
      )}
      <g transform={`translate(${head.x} ${head.y})`} stroke="var(--slate-800)" strokeWidth="0.4">
        <g transform={`rotate(${half})`}>
          <NeedleLeg />
        </g>
        <g transform={`rotate(${-half})`}>
          <PencilLeg />
        </g>
        <rect x="-1.9" y="-17" width="3.8" height="13" rx="1.2" fill="url(#compass-steel)" />
        <path d="M-1.9 -15 h3.8 M-1.9 -13 h3.8 M-1.9 -11 h3.8" strokeWidth="0.3" />
        <circle r="6.4" fill="url(#compass-brass)" />
        <circle r="2.2" fill="url(#compass-steel)" />
      </g>
      {state.measured && (
        <Reading at={{ x: opening / 2, y: opening < 24 ? 8 : 7 }} angle={place.angle}>
          {measure}
        </Reading>
      )}
    </InstrumentPicture>
  );
}

function NeedleLeg() {
  return (
    <>
      <path d={`M-0.5 ${LEG - 16} L0 ${LEG} L0.5 ${LEG - 16} Z`} fill="var(--slate-800)" />
      <path d={`M-2.6 0 L-1.6 ${LEG - 14} H1.6 L2.6 0 Z`} fill="url(#compass-steel)" />
      <rect x="-2.1" y={LEG - 18} width="4.2" height="5" rx="0.8" fill={BRASS} />
      <path
        d={`M-7 -18 H7 V0 L4.5 ${LEG - 8} H-4.5 L-7 0 Z`}
        fill="transparent"
        stroke="none"
        data-grip
      />
    </>
  );
}

function PencilLeg() {
  return (
    <>
      <path
        d={`M-2 ${LEG - 10} V${LEG - 9} L-0.5 ${LEG - 2} H0.5 L2 ${LEG - 9} V${LEG - 10} Z`}
        fill="var(--sand-dark)"
      />
      <path d={`M-2 ${LEG - 26} h4 V${LEG - 9} h-4 Z`} fill="var(--brick-strong)" />
      <path d={`M-0.55 ${LEG - 2.4} L0 ${LEG} L0.55 ${LEG - 2.4} Z`} fill="var(--slate-950)" />
      <path d={`M-2.6 0 L-1.8 ${LEG - 26} H1.8 L2.6 0 Z`} fill="url(#compass-steel)" />
      <rect x="-3" y={LEG - 28} width="6" height="5.4" rx="1" fill={BRASS} />
      <path d={`M-4.5 0 V${LEG - 36} H4.5 V0 Z`} fill="transparent" stroke="none" data-grip />
    </>
  );
}

function Buttons({ state, act, trace }: ButtonsProps<'compass'>) {
  const t = texts();
  return (
    <>
      <Button tone="leaf" size="compact" icon={icons.compass} onClick={() => trace(-360)}>
        {t.circle}
      </Button>
      {[45, 180].map((degrees) => (
        <Button key={degrees} tone="dark" size="compact" onClick={() => trace(-degrees)}>
          {t.arc(sayDegrees(degrees))}
        </Button>
      ))}
      <Button tone="dark" size="compact" pressed={state.measured} onClick={() => act('measure')}>
        {t.measure}
      </Button>
    </>
  );
}

const pencil = ({ place }: Lying<'compass'>): Point => ({ x: lengthOf(place), y: 0 });

/** On the pencil's leg, above its clasp, so that its point stays in sight. */
function onPencil(lying: Lying<'compass'>): Point {
  const [tip, head] = [pencil(lying), joint(lengthOf(lying.place))];
  return { x: tip.x + (head.x - tip.x) * 0.42, y: head.y * 0.42 };
}

function onHead({ place }: Lying<'compass'>): Point {
  return joint(lengthOf(place));
}

export const compass: ToolPart<'compass'> = {
  icon: icons.compass,
  texts,
  Face,
  Buttons,
  instrument: {
    pencil,
    handles: [
      {
        name: 'opening',
        icon: icons.lengthen,
        label: () => texts().opening,
        at: onPencil,
        ...BOUNDS,
        value: ({ place }) => Math.round(lengthOf(place)),
        say: sayLength,
        drag(from, to, regular) {
          const angle = from.place.angle ?? 0;
          const taken = turned(onPencil(from), angle);
          const tip = turned(pencil(from), angle);
          const now = { x: tip.x + to.x - taken.x, y: tip.y + to.y - taken.y };
          const step = regular ? 5 : 1;
          const length = Math.round(Math.hypot(now.x, now.y) / step) * step;
          return { width: widthFor(length, BOUNDS), angle: snapped(degreesOf(now), regular) };
        },
        step: ({ place }, by) => ({ width: widthFor(lengthOf(place) + by, BOUNDS) }),
        leap: 10,
      },
      {
        name: 'head',
        icon: icons.turn,
        label: () => texts().head,
        at: onHead,
        least: 0,
        most: 360,
        value: ({ place }) => Math.round(whole(-(place.angle ?? 0))),
        say: sayDegrees,
        drag(from, to) {
          const angle = from.place.angle ?? 0;
          return {
            angle: whole(angle + between(degreesOf(turned(onHead(from), angle)), degreesOf(to))),
          };
        },
        step: ({ place }, by) => ({ angle: whole((place.angle ?? 0) - by * 5) }),
        leap: 6,
        draws: true,
      },
    ],
  },
};
