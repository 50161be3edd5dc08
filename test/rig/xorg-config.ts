/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Video memory for two 4K displays side by side, in kB. */
const VIDEO_RAM_KB = 256_000;

/**
 * An X server without hardware. Its driver has 16 RandR outputs, of which the first is on with the
 * first mode; input devices of the machine are left alone.
 */
export function xorgConfig(first: Size, second: Size): string {
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
  ${modeline(first)}
  ${modeline(second)}
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "${nameOf(first)}" "${nameOf(second)}"
    Virtual ${first.width + second.width} ${Math.max(first.height, second.height)}
  EndSubSection
EndSection
`;
}

/** The dummy driver refuses a faster clock. */
const FASTEST_MHZ = 290;

/** The name of a mode as xrandr knows it. */
export function nameOf(size: Size): string {
  return `${size.width}x${size.height}`;
}

/**
 * Timings at 60 Hz, or as fast as the driver's clock goes. There is no monitor to please, but the server takes short pauses between lines
 * for "reduced blanking" and refuses them: hence a quarter of the width.
 */
function modeline({ width, height }: Size): string {
  const pause = Math.ceil(width / 4);
  const total = { width: width + pause, height: height + 30 };
  const clock = Math.min((total.width * total.height * 60) / 1_000_000, FASTEST_MHZ).toFixed(2);
  const sync = width + Math.ceil(pause / 2);
  const across = [width, sync - 40, sync, total.width].join(' ');
  const down = [height, height + 3, height + 9, total.height].join(' ');
  return `Modeline "${nameOf({ width, height })}" ${clock} ${across} ${down}`;
}
