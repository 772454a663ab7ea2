import { awaitedStop } from '../../core/awaited-stop.ts';
import type { Contract, Quote, Side } from '../../core/broker.ts';
import { type Decimal, decimal, sum, toMoney, toText, zero } from '../../core/decimal.ts';
import { type Purse, profitOf } from '../comply/money.ts';
import { type Leg, lotsOpen } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import { partsOf } from '../orders/parts-of.ts';
import { type EffectLine, noFigures } from './effect.ts';
import { openedAt } from './opened-at.ts';

/** Where something stands, and in what money it counts. */
export interface Standing {
  account: string;
  accountName: string;
  purse: Purse;
  contract: Contract | undefined;
  quote: Quote | undefined;
  isNetting: boolean;
}

type Fixed = Pick<
  EffectLine,
  'account' | 'accountName' | 'currency' | 'signal' | 'leg' | 'id' | 'symbol' | 'side' | 'shared'
>;
/** What something open is worth, by what the broker shows of it. */
interface Holding {
  side: Side;
  openPrice: string;
  /** the whole position and its swap */
  held: string;
  swap: string;
}

/** What closing so many lots of it would book now, to the cent as a broker books it. */
export function resultNow(holding: Holding, lots: Decimal, standing: Standing): string | null {
  const { quote } = standing;
  if (!quote) return null;
  const now = holding.side === 'buy' ? quote.bid : quote.ask;
  const booked = resultAt(holding, lots, decimal(now), standing);
  if (booked === null) return null;
  const swap = decimal(holding.held).isZero() ? zero : lots.mul(holding.swap).div(holding.held);
  return toMoney(booked.add(swap));
}

function resultAt(
  { side, openPrice }: Pick<Holding, 'side' | 'openPrice'>,
  lots: Decimal,
  to: Decimal,
  { contract, purse }: Standing,
): Decimal | null {
  if (!contract) return null;
  const deal = { side, units: lots.mul(contract.contractSize), from: decimal(openPrice), to, convertAt: to };
  return profitOf(purse, contract, deal)?.sub(lots.mul(contract.commissionPerSide)) ?? null;
}

export interface Concern {
  leg: Leg;
  /** what its positions have gathered, by the broker's id */
  swaps: ReadonlyMap<string, string>;
  standing: Standing;
}

/** Each difference between what is wanted of a leg so far and from now on. */
export function linesOf({ change }: Wish, concern: Concern): EffectLine[] {
  const { leg, standing } = concern;
  const { seen, symbol, side, signalId: signal, id } = leg;
  const broker = seen.positions[0]?.id ?? seen.order?.id ?? null;
  const { account, accountName, purse } = standing;
  const held = seen.positions[0]?.held ?? null;
  const isShared = standing.isNetting && held !== null && lotsOpen(leg).lt(held);
  const shared = isShared ? held : null;
  const of = { account, accountName, currency: purse.currency };
  const fixed: Fixed = { ...of, signal, leg: id, id: broker, symbol, side, shared };
  return [
    ...endLines(fixed, change.life, concern),
    ...(change.lots === undefined ? [] : [partLine(fixed, change.lots, concern)]),
    ...levelLines(fixed, change, concern),
  ];
}

function endLines(fixed: Fixed, life: Wish['change']['life'], concern: Concern): EffectLine[] {
  const { leg } = concern;
  const { order } = leg.seen;
  if (life !== 'gone' && life !== 'filled') return [];
  const open = lotsOpen(leg);
  const cancel = (id: string | null, lots: string, from: string): EffectLine => ({
    ...fixed,
    ...noFigures,
    ...{ id, lots, from, does: 'cancel' },
  });
  const lines: EffectLine[] = order ? [cancel(order.id, order.remaining, order.price)] : [];
  if (life === 'gone' && open.gt(0)) lines.push(closeLine(fixed, { part: open, rest: null }, concern));
  if (lines.length > 0 || open.gt(0)) return lines;
  // On its way: what it comes to is taken back or closed once it shows.
  const { lots, price } = leg.wanted;
  if (leg.type !== 'market') return [cancel(null, lots, price)];
  return [{ ...fixed, ...noFigures, does: 'close', lots }];
}

