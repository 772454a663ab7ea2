import manifest from '../../../package.json' with { type: 'json' };
import { bridges } from '../../bridge/bridges.ts';
import type { ChatPort } from '../../core/chat.ts';
import { createHub, type Hub } from '../../platform/hub.ts';
import { createLimits } from '../../platform/limits.ts';
import { createPasswords } from '../../platform/passwords.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import type { Alert, Services } from '../../platform/services.ts';
import type { Config } from '../config.ts';
import { lookOver } from '../doctor/look-over.ts';
import { configuredProviders } from '../providers.ts';
import { openReading } from '../reading.ts';
import { openSeal } from '../secrets/own-seal.ts';
import { type Background, createBackground } from './background.ts';
import { configuredCalendar } from './calendar-node.ts';
import { createClock } from './clock.ts';
import { configuredLetters } from './letters-node.ts';
import { livePorts } from './live-ports.ts';
import type { RuntimeLog } from './log.ts';
import { createMetrics, type RuntimeMetrics } from './metrics.ts';
import { nodePosting } from './posting-node.ts';
import { nodeReach } from './reach-node.ts';

export interface RuntimeServices {
  services: Services;
  hub: Hub;
  background: Background;
  metrics: RuntimeMetrics;
  /** models are asked and letters leave as these settings say, from now on */
  serve: (config: Config) => void;
  /** what is being posted is let go; it is sent again after the next start */
  endPosting: () => void;
}

const sameAlertMs = 60_000;

/** Everything the rooms are given on Node, built once. */
export function createServices(
  log: RuntimeLog,
  chats: ReadonlyMap<string, ChatPort> = new Map(),
  config?: Config,
): RuntimeServices {
  const metrics = createMetrics();
  const toldAt = new Map<string, number>();
  const hub = createHub({
    defer: (flush) => setImmediate(flush),
    failed: (error) => log.warn({ error }, 'a watcher failed'),
  });
  const background = createBackground((error) => log.error({ error }, 'work in the background failed'));

  /** The same alert in a row is one line a minute, however often it is raised. */
  function alert({ kind, subject, text }: Alert): void {
    metrics.count('signalos_alerts_total', { kind });
    const key = `${kind} ${subject}`;
    const now = performance.now();
    if (now - (toldAt.get(key) ?? Number.NEGATIVE_INFINITY) < sameAlertMs) return;
    toldAt.set(key, now);
    log.error({ alert: kind, subject }, text);
  }

  const clock = createClock({
    wall: Date.now,
    monotonic: () => performance.now(),
    steppedBack: (byMs) =>
      alert({
        kind: 'clock_back',
        subject: 'clock',
        text: `the machine's clock was set back by ${byMs} ms; work goes on with a clock that waits for it`,
      }),
  });
  const ending = new AbortController();
  const services: Services = {
    clock,
    log,
    metrics,
    alert,
    chats,
    bridges,
    secretBytes,
    passwords: createPasswords(),
    ...(config?.RATE_LIMITS ? { limits: createLimits(config.RATE_LIMITS, clock) } : {}),
    ...(config ? { seal: openSeal(config), recoveryMs: config.RECOVERY_DAYS * 86_400_000 } : {}),
    ...(config ? { providers: configuredProviders(config, { reach: nodeReach(), now: clock }) } : {}),
    posting: nodePosting({ mayBeHere: config?.WEBHOOKS_TO_THIS_MACHINE ?? false, ending: ending.signal }),
    changed: hub.publish,
    background: background.run,
    version: manifest.version,
    ...(config ? { checkUp: () => lookOver(config) } : {}),
    ...(config ? { calendar: configuredCalendar(config, clock) } : {}),
  };
  const readingOf = (by: Config) => openReading(by, { metrics, alert, log, now: () => performance.now() });
  const live = config ? livePorts({ reading: readingOf(config), letters: configuredLetters(config, clock) }) : null;
  Object.assign(services, live?.ports);
  const serve = (by: Config) => live?.put({ reading: readingOf(by), letters: configuredLetters(by, clock) });
  return { services, hub, background, metrics, serve, endPosting: () => ending.abort() };
}
