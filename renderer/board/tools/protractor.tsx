import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, Lying, ToolPart } from './contract.ts';
import { degreesOf, lengthOf, turned, whole, type Point } from './geometry.ts';
import { lengthHandle, sayDegrees, turnHandle } from './handles.ts';
import { InstrumentPicture, Reading, SHADOW } from './instrument-picture.tsx';
import { LevelButton } from './level-button.tsx';

const texts = createTexts({
  fr: {
    name: 'Rapporteur',
    arm: 'Bras du rapporteur',
    shows: (degrees: string) => `Rapporteur, angle de ${degrees}`,
    reads: 'Montrer la mesure',
  },
  en: {
    name: 'Protractor',
    arm: 'Arm of the protractor',
    shows: (degrees) => `Protractor, angle of ${degrees}`,
    reads: 'Show the measure',
  },
  de: {
    name: 'Winkelmesser',
    arm: 'Arm des Winkelmessers',
    shows: (degrees) => `Winkelmesser, Winkel von ${degrees}`,
    reads: 'Maß zeigen',
  },
});

/** It is drawn for this radius; all of it grows with it. */
const DRAWN = 90;
const BAND = 25;
const RIM = 2;

/** So far from the centre, so many degrees from the right and against the clock. */
function at(degrees: number, radius: number): Point {
  return turned({ x: radius, y: 0 }, -degrees);
}

