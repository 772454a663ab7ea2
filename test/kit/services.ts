import { bridges } from '../../src/bridge/bridges.ts';
import type { ChatPort } from '../../src/core/chat.ts';
import { createPasswords } from '../../src/platform/passwords.ts';
import { createSeal } from '../../src/platform/seal.ts';
import { secretBytes } from '../../src/platform/secret-bytes.ts';
import type { Alert, Services } from '../../src/platform/services.ts';
import { createBackground } from '../../src/runtime/node/background.ts';
import { nodePosting } from '../../src/runtime/node/posting-node.ts';
import { createFakeClock, type FakeClock } from './clock.ts';
import { forgive, noteError } from './errors.ts';

const testSeal = await createSeal([new Uint8Array(32).fill(7)], secretBytes);

export interface TestServices {
  services: Services;
  clock: FakeClock;
  /** everything counted, by name */
  counted: Map<string, number>;
  changes: string[];
  takeAlerts(): Alert[];
  drain(): Promise<void>;
}

/** An error that is logged, or an alert that no test took, fails the test. */
export function createTestServices(
  chats: ReadonlyMap<string, ChatPort> = new Map(),
  posting = nodePosting({ mayBeHere: true }),
): TestServices {
  const alerts: Alert[] = [];
  const counted = new Map<string, number>();
  const changes: string[] = [];
  const log = {
    info: () => {},
    warn: () => {},
    error: (facts: object, message: string) => noteError(`${message} ${JSON.stringify(facts)}`),
  };
  const background = createBackground((error) => noteError(`in the background: ${String(error)}`));
  const clock = createFakeClock(undefined, background.drain);
  const services: Services = {
    clock: clock.now,
    log,
    metrics: {
      count: (name, _labels, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by),
      observe: () => {},
    },
    alert: (alert) => {
      alerts.push(alert);
      noteError(`alert ${alert.kind}: ${alert.text}`);
    },
    changed: (topic) => changes.push(topic),
    chats,
    bridges,
    secretBytes,
    // As the real one, and quick.
    passwords: createPasswords({ power: 4 }),
    seal: testSeal,
    posting,
    background: background.run,
  };
  return {
    services,
    clock,
    counted,
    changes,
    drain: background.drain,
    takeAlerts() {
      for (const alert of alerts) forgive(`alert ${alert.kind}: ${alert.text}`);
      return alerts.splice(0);
    },
  };
}
