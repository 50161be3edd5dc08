import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, Lying, ToolPart } from './contract.ts';
import { inclination, lengthOf, type Edge } from './geometry.ts';
import { instrumentTexts, lengthHandle, sayDegrees, turnHandle } from './handles.ts';
import { BRASS, InstrumentPicture, Reading, SHADOW, ticks } from './instrument-picture.tsx';
import { LevelButton } from './level-button.tsx';

const texts = createTexts({
  fr: { name: 'Équerre', flip: 'Retourner' },
  en: { name: 'Set square', flip: 'Turn over' },
  de: { name: 'Geodreieck', flip: 'Umdrehen' },
});

/** The short leg of 60 and 30 degrees. */
const SLOPE = Math.tan(Math.PI / 6);
/** The width of its legs, and of its long side. */
const BAND = 17;
const LONG_BAND = 11;
const SQUARE = 7;
/** Where the pen goes instead of the hand. */
const RIM = 2;

/** Its sides for a long leg of this length; `side` is -1 when it is turned over. */
function sizes({ state, place }: Lying<'set-square'>) {
  const length = lengthOf(place);
  const height = length * SLOPE;
  return { length, height, long: Math.hypot(length, height), side: state.flipped ? -1 : 1 };
}

function Face({ state, place }: FaceProps<'set-square'>) {
  const { length, height, long, side } = sizes({ state, place });
  const angle = inclination(place.angle ?? 0);
  const name = texts().name;
  const outline = `M0 0 H${side * length} L0 ${-height} Z`;
  // What is cut out, where there is room for it.
  const right = (length * height - BAND * length - LONG_BAND * long) / height;
  const top = (length * height - BAND * height - LONG_BAND * long) / length;
  const hollow =
    right > BAND + 6 && top > BAND + 4
      ? `M${side * BAND} ${-BAND} H${side * right} L${side * BAND} ${-top} Z`
      : '';
  const radius = (length + height - long) / 2;
  const inner = (radius - RIM) / radius;
  const middle = { x: side * radius, y: -radius };
  const at = (x: number, y: number) =>
    `${middle.x + (x - middle.x) * inner} ${middle.y + (y - middle.y) * inner}`;
  const marked = length * (1 - 9 / height);
  const { fine, strong } = ticks(marked, -1, side);
  const figures = Array.from(
    { length: Math.floor((length * (1 - 16 / height)) / 10) },
    (_, at) => at + 1,
  );
  const leans = [name, ...(angle === 0 ? [] : [instrumentTexts().leaning(sayDegrees(angle))])];
  return (
    <InstrumentPicture label={leans.join(', ')}>
      <path d={outline + hollow} transform="translate(0 0.8)" {...SHADOW} />
      <path
        d={outline + hollow}
        fillRule="evenodd"
        fill="var(--chalk)"
        fillOpacity="0.78"
        stroke="var(--slate-800)"
        strokeWidth="0.45"
        strokeLinejoin="round"
      />
      <path
        d={`M${side * length * 0.93} ${-height * 0.07 + 1.6} L${side * 1.6} ${-height * 0.985 + 1.6}`}
        transform={`translate(${-side * 0.8} 0)`}
        stroke={BRASS}
        strokeWidth="1.2"
      />
      {state.graduated && (
        <>
          <path d={fine} stroke="var(--slate-950)" strokeWidth="0.35" />
          <path d={strong} stroke="var(--slate-950)" strokeWidth="0.6" />
          <g textAnchor="middle" fontSize="5.8">
            {figures.map((centimetre) => (
              <text key={centimetre} x={side * centimetre * 10} y="-8.4">
                {centimetre}
              </text>
            ))}
          </g>
        </>
      )}
      <path
        d={`M${side * SQUARE} 0 V${-SQUARE} H0`}
        fill="none"
        stroke="var(--brick-strong)"
        strokeWidth="1"
      />
      <path
        d={`M${at(0, 0)} L${at(side * length, 0)} L${at(0, -height)} Z ${hollow}`}
        fillRule="evenodd"
        fill="transparent"
        data-grip
      />
      {angle !== 0 && (
        <Reading at={{ x: side * length * 0.26, y: -height * 0.34 }} angle={place.angle}>
          {sayDegrees(angle)}
        </Reading>
      )}
    </InstrumentPicture>
  );
}

function Buttons({ state, act, ...others }: ButtonsProps<'set-square'>) {
  return (
    <>
      <LevelButton {...others} />
      <Button
        tone="dark"
        size="compact"
        icon={icons.flip}
        pressed={state.flipped}
        onClick={() => act('flip')}
      >
        {texts().flip}
      </Button>
      <Button tone="dark" size="compact" pressed={state.graduated} onClick={() => act('graduate')}>
        {instrumentTexts().graduations}
      </Button>
    </>
  );
}

function edges(lying: Lying<'set-square'>): Edge[] {
  const { length, height, long, side } = sizes(lying);
  const corner = { x: 0, y: 0 };
  const [tip, top] = [
    { x: side * length, y: 0 },
    { x: 0, y: -height },
  ];
  return [
    { from: corner, to: tip, out: { x: 0, y: 1 } },
    { from: corner, to: top, out: { x: -side, y: 0 } },
    { from: top, to: tip, out: { x: (side * height) / long, y: -length / long } },
  ];
}

export const setSquare: ToolPart<'set-square'> = {
  icon: icons.setSquare,
  texts,
  Face,
  Buttons,
  instrument: {
    edges,
    handles: [
      lengthHandle({
        at(lying) {
          const { length, side } = sizes(lying);
          return { x: side * (length + 7), y: -4 };
        },
        step: 5,
        least: 60,
        most: 240,
        side: (lying) => sizes(lying).side,
      }),
      turnHandle((lying) => {
        const { length, height, side } = sizes(lying);
        return { x: side * (length * 0.56 + 4), y: -height * 0.56 - 7 };
      }),
    ],
  },
};