function closeLine(
  fixed: Fixed,
  { part, rest }: { part: Decimal; rest: string | null },
  { leg, swaps, standing }: Concern,
): EffectLine {
  const taken = partsOf(leg.seen.positions, part, standing.contract?.volumeMin ?? '0');
  const results = taken.map(({ position, lots }) => {
    const { id, openPrice, held } = position;
    return resultNow({ side: leg.side, openPrice, held, swap: swaps.get(id) ?? '0' }, lots, standing);
  });
  const known = results.flatMap((result) => (result === null ? [] : [decimal(result)]));
  const result = known.length > 0 && known.length === results.length ? toMoney(sum(known)) : null;
  const to = standing.quote ? (leg.side === 'buy' ? standing.quote.bid : standing.quote.ask) : null;
  const from = openedAt(taken, standing.contract);
  return {
    ...fixed,
    ...noFigures,
    ...{ lots: toText(part), rest, from, to, result },
    does: rest ? 'close_part' : 'close',
  };
}

function partLine(fixed: Fixed, rest: string, concern: Concern): EffectLine {
  const { leg } = concern;
  const open = lotsOpen(leg);
  if (open.gt(rest)) return closeLine(fixed, { part: open.sub(rest), rest }, concern);
  const lots = toText(decimal(leg.wanted.lots).sub(rest));
  if (leg.type === 'market') return { ...fixed, ...noFigures, does: 'close_part', lots, rest };
  return { ...fixed, ...noFigures, does: 'shrink', lots, rest, from: leg.wanted.price };
}

function levelLines(fixed: Fixed, change: Wish['change'], concern: Concern): EffectLine[] {
  const { leg } = concern;
  const { wanted } = leg;
  const { lots } = wanted;
  const entry = leg.openPrice ?? wanted.price;
  const at = (sl: string | null, from: string) => atStop(from, sl, concern);
  const lines: EffectLine[] = [];
  const isMoved = change.price !== undefined;
  if (isMoved)
    lines.push({ ...fixed, ...noFigures, does: 'entry', lots, from: wanted.price, to: change.price ?? null });
  const distance = change.slFromEntry;
  const awaited = distance == null ? undefined : awaitedStop(leg.side, wanted.price, distance);
  const sl = change.sl === undefined ? awaited : change.sl;
  if (sl !== undefined || isMoved) {
    const [before, after] = [at(wanted.sl, entry), at(sl ?? wanted.sl, change.price ?? entry)];
    const to = sl === undefined ? wanted.sl : sl;
    const endsTrail = sl !== undefined && wanted.trail != null && change.trail === undefined;
    const money = { stopBefore: before, stopAfter: after };
    lines.push({ ...fixed, ...noFigures, ...money, does: 'stop', lots, from: wanted.sl, to, endsTrail });
  }
  if (change.tp !== undefined)
    lines.push({ ...fixed, ...noFigures, does: 'target', lots, from: wanted.tp, to: change.tp });
  return lines;
}

/** What is open of it from where it was opened, and what waits from where it waits. */
function atStop(entry: string, sl: string | null, { leg, standing }: Concern): string | null {
  if (sl === null) return null;
  const { side, seen, wanted } = leg;
  const open = seen.positions.map(({ openPrice, lots }) => ({ openPrice, lots: decimal(lots) }));
  const isAsWanted = open.length > 0 && sum(open.map(({ lots }) => lots)).lte(wanted.lots);
  const rest = seen.order ? [{ openPrice: wanted.price, lots: decimal(seen.order.remaining) }] : [];
  const parts = isAsWanted ? [...open, ...rest] : [{ openPrice: entry, lots: decimal(wanted.lots) }];
  const booked = parts.map(({ openPrice, lots }) => resultAt({ side, openPrice }, lots, decimal(sl), standing));
  const known = booked.filter((one) => one !== null);
  return known.length === booked.length ? toMoney(sum(known)) : null;
}
