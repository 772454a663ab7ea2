import type { Changed } from '../../core/feed-log.ts';
import type { Signal } from '../../core/reading.ts';
import type { Said } from '../../core/said.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { tell } from '../../words/words.ts';

/** What an edit changed, as it reads now: "stop 4052, target 4090". */
export const changesOf = (before: Signal, after: Signal): Said[] =>
  signalChanges(before, after).flatMap((change) => changeOf(change, after));

function changeOf(change: Changed, after: Signal): Said | [] {
  const { entry, order, sl, slPips, tps, tpPips = [], rr = [], openTp, symbol, side } = after;
  switch (change) {
    case 'entry':
      return tell('changed.ENTRY', { entry: Array.isArray(entry) ? entry.join(' – ') : entry });
    case 'stop':
      return sl === null && slPips !== undefined
        ? tell('changed.STOP_PIPS', { pips: slPips })
        : tell('changed.STOP', { sl });
    case 'targets': {
      const others = [...tpPips.map((pips) => tell('card.PIPS', { pips })), ...rr.map((times) => timesRisk(times))];
      const all = [...tps, ...others, ...(openTp ? [tell('card.NO_TARGET')] : [])];
      return tell('changed.TARGETS', { targets: all.length > 0 ? all : null });
    }
    case 'order':
      return tell('changed.ORDER', { order });
    case 'symbol':
      return tell('changed.SYMBOL', { symbol });
    case 'side':
      return tell('changed.SIDE', { side });
    case 'update':
    case 'appeared':
    case 'vanished':
      return [];
  }
}

const timesRisk = (times: number): Said => tell('card.TIMES_RISK', { times });
