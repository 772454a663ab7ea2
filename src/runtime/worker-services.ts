import type { Services } from '../platform/services.ts';
import { createConsoleLog } from './worker-log.ts';
import { createIsolateMetrics } from './worker-metrics.ts';

export const isolateMetrics = createIsolateMetrics();

/** What the rooms are given on Workers. Nobody watches live there and no chat is connected. */
export function createWorkerServices(level: string | undefined, waitUntil: (work: Promise<void>) => void): Services {
  const log = createConsoleLog(level || 'info');
  return {
    clock: Date.now,
    log,
    metrics: isolateMetrics,
    alert: ({ kind, subject, text }) => {
      isolateMetrics.count('signalos_alerts_total', { kind });
      log.error({ alert: kind, subject }, text);
    },
    changed: () => {},
    chats: new Map(),
    background: (work) =>
      waitUntil(work.catch((error) => log.error({ error: String(error) }, 'work in the background failed'))),
  };
}
