import type { Changed } from '../../core/feed-log.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';

/** What an edit changed, as it reads now: "stop 4052, target 4090". */
export function changedWords(before: Signal, after: Signal): string {
  return signalChanges(before, after)
    .map((change) => wordsFor(change, after))
    .join(', ');
}

function wordsFor(change: Changed, { entry, order, sl, slPips, tps, tpPips = [], rr = [], openTp }: Signal): string {
  switch (change) {
    case 'entry':
      return `entry ${Array.isArray(entry) ? entry.join(' to ') : (entry ?? 'at market')}`;
    case 'stop':
      return `stop ${sl ?? (slPips === undefined ? 'none' : `${slPips} pips`)}`;
    case 'targets': {
      const all = [...tps, ...tpPips.map((pips) => `${pips} pips`), ...rr.map((each) => `${each} × the risk`)];
      return `target ${[...all, ...(openTp ? ['open'] : [])].join(' and ') || 'none'}`;
    }
    case 'order':
      return `${order} order`;
    default:
      return change;
  }
}
