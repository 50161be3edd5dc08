import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as si from 'systeminformation';
import {
  joinDisplays,
  parseActiveMonitors,
  parseBatteryReport,
  parseRegistryEdids,
} from './windows-parsers.ts';

const run = promisify(execFile);
const OPTIONS = { windowsHide: true, timeout: 10_000, maxBuffer: 8 * 1024 * 1024 };
const DISPLAY_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Enum\\DISPLAY';
const ACTIVE_MONITORS =
  'Get-CimInstance -Namespace root/wmi -ClassName WmiMonitorID | ' +
  'Where-Object Active | ForEach-Object InstanceName';

/** Displays plugged in now, with the EDID that the registry keeps. */
export async function readDisplays(): Promise<unknown> {
  const monitors = await run(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', ACTIVE_MONITORS],
    OPTIONS,
  );
  const registry = await run('reg.exe', ['query', DISPLAY_KEY, '/s', '/v', 'EDID'], OPTIONS);
  return joinDisplays(parseActiveMonitors(monitors.stdout), parseRegistryEdids(registry.stdout));
}

async function batteryReport(): Promise<string> {
  const file = join(tmpdir(), `ardoise-battery-${randomUUID()}.xml`);
  try {
    await run('powercfg.exe', ['/batteryreport', '/xml', '/output', file], OPTIONS);
    return await readFile(file, 'utf8');
  } finally {
    await rm(file, { force: true });
  }
}

/** Batteries: capacities by Windows' own report, the level by systeminformation. */
export async function readBatteries(): Promise<unknown> {
  const now = await si.battery();
  if (!now.hasBattery) return [];
  const reported = parseBatteryReport(await batteryReport().catch(() => ''));
  const level = { percent: now.percent, charging: now.acConnected };
  if (reported.length === 0) return [level];
  return reported.map((battery, index) => ({ ...battery, ...(index === 0 && level) }));
}
