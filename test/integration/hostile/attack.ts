import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { News, Order } from './attacker.ts';

/** An attack that is under way. */
export interface Attack {
  news(): Promise<News>;
  /** Resolves once it has sent so many. */
  until(sent: number): Promise<void>;
  end(): Promise<News>;
}

export function attack(order: Order): Attack {
  const child = fork(join(import.meta.dirname, 'attacker.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(order);
  async function news(): Promise<News> {
    child.send('report');
    const [told] = (await once(child, 'message')) as [News];
    return told;
  }
  return {
    news,
    async until(sent) {
      while ((await news()).sent < sent) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async end() {
      const last = await news();
      child.kill('SIGKILL');
      await once(child, 'exit');
      return last;
    },
  };
}
