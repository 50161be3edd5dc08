import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Firewall } from '#protocol/network.ts';
import { parseUfw, parseWindowsFirewall } from './firewall-parsers.ts';

const run = promisify(execFile);
const OPTIONS = { windowsHide: true, timeout: 15_000, maxBuffer: 4 * 1024 * 1024 };

/** Numbers and not words: Windows speaks the user's language. */
const QUESTION = (program: string) =>
  [
    '$n = @(Get-NetConnectionProfile | Select-Object @{n="category";e={[int]$_.NetworkCategory}})',
    '$p = @(Get-NetFirewallProfile | Select-Object Name, @{n="on";e={[int]$_.Enabled}})',
    `$f = @(Get-NetFirewallApplicationFilter -Program '${program.replaceAll("'", "''")}' -ErrorAction SilentlyContinue | Get-NetFirewallRule | Select-Object @{n="on";e={[int]$_.Enabled}}, @{n="direction";e={[int]$_.Direction}}, @{n="action";e={[int]$_.Action}}, @{n="profiles";e={[int]$_.Profile}})`,
    '@{ networks = $n; profiles = $p; rules = $f } | ConvertTo-Json -Depth 4 -Compress',
  ].join('; ');

/** The firewall as far as a user without rights may read it; null where none can be read. */
export async function readFirewall(): Promise<Firewall | null> {
  try {
    if (process.platform === 'win32') {
      const command = ['-NoProfile', '-NonInteractive', '-Command', QUESTION(process.execPath)];
      return parseWindowsFirewall((await run('powershell.exe', command, OPTIONS)).stdout);
    }
    if (process.platform === 'linux') return parseUfw(await readFile('/etc/ufw/ufw.conf', 'utf8'));
    return null;
  } catch {
    return null;
  }
}
