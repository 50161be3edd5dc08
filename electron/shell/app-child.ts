import type { UtilityProcess } from 'electron';
import type { AppChild } from './app-process.ts';

/** How long the app may take to put everything on disk once it was asked to end. */
export const END_WITHIN_MS = 5000;

/** The app in Electron's utility process, as the rules of its life see it. */
export function appChild(
  child: Pick<UtilityProcess, 'stdout' | 'on' | 'postMessage' | 'kill'>,
  platform: NodeJS.Platform,
  later: (run: () => void, ms: number) => void,
): AppChild {
  return {
    onOutput(listener) {
      child.stdout?.setEncoding('utf8');
      child.stdout?.on('data', (text: string) => listener(text));
    },
    onExit(listener) {
      child.on('exit', listener);
    },
    end() {
      child.postMessage('end');
      // Elsewhere a kill is SIGTERM, which the app obeys cleanly; on Windows it would be the axe.
      if (platform === 'win32') later(() => child.kill(), END_WITHIN_MS);
      else child.kill();
    },
  };
}
