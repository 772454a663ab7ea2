import type { Certainty } from '../../../core/reading.ts';
import { hasLevels } from '../trade/halves.ts';
import type { Sources } from '../trade/sources.ts';
import type { Trade } from '../trade/trades.ts';
import type { Chosen } from './chosen.ts';

/** Text that speaks to the reader is never obeyed; beside a signal it makes the whole message doubtful. */
export function addressed(trades: Trade[]): Chosen {
  const good = trades.some(
    (trade) => trade.draft.sides.length > 0 && hasLevels(trade) && trade.draft.sls.length + trade.draft.tps.length > 1,
  );
  const reasons = ['addresses the reader'];
  return {
    reading: good ? { type: 'reject', reason: 'addresses the reader' } : { type: 'none' },
    certainty: 'unsure',
    reasons,
    sources: {},
  };
}

export function nothing(reasons: string[], certainty: Certainty = 'certain'): Chosen {
  return { reading: { type: 'none' }, certainty, reasons: [...new Set(reasons)], sources: {} };
}

/** Certain only where nothing speaks against it. */
export const doubted = (doubts: string[], read: Pick<Chosen, 'reading' | 'sources' | 'taken'>): Chosen => ({
  ...read,
  certainty: doubts.length > 0 ? 'probable' : 'certain',
  reasons: doubts.length > 0 ? doubts : ['everything in it is explained'],
});

export function rejected(reason: string, trades: Trade[]): Chosen {
  const sources: Sources = {};
  for (const { draft } of trades) {
    sources.side = [...(sources.side ?? []), ...draft.sides.map((side) => side.at)];
    sources.sl = [...(sources.sl ?? []), ...draft.sls.map((level) => level.at)];
  }
  return { reading: { type: 'reject', reason }, certainty: 'unsure', reasons: [reason], sources };
}
