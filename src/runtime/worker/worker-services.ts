import manifest from '../../../package.json' with { type: 'json' };
import { bridges } from '../../bridge/bridges.ts';
import type { Budgets } from '../../core/pace.ts';
import { earsOf } from '../../office/ears.ts';
import { createLimits, type Limits } from '../../platform/limits.ts';
import { createPasswords } from '../../platform/passwords.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import type { Log, Services } from '../../platform/services.ts';
import { feedCalendar } from '../calendar.ts';
import { type CalledDoor, calledDiscord, calledTelegram, hearingOf } from '../called-doors.ts';
import { type Config, ConfigProblem } from '../config.ts';
import { keysIn, lazySeal } from '../lazy-seal.ts';
import { lettersByFetch } from '../letters.ts';
import { openReading } from '../reading.ts';
import { readBindings } from './worker-config.ts';
import type { WorkerEnv } from './worker-env.ts';
import { createConsoleLog } from './worker-log.ts';
import { createIsolateMetrics } from './worker-metrics.ts';
import { workerContext } from './worker-office.ts';
import { workerPosting } from './worker-posting.ts';

export const isolateMetrics = createIsolateMetrics();

const limitsBy = new Map<Budgets, Limits>();

/** Each isolate counts for itself: to count in one place for all, each request would have to ask there. */
function limitsOfIsolate({ RATE_LIMITS: budgets }: Config): Limits | undefined {
  if (budgets === null) return undefined;
  const known = [...limitsBy].find(([one]) => JSON.stringify(one) === JSON.stringify(budgets))?.[1];
  const limits = known ?? createLimits(budgets, Date.now);
  if (!known) limitsBy.set(budgets, limits);
  return limits;
}

/** What the rooms are given on Workers. Nobody watches live there; chats are those that call. */
export function createWorkerServices(env: WorkerEnv, waitUntil: (work: Promise<void>) => void): Services {
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
    // There is no address of its own machine alone.
    isReachedByOthers: true,
    chats: new Map(),
    bridges,
    secretBytes,
    passwords: createPasswords(),
    posting: workerPosting(),
    background: (work) =>
      waitUntil(work.catch((error) => log.error({ error: String(error) }, 'work in the background failed'))),
  };
  if (config instanceof ConfigProblem) return services;
  const { SECRETS_KEY: key } = config;
  const hooks = { ...services, now: () => performance.now() };
  const doors = openCalledDoors(config, log);
  const whole: Services = {
    ...services,
    limits: limitsOfIsolate(config),
    ...(key === undefined ? {} : { seal: lazySeal(async () => keysIn(key)) }),
    letters: lettersByFetch(config, Date.now),
    recoveryMs: config.RECOVERY_DAYS * 86_400_000,
    calendar: feedCalendar(config, Date.now),
    reading: openReading(config, hooks),
    chats: new Map(doors.map(({ scheme, port }) => [scheme, port])),
    // Made when something is told: what hears is made of these very services.
    hearing: hearingOf(doors, () => earsOf(workerContext(env, whole))),
  };
  return whole;
}

export function openCalledDoors(config: Config, log: Log): CalledDoor[] {
  const outside = { log, now: Date.now };
  return [calledTelegram(config, outside), calledDiscord(config, outside)].filter((door) => door !== null);
}
