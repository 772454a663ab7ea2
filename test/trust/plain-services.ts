import { bridges } from '../../src/bridge/bridges.ts';
import { createPasswords } from '../../src/platform/passwords.ts';
import { secretBytes } from '../../src/platform/secret-bytes.ts';
import type { Services } from '../../src/platform/services.ts';
import { nodePosting } from '../../src/runtime/node/posting-node.ts';

/** What actors are given in a process of ours that measures or plays the broker: real time, errors to the terminal. */
export function createPlainServices() {
  const running = new Set<Promise<void>>();
  const log = {
    info: () => {},
    warn: () => {},
    error: (facts: object, message: string) => console.error(JSON.stringify({ level: 50, ...facts, msg: message })),
  };
  const services: Services = {
    clock: Date.now,
    log,
    metrics: { count: () => {}, observe: () => {} },
    alert: (alert) => log.error(alert, 'alert'),
    changed: () => {},
    chats: new Map(),
    bridges,
    secretBytes,
    passwords: createPasswords(),
    posting: nodePosting({ mayBeHere: false }),
    background: (work) => {
      const watched = work
        .catch((error: unknown) => log.error({ error: String(error) }, 'in the background'))
        .finally(() => running.delete(watched));
      running.add(watched);
    },
  };
  async function drain(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
  }
  return { services, log, drain };
}
