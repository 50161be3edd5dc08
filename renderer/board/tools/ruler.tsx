import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, Lying, ToolPart } from './contract.ts';
import { inclination, lengthOf, type Edge } from './geometry.ts';
import { instrumentTexts, lengthHandle, sayDegrees, sayLength, turnHandle } from './handles.ts';
import { BRASS, InstrumentPicture, Reading, SHADOW, ticks } from './instrument-picture.tsx';
import { LevelButton } from './level-button.tsx';

const texts = createTexts({
  fr: { name: 'Règle', shows: (length: string) => `Règle de ${length}` },
  en: { name: 'Ruler', shows: (length) => `Ruler of ${length}` },
  de: { name: 'Lineal', shows: (length) => `Lineal von ${length}` },
});

/** What it has beyond its first and last stroke, and how wide it is. */
const END = 6;
const WIDTH = 25;

function Face({ state, place }: FaceProps<'ruler'>) {
  const length = Math.round(lengthOf(place));
  const angle = inclination(place.angle ?? 0);
  const words = [texts().shows(sayLength(length))];
  if (angle !== 0) words.push(instrumentTexts().leaning(sayDegrees(angle)));
  const { fine, strong } = ticks(length, 1);
  const body = { x: -END, width: length + 2 * END, rx: 1.6 };
  const figures = Array.from(
    { length: Math.floor(length / 10) + 1 },
    (_, centimetre) => centimetre,
  );
  return (
    <InstrumentPicture label={words.join(', ')}>
      <rect {...body} y="0.8" height={WIDTH} {...SHADOW} />
      <rect {...body} y="0" height={WIDTH} fill="var(--chalk)" fillOpacity="0.5" />
      <path
        d={`M${-END} 0 H${length + END} V15.4 H${-END} Z`}
        fill="var(--chalk)"
        fillOpacity={state.graduated ? 0.86 : 0.4}
      />
      <rect x={-END} width={length + 2 * END} y={WIDTH - 2.2} height="1.4" fill={BRASS} />
      {state.graduated && (
        <>
          <path d={fine} stroke="var(--slate-950)" strokeWidth="0.35" />
          <path d={strong} stroke="var(--slate-950)" strokeWidth="0.6" />
          <g textAnchor="middle" fontSize="5.8">
            {figures.map((centimetre) => (
              <text key={centimetre} x={centimetre * 10} y="13.4">
                {centimetre}
              </text>
            ))}
          </g>
        </>
      )}
      <rect
        {...body}
        y="0"
        height={WIDTH}
        fill="none"
        stroke="var(--slate-800)"
        strokeWidth="0.45"
      />
      <rect {...body} y="2" height={WIDTH - 4} fill="transparent" data-grip />
      {angle !== 0 && (
        <Reading at={{ x: length / 2, y: 20.4 }} angle={place.angle}>
          {sayDegrees(angle)}
        </Reading>
      )}
    </InstrumentPicture>
  );
}

function Buttons({ state, act, ...others }: ButtonsProps<'ruler'>) {
  const t = instrumentTexts();
  const { place, lay } = others;
  return (
    <>
      <LevelButton {...others} />
      {[10, 20, 30].map((centimetres) => (
        <Button
          key={centimetres}
          tone="dark"
          size="compact"
          pressed={Math.round(lengthOf(place)) === centimetres * 10}
          onClick={() => lay({ width: (centimetres * 10) / 320 })}
        >
          {t.centimetres(centimetres)}
        </Button>
      ))}
      <Button tone="dark" size="compact" pressed={state.graduated} onClick={() => act('graduate')}>
        {t.graduations}
      </Button>
    </>
  );
}

function edges({ place }: Lying<'ruler'>): Edge[] {
  const [left, right] = [-END, lengthOf(place) + END];
  return [
    { from: { x: left, y: 0 }, to: { x: right, y: 0 }, out: { x: 0, y: -1 } },
    { from: { x: left, y: WIDTH }, to: { x: right, y: WIDTH }, out: { x: 0, y: 1 } },
  ];
}

const beyond = (millimetres: number) => (lying: Lying<'ruler'>) => ({
  x: lengthOf(lying.place) + millimetres,
  y: WIDTH / 2,
});

export const ruler: ToolPart<'ruler'> = {
  icon: icons.ruler,
  texts,
  Face,
  Buttons,
  instrument: {
    edges,
    handles: [
      lengthHandle({ at: beyond(2), step: 10, least: 50, most: 300 }),
      turnHandle(beyond(16)),
    ],
  },
};
