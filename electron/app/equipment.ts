import type { Inventory } from '#inventory/create-inventory.ts';
import { describeFacts } from '#inventory/describe-facts.ts';
import type { OutboxStatus } from '#inventory/outbox/create-outbox.ts';
import { describeCheck } from '#inventory/texts.ts';
import type { Refusal } from '#protocol/errors.ts';
import type { Engine } from './engine.ts';
import { withLive, type AppState } from './state/app-state.ts';

/** The self-check and the reports, as the console knows them. */
export interface Equipment {
  /** Reads the machine; with the school set, what was found is in the outbox when it resolves. */
  check(screens: number | null): Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  sendNow(): Promise<void>;
  /** Takes over what the outbox says of itself. */
  follow(status: OutboxStatus): void;
}

export function createEquipment(deps: {
  engine: Engine;
  inventory: Inventory;
  lang: string;
  clock: () => number;
  log: (message: string, error: unknown) => void;
}): Equipment {
  const { engine, inventory, lang } = deps;

  function show(change: Partial<AppState['live']['equipment']>): void {
    engine.update((state) =>
      withLive(state, { equipment: { ...state.live.equipment, ...change } }),
    );
  }

  async function run(screens: number | null): Promise<void> {
    const { facts, checks } = await inventory.check({ projectorExpected: true, screens });
    show({
      checkedAt: deps.clock(),
      checks: checks.map((check) => ({ ...check, ...describeCheck(check, lang) })),
      facts: describeFacts(facts, lang),
    });
    const { school, room } = engine.state().settings;
    if (school !== '') await inventory.report(facts, checks, { school, room });
  }

  return {
    async check(screens) {
      if (engine.state().live.equipment.running) {
        return { ok: false, refusal: { code: 'check/running' } };
      }
      show({ running: true, problem: null });
      try {
        await run(screens);
        show({ running: false });
        return { ok: true };
      } catch (error) {
        deps.log('the self-check failed', error);
        show({ running: false, problem: 'check/failed' });
        return { ok: false, refusal: { code: 'check/failed' } };
      }
    },
    async sendNow() {
      if (engine.state().settings.cityUrl !== '') await inventory.outbox.poke();
    },
    follow(status) {
      const { lastReceipt: receipt } = status;
      show({
        outbox: {
          waiting: status.waiting,
          quarantined: status.quarantined.length,
          receipt: receipt && {
            id: receipt.id,
            receivedAt: receipt.received_at,
            city: receipt.city,
          },
          unreachable: status.cityReachable === false,
        },
      });
    },
  };
}
