import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, temporaryFolder } from './start-app.ts';

/** The built receiver of the town hall as its own process. */
export interface RunningCity {
  url: string;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export async function startCity(options: {
  port: number;
  data?: string;
  args?: string[];
}): Promise<RunningCity> {
  const data = options.data ?? temporaryFolder();
  const program = join(ROOT, 'out', 'electron', 'city.js');
  const args = ['--port', String(options.port), '--data', data, ...(options.args ?? [])];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => (errors += String(piece)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = once(createInterface({ input: child.stdout }), 'line').then(([line]) => line);
  const line = await Promise.race([ready, ended]);
  if (typeof line !== 'string') throw new Error(`the city ended with ${line}: ${errors}`);
  const { city } = JSON.parse(line) as { city: string };
  return {
    url: city,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
