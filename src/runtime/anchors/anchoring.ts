import { ask, type Office } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { passAnchor } from '../../directory/told-safety.ts';
import type { Services } from '../../platform/services.ts';
import type { Config } from '../config.ts';
import { realTimers } from '../node/timers.ts';
import { anchorFileOf } from './settings.ts';
import { anchorDaily } from './write-daily.ts';

/** In a service: to the file, and to whoever ANCHORS_TO names. Returns how to end it. */
export function anchoring(
  config: Config,
  { office, services }: { office: Office; services: Pick<Services, 'clock' | 'log' | 'alert'> },
): () => void {
  const { clock, log } = services;
  const to = config.ANCHORS_TO;
  return anchorDaily({
    dataDir: config.DATA_DIR,
    file: anchorFileOf(config),
    clock,
    log,
    timers: realTimers(clock, (error) => log.error({ error: String(error) }, 'anchoring failed')),
    alert: (text) => services.alert({ kind: 'broken_promise', subject: 'anchors', text }),
    async tell({ root, chains, at }) {
      if (to === undefined) return;
      const told = { to, root, chains: chains.length, at: Date.parse(at) };
      await ask(office.directory(), passAnchor, told, internally('anchors'));
    },
  });
}
