import { amount, word } from './values.ts';

/** `reg query … /s /v EDID` → instance path (upper case, from `DISPLAY\`) and EDID in base64. */
export function parseRegistryEdids(output: string): Map<string, string> {
  const found = new Map<string, string>();
  let instance: string | null = null;
  for (const line of output.split(/\r?\n/)) {
    const key = /\\Enum\\(DISPLAY\\[^\\]+\\[^\\]+)\\Device Parameters\s*$/i.exec(line);
    if (key?.[1] !== undefined) instance = key[1].toUpperCase();
    else if (line.startsWith('HKEY')) instance = null;
    const value = /^\s+EDID\s+REG_BINARY\s+((?:[0-9A-F]{2})+)\s*$/i.exec(line)?.[1];
    if (value === undefined || instance === null) continue;
    found.set(instance, Buffer.from(value, 'hex').toString('base64'));
  }
  return found;
}

/** WmiMonitorID's instance names, one per line: `DISPLAY\ACR0408\5&2a&0&UID4352_0` without `_0`. */
export function parseActiveMonitors(output: string): string[] {
  return output
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/_\d+$/, '').toUpperCase())
    .filter((line) => line.startsWith('DISPLAY\\'));
}

/** Displays plugged in now. The registry remembers every display that ever was. */
export function joinDisplays(
  active: readonly string[],
  edids: ReadonlyMap<string, string>,
): { connector: string; edid?: string }[] {
  return active.map((connector) => {
    const edid = edids.get(connector);
    return { connector: connector.slice(0, 200), ...(edid !== undefined && { edid }) };
  });
}

/** A battery of Windows' report; capacities in mWh. */
export interface ReportedBattery {
  name: string | undefined;
  manufacturer: string | undefined;
  serial: string | undefined;
  chemistry: string | undefined;
  designCapacity: number | undefined;
  fullCapacity: number | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** `powercfg /batteryreport /xml`. Capacities in percent (`RelativeCapacity`) are no mWh: left out. */
export function parseBatteryReport(xml: string): ReportedBattery[] {
  return [...xml.matchAll(/<Battery>([\s\S]*?)<\/Battery>/g)].map(([, body = '']) => {
    const tag = (name: string) => {
      const raw = new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
      return word(raw?.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity));
    };
    const relative = tag('RelativeCapacity') === '1';
    return {
      name: tag('Id'),
      manufacturer: tag('Manufacturer'),
      serial: tag('SerialNumber'),
      chemistry: tag('Chemistry'),
      designCapacity: relative ? undefined : amount(tag('DesignCapacity')),
      fullCapacity: relative ? undefined : amount(tag('FullChargeCapacity')),
    };
  });
}
