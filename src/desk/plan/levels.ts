import { type Decimal, decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import type { Entry } from './entry.ts';
import { directionOf, type Market, onTick, pointsAbove, priceText } from './market.ts';
import { pipOf } from './pip.ts';
import { planRefusals } from './refusals.ts';

/** The stop and the targets of one entry, as prices on the tick. A null target runs open. */
export interface Levels {
  sl: Decimal;
  tps: (Decimal | null)[];
  /** where the stop came from, for the explanation */
  stopFrom: 'signal' | 'pips' | 'default';
}

export interface LevelQuestion {
  signal: Signal;
  market: Market;
  entry: Entry;
  defaultStopPips: number | null;
  /** a person said to trade although the first target has been passed */
  isTakenLate: boolean;
  /** the trader says it, with the price before their eyes */
  isByHand: boolean;
}

function inPips(question: LevelQuestion, pips: number, towards: 'profit' | 'loss'): Outcome<Decimal> {
  const { signal, market, entry } = question;
  const pip = pipOf(signal.symbol, market.contract);
  if (!pip) return planRefusals.refuse('PIP_UNKNOWN', { symbol: signal.symbol });
  const sign = directionOf(market.side) * (towards === 'profit' ? 1 : -1);
  return accept(onTick(market, (entry.signalled ?? entry.price).add(pip.mul(pips).mul(sign))));
}

function stopOf(question: LevelQuestion): Outcome<{ sl: Decimal; stopFrom: Levels['stopFrom'] }> {
  const { signal, market, defaultStopPips } = question;
  if (signal.sl !== null) return accept({ sl: onTick(market, decimal(signal.sl)), stopFrom: 'signal' });
  const pips = signal.slPips ?? defaultStopPips;
  if (pips === null) return planRefusals.refuse('STOP_MISSING', {});
  const sl = inPips(question, pips, 'loss');
  return sl.ok ? accept({ sl: sl.value, stopFrom: signal.slPips === undefined ? 'default' : 'pips' }) : sl;
}

/** So many times what is risked away from the entry: known once the entry and the stop are. */
function inMultiples({ market, entry }: LevelQuestion, sl: Decimal, multiple: number): Decimal {
  const from = entry.signalled ?? entry.price;
  return onTick(market, from.add(from.sub(sl).mul(multiple)));
}

function targetsOf(question: LevelQuestion, sl: Decimal): Outcome<Decimal[]> {
  const { signal, market } = question;
  const targets: Decimal[] = signal.tps.map((tp) => onTick(market, decimal(tp)));
  for (const pips of targets.length === 0 ? (signal.tpPips ?? []) : []) {
    const tp = inPips(question, pips, 'profit');
    if (!tp.ok) return tp;
    targets.push(tp.value);
  }
  for (const multiple of signal.rr ?? []) targets.push(inMultiples(question, sl, multiple));
  const nearestFirst = targets.sort((a, b) => a.cmp(b) * directionOf(market.side));
  return accept(nearestFirst.filter((tp, index) => index === 0 || !tp.eq(nearestFirst[index - 1] ?? '0')));
}

/** Market levels are measured from where the position would be closed now, those of a waiting order from its price. */
const measuredFrom = (market: Market, entry: Entry): Decimal =>
  entry.type === 'market' ? market.closesAt : entry.price;

/**
 * What the price may have passed since it was said. Whoever orders by hand an order that waits means its levels from its
 * own price: a stop or a target between that and the price of now is no mistake, and no broker takes it for one.
 */
const passedAt = ({ market, entry, isByHand }: LevelQuestion): Decimal =>
  isByHand && entry.type !== 'market' ? entry.price : market.closesAt;

/** Beside a price the feed named a level is mistaken; of a signal that named none the live price has passed it. */
function checkStop(question: LevelQuestion, sl: Decimal): Outcome<null> {
  const { market, entry } = question;
  const [slText, live] = [priceText(market, sl), priceText(market, market.closesAt)];
  if (!sl.gt(0) || (entry.signalled && pointsAbove(market, entry.signalled, sl).lte(0))) {
    const at = priceText(market, entry.signalled ?? entry.price);
    return planRefusals.refuse('STOP_WRONG_SIDE', { sl: slText, entry: at, side: market.side });
  }
  if (pointsAbove(market, passedAt(question), sl).lte(0))
    return planRefusals.refuse('STOP_PASSED', { sl: slText, live });
  const from = measuredFrom(market, entry);
  const points = pointsAbove(market, from, sl);
  const neededPoints = market.contract.stopsLevelPoints;
  if (points.gte(neededPoints)) return accept(null);
  const facts = { sl: slText, from: priceText(market, from), points: points.toFixed(), neededPoints };
  return planRefusals.refuse('STOP_TOO_CLOSE', facts);
}

function checkTargets(question: LevelQuestion, targets: Decimal[]): Outcome<Decimal[]> {
  const { market, entry, isTakenLate } = question;
  const { signalled } = entry;
  const wrong = signalled && targets.find((tp) => pointsAbove(market, tp, signalled).lte(0));
  if (signalled && wrong) {
    const at = priceText(market, signalled);
    return planRefusals.refuse('TARGET_WRONG_SIDE', { tp: priceText(market, wrong), entry: at, side: market.side });
  }
  const isAhead = (tp: Decimal) => pointsAbove(market, tp, passedAt(question)).gt(0);
  const ahead = targets.filter((tp) => isAhead(tp) && (signalled || pointsAbove(market, tp, entry.price).gt(0)));
  const first = targets[0];
  if (first && ahead.length < targets.length && (!isTakenLate || ahead.length === 0)) {
    const live = priceText(market, market.closesAt);
    return planRefusals.refuse('TARGET_PASSED', { tp: priceText(market, first), live });
  }
  const from = measuredFrom(market, entry);
  const neededPoints = market.contract.stopsLevelPoints;
  for (const tp of ahead) {
    const points = pointsAbove(market, tp, from);
    if (points.gt(0) && points.gte(neededPoints)) continue;
    const facts = { tp: priceText(market, tp), from: priceText(market, from), points: points.toFixed(), neededPoints };
    return planRefusals.refuse('TARGET_TOO_CLOSE', facts);
  }
  return accept(ahead);
}

export function levelsOf(question: LevelQuestion): Outcome<Levels> {
  const stop = stopOf(question);
  if (!stop.ok) return stop;
  const stopHolds = checkStop(question, stop.value.sl);
  if (!stopHolds.ok) return stopHolds;
  const targets = targetsOf(question, stop.value.sl);
  if (!targets.ok) return targets;
  const ahead = checkTargets(question, targets.value);
  if (!ahead.ok) return ahead;
  const isOpenEnded = question.signal.openTp === true || ahead.value.length === 0;
  return accept({ ...stop.value, tps: isOpenEnded ? [...ahead.value, null] : ahead.value });
}
