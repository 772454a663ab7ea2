import manifest from '../../../package.json' with { type: 'json' };
import { bridges } from '../../bridge/bridges.ts';
import { createPasswords } from '../../platform/passwords.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import type { Services } from '../../platform/services.ts';
import { feedCalendar } from '../calendar.ts';
import { ConfigProblem } from '../config.ts';
import { lettersByFetch } from '../letters.ts';
import { openReading } from '../reading.ts';
import { readBindings, type WorkerSettings } from './worker-config.ts';
import { createConsoleLog } from './worker-log.ts';
import { createIsolateMetrics } from './worker-metrics.ts';
import { workerPosting } from './worker-posting.ts';

export const isolateMetrics = createIsolateMetrics();

/** What the rooms are given on Workers. Nobody watches live there and no chat is connected. */
export function createWorkerServices(env: WorkerSettings, waitUntil: (work: Promise<void>) => void): Services {
  const log = createConsoleLog(env.LOG_LEVEL || 'info');
  const config = readBindings(env);
  const services: Services = {
    clock: Date.now,
    log,
    metrics: isolateMetrics,
    alert: ({ kind, subject, text }) => {
      isolateMetrics.count('signalos_alerts_total', { kind });
      log.error({ alert: kind, subject }, text);
    },
    changed: () => {},
    version: manifest.version,
    chats: new Map(),
    bridges,
    secretBytes,
    passwords: createPasswords(),
    posting: workerPosting(),
    background: (work) =>
      waitUntil(work.catch((error) => log.error({ error: String(error) }, 'work in the background failed'))),
  };
  if (config instanceof ConfigProblem) return services;
  const hooks = { ...services, now: () => performance.now() };
  const letters = lettersByFetch(config, Date.now);
  return { ...services, letters, calendar: feedCalendar(config, Date.now), reading: openReading(config, hooks) };
}