const mark = ({ x, y }: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`;

function strokes(every: number, but: number, size: number): string {
  let path = '';
  for (let degrees = 0; degrees <= 180; degrees += every) {
    if (degrees % but === 0) continue;
    path += `M${mark(at(degrees, DRAWN))} L${mark(at(degrees, DRAWN - size))} `;
  }
  return path;
}
const [FINE, HALF, STRONG] = [strokes(1, 5, 2.6), strokes(5, 10, 4.2), strokes(10, 360, 6)];
const TENS = Array.from({ length: 19 }, (_, ten) => ten * 10);

function half(radius: number): string {
  return `M${-radius} 0 A${radius} ${radius} 0 0 1 ${radius} 0`;
}

function Face({ state, place }: FaceProps<'protractor'>) {
  const { arm, reads } = state;
  const scale = lengthOf(place) / DRAWN;
  const inside = DRAWN - BAND;
  const wedge = 24;
  // The arm leaves out the figures that it points to.
  const line = [
    [0, inside - 1],
    [DRAWN - 7, DRAWN + 8],
  ]
    .map(([from = 0, to = 0]) => `M${mark(at(arm, from))} L${mark(at(arm, to))}`)
    .join(' ');
  return (
    <InstrumentPicture label={reads ? texts().shows(sayDegrees(arm)) : texts().name}>
      <g transform={`scale(${scale})`}>
        <path d={`${half(DRAWN)} Z`} transform="translate(0 0.8)" {...SHADOW} />
        <path d={`${half(inside)} Z`} fill="var(--chalk)" fillOpacity="0.42" />
        <path
          d={`${half(DRAWN)} L${inside} 0 A${inside} ${inside} 0 0 0 ${-inside} 0 Z`}
          fill="var(--chalk)"
          fillOpacity="0.88"
        />
        <g fill="none" stroke="var(--slate-950)">
          <path d={FINE} strokeWidth="0.3" />
          <path d={HALF} strokeWidth="0.45" />
          <path d={STRONG} strokeWidth="0.6" />
          <path d={`M0 0 V${-inside}`} strokeWidth="0.3" strokeDasharray="2 1.6" />
          <path d={`${half(inside)}`} strokeWidth="0.3" />
          <path d={`${half(DRAWN)} Z`} strokeWidth="0.5" stroke="var(--slate-800)" />
        </g>
        <g textAnchor="middle">
          {TENS.map((degrees) => (
            <Figures key={degrees} degrees={degrees} />
          ))}
        </g>
        <path
          d={`${half(DRAWN - RIM)} L${DRAWN - RIM} ${-RIM} H${RIM - DRAWN} Z`}
          fill="transparent"
          data-grip
        />
        <path
          d={`M0 0 L${wedge} 0 A${wedge} ${wedge} 0 0 0 ${mark(at(arm, wedge))} Z`}
          fill="var(--brick)"
          fillOpacity="0.22"
          stroke="var(--brick-strong)"
          strokeWidth="0.7"
        />
        <g strokeLinecap="round">
          <path d={line} stroke="var(--chalk)" strokeWidth="2.4" />
          <path d={line} stroke="var(--brick-strong)" strokeWidth="1.1" />
        </g>
        <circle r="2" fill="var(--chalk)" stroke="var(--slate-950)" strokeWidth="0.5" />
        <path d="M-1.2 0 H1.2 M0 -1.2 V1.2" stroke="var(--slate-950)" strokeWidth="0.4" />
        {reads && (
          <Reading at={at(Math.min(165, Math.max(15, arm / 2)), 42)} angle={place.angle}>
            {sayDegrees(arm)}
          </Reading>
        )}
      </g>
    </InstrumentPicture>
  );
}

/** Both ways: from the right outside, from the left inside. */
function Figures({ degrees }: { readonly degrees: number }) {
  // The first and the last stand upright on the straight edge.
  const end = degrees === 0 || degrees === 180;
  const [outer, inner] = [at(degrees, DRAWN - 11.6), at(degrees, DRAWN - (end ? 21.4 : 19.8))];
  const spot = (point: Point) =>
    end ? `translate(${point.x} -1.6)` : `translate(${mark(point)}) rotate(${90 - degrees})`;
  return (
    <>
      <text transform={spot(outer)} fontSize="5.4">
        {degrees}
      </text>
      <text transform={spot(inner)} fontSize="4.5" fill="var(--slate-800)">
        {180 - degrees}
      </text>
    </>
  );
}

function Buttons({ state, act, ...others }: ButtonsProps<'protractor'>) {
  return (
    <>
      <LevelButton {...others} />
      {[30, 45, 60, 90].map((degrees) => (
        <Button
          key={degrees}
          tone="dark"
          size="compact"
          pressed={state.arm === degrees}
          onClick={() => act('arm', degrees)}
        >
          {sayDegrees(degrees)}
        </Button>
      ))}
      <Button tone="dark" size="compact" pressed={state.reads} onClick={() => act('reads')}>
        {texts().reads}
      </Button>
    </>
  );
}

const beside = (side: number) => (lying: Lying<'protractor'>) => ({
  x: side * (lengthOf(lying.place) + 8),
  y: 6,
});

export const protractor: ToolPart<'protractor'> = {
  icon: icons.protractor,
  texts,
  Face,
  Buttons,
  instrument: {
    edges({ place }) {
      const radius = lengthOf(place);
      return [{ from: { x: -radius, y: 0 }, to: { x: radius, y: 0 }, out: { x: 0, y: 1 } }];
    },
    handles: [
      {
        name: 'arm',
        icon: icons.arm,
        label: () => texts().arm,
        at: ({ state, place }) => at(state.arm, lengthOf(place) + 9),
        least: 0,
        most: 180,
        value: ({ state }) => state.arm,
        say: sayDegrees,
        drag({ place }, to, regular) {
          const degrees = whole(-(degreesOf(to) - (place.angle ?? 0)));
          // Below the straight edge the nearer end counts.
          const arm = degrees > 270 ? 0 : Math.min(180, degrees);
          return { action: 'arm', value: regular ? Math.round(arm / 15) * 15 : Math.round(arm) };
        },
        step: ({ state }, by) => ({ action: 'arm', value: state.arm + by }),
        leap: 10,
      },
      turnHandle(beside(1)),
      lengthHandle({ at: beside(-1), step: 5, least: 60, most: 140, side: () => -1 }),
    ],
  },
};
