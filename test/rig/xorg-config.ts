/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Pixels per second that the driver takes. */
const FASTEST_CLOCK = 290_000_000;

/** Video memory for two 4K displays side by side, in kB. */
const VIDEO_RAM_KB = 256_000;

/**
 * An X server without hardware; the second display may change to the other sizes later. Its driver has 16 RandR outputs, of which the first is on with the
 * first mode; input devices of the machine are left alone.
 */
export function xorgConfig(first: Size, second: Size, others: readonly Size[] = []): string {
  const modes = [...new Map([first, second, ...others].map((one) => [nameOf(one), one])).values()];
  const right = [second, ...others];
  const virtual = {
    width: first.width + Math.max(...right.map(({ width }) => width)),
    height: Math.max(first.height, ...right.map(({ height }) => height)),
  };
  return `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam ${VIDEO_RAM_KB}
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  ${modes.map(modeline).join('\n  ')}
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes ${modes.map((mode) => `"${nameOf(mode)}"`).join(' ')}
    Virtual ${virtual.width} ${virtual.height}
  EndSubSection
EndSection
`;
}

/** The name of a mode as xrandr knows it. */
export function nameOf(size: Size): string {
  return `${size.width}x${size.height}`;
}

/**
 * Timings at 60 Hz, or slower where the driver has no clock that fast. There is no monitor to please, but the server takes short pauses between lines
 * for "reduced blanking" and refuses them: hence a quarter of the width.
 */
function modeline({ width, height }: Size): string {
  const pause = Math.ceil(width / 4);
  const total = { width: width + pause, height: height + 30 };
  const pixels = total.width * total.height;
  const clock = (Math.min(pixels * 60, FASTEST_CLOCK) / 1_000_000).toFixed(2);
  const sync = width + Math.ceil(pause / 2);
  const across = [width, sync - 40, sync, total.width].join(' ');
  const down = [height, height + 3, height + 9, total.height].join(' ');
  return `Modeline "${nameOf({ width, height })}" ${clock} ${across} ${down}`;
}
