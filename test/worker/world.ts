import { bridges } from '../../src/bridge/bridges.ts';
import type { Migration } from '../../src/platform/migrate.ts';
import { createPasswords } from '../../src/platform/passwords.ts';
import { secretBytes } from '../../src/platform/secret-bytes.ts';
import type { Alert, Services } from '../../src/platform/services.ts';
import { lazySeal } from '../../src/runtime/lazy-seal.ts';
import { type Background, createBackground } from '../../src/runtime/node/background.ts';
import { workerPosting } from '../../src/runtime/worker/worker-posting.ts';
import { forgive, noteError } from '../kit/errors.ts';
import { toyMigrations } from '../kit/toy-room.ts';

/**
 * What the tests control of the objects beside them: they share one isolate. The clock stands far in the future,
 * so that no alarm rings by itself.
 */
export const world = {
  now: Date.UTC(2098, 0, 6, 9),
  alerts: [] as Alert[],
  warnings: [] as string[],
  /** objects that may have work in the background */
  busy: new Set<string>(),
  backgrounds: new Map<string, Background>(),
  toySteps: toyMigrations().desk as Migration[],
};

export function takeAlerts(): Alert[] {
  for (const alert of world.alerts) forgive(`alert ${alert.kind}: ${alert.text}`);
  return world.alerts.splice(0);
}

/** As in `test/kit`: an error that is logged, or an alert that no test took, fails the test. */
export function testServices(id: string): Services {
  const background = createBackground((error) => noteError(`in the background: ${String(error)}`));
  world.backgrounds.set(id, background);
  return {
    clock: () => world.now,
    log: {
      info: () => {},
      warn: (_facts, message) => world.warnings.push(message),
      error: (facts, message) => noteError(`${message} ${JSON.stringify(facts)}`),
    },
    metrics: { count: () => {}, observe: () => {} },
    alert: (alert) => {
      world.alerts.push(alert);
      noteError(`alert ${alert.kind}: ${alert.text}`);
    },
    changed: () => {},
    chats: new Map(),
    bridges,
    secretBytes,
    isReachedByOthers: true,
    passwords: createPasswords({ power: 4 }),
    seal: lazySeal(async () => [new Uint8Array(32).fill(7)] as const),
    posting: workerPosting(true),
    background: (work) => {
      world.busy.add(id);
      background.run(work);
    },
  };
}
