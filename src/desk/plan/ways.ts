import { decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import type { Prices } from './conversion.ts';
import { type Entry, settleEntries } from './entry.ts';
import type { FollowSettings } from './follow-settings.ts';
import { type Levels, levelsOf } from './levels.ts';
import { countedFrom, type LossPerLot, type LossQuestion, lossPerLot } from './loss-per-lot.ts';
import type { Market } from './market.ts';
import { planRefusals } from './refusals.ts';
import { secondLossPerLot } from './second-opinion.ts';

/** One way into the trade: an entry with its levels and what a lot of it loses at the stop. */
export interface Way {
  entry: Entry;
  levels: Levels;
  loss: LossPerLot;
  /** the same loss, computed a second time by other means */
  second: string;
}

export interface WayQuestion {
  signal: Signal;
  market: Market;
  settings: FollowSettings;
  prices: Prices;
  currency: string;
  isTakenLate: boolean;
  isByHand: boolean;
}

/** Two computations of one loss may differ by spread and rounding, not by more. */
const farthestApart = '0.01';

function secondOpinion(question: LossQuestion, loss: LossPerLot): Outcome<string> {
  const { market, entry, sl, prices, currency } = question;
  const { contract } = market;
  const second = secondLossPerLot({
    ...{ contract, currency, quotes: prices.quotes },
    from: countedFrom(market, entry).toFixed(),
    sl: sl.toFixed(),
    slippage: loss.slippage.toFixed(),
  });
  if (second === null) return planRefusals.refuse('RATE_MISSING', { from: contract.profitCurrency, to: currency });
  const apart = loss.total.sub(second).abs();
  if (apart.lte(loss.total.mul(farthestApart)) && apart.lte(decimal(second).mul(farthestApart))) return accept(second);
  const facts = { first: loss.total.toFixed(4), second: decimal(second).toFixed(4), currency };
  return planRefusals.refuse('SIZES_DISAGREE', facts);
}

function wayOf(question: WayQuestion, entry: Entry): Outcome<Way> {
  const { signal, market, settings, prices, currency, isTakenLate, isByHand } = question;
  const { defaultStopPips, slippagePoints } = settings;
  const levels = levelsOf({ signal, market, entry, defaultStopPips, isTakenLate, isByHand });
  if (!levels.ok) return levels;
  const lossQuestion = { market, entry, sl: levels.value.sl, slippagePoints, prices, currency };
  const loss = lossPerLot(lossQuestion);
  if (!loss.ok) return loss;
  const second = secondOpinion(lossQuestion, loss.value);
  return second.ok ? accept({ entry, levels: levels.value, loss: loss.value, second: second.value }) : second;
}

/** All ways into the trade, or the first reason why one of them cannot be taken. */
export function waysInto(question: WayQuestion): Outcome<Way[]> {
  const entries = settleEntries(question.signal, question.market, question.settings);
  if (!entries.ok) return entries;
  const ways: Way[] = [];
  for (const entry of entries.value) {
    const way = wayOf(question, entry);
    if (!way.ok) return way;
    ways.push(way.value);
  }
  return accept(ways);
}
