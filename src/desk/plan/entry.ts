import { type Decimal, decimal, max, min } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import type { FollowSettings } from './follow-settings.ts';
import { type Market, onTick, pointsAbove, priceText } from './market.ts';
import { planRefusals } from './refusals.ts';

export interface Entry {
  type: 'market' | 'limit' | 'stop';
  /** where the order would be filled, before slippage */
  price: Decimal;
  /** where the feed wants to be in; null when it named no price */
  signalled: Decimal | null;
  /** how many of the signal's entries fell together here */
  weight: number;
}

/** Live and signalled price may not differ by more than this share: beyond it the symbol or the number is wrong. */
const farthest = '0.2';

type Kind = Signal['order'];

function checkFar(market: Market, price: Decimal): Outcome<null> {
  const off = price.div(market.opensAt).sub(1).abs();
  if (off.lte(farthest)) return accept(null);
  return planRefusals.refuse('ENTRY_FAR', {
    entry: priceText(market, price),
    live: priceText(market, market.opensAt),
    percent: off.mul(100).toFixed(1),
  });
}

function waitingAt(market: Market, type: 'limit' | 'stop', price: Decimal): Outcome<Entry> {
  const points = pointsAbove(market, market.opensAt, price).abs();
  const neededPoints = market.contract.stopsLevelPoints;
  if (points.gte(neededPoints)) return accept({ type, price, signalled: price, weight: 1 });
  const [entry, live] = [priceText(market, price), priceText(market, market.opensAt)];
  return planRefusals.refuse('ENTRY_TOO_CLOSE', { entry, live, points: points.toFixed(), neededPoints });
}

/**
 * Settles one price against the live one. A limit that is already reached is filled at once, at its price or better; a stop
 * order that was run past is only taken within the tolerance; a bare price is taken at market when it is near enough.
 */
function settleAt(market: Market, kind: Kind, price: Decimal, tolerancePoints: number): Outcome<Entry> {
  const far = checkFar(market, price);
  if (!far.ok) return far;
  const now: Entry = { type: 'market', price: market.opensAt, signalled: price, weight: 1 };
  // above zero: the order would open at a worse price now than the feed asked for
  const dearer = pointsAbove(market, market.opensAt, price);
  const isNear = dearer.abs().lte(tolerancePoints);
  const isTooNearToWait = isNear && dearer.abs().lt(market.contract.stopsLevelPoints);
  if (kind === 'limit') return dearer.lte(0) || isTooNearToWait ? accept(now) : waitingAt(market, 'limit', price);
  if (kind === 'market') {
    return isNear ? accept(now) : waitingAt(market, dearer.gt(0) ? 'limit' : 'stop', price);
  }
  if (dearer.lt(0)) return isTooNearToWait ? accept(now) : waitingAt(market, 'stop', price);
  if (isNear) return accept(now);
  const [entry, live] = [priceText(market, price), priceText(market, market.opensAt)];
  return planRefusals.refuse('ENTRY_PASSED', { entry, live, points: dearer.toFixed(), tolerancePoints });
}

interface Zone {
  low: Decimal;
  high: Decimal;
  /** prices as written, when the feed listed several */
  entries: Decimal[] | null;
}

function pricesOfZone(market: Market, zone: Zone, policy: FollowSettings['zone']): Decimal[] {
  const { low, high } = zone;
  if (policy === 'near') return [max(low, min(high, market.opensAt))];
  if (policy === 'middle') return [low.add(high).div(2)];
  return zone.entries ?? (market.side === 'buy' ? [high, low] : [low, high]);
}

/** Entries that are all filled at once are one, sized from the dearest of them. */
function together(market: Market, entries: Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const same = merged.find((other) => other.type === entry.type && other.price.eq(entry.price));
    if (!same) merged.push({ ...entry });
    else {
      same.weight += entry.weight;
      const isDearer = pointsAbove(market, entry.signalled ?? entry.price, same.signalled ?? same.price).gt(0);
      if (isDearer) same.signalled = entry.signalled;
    }
  }
  return merged;
}

type EntrySettings = Pick<FollowSettings, 'entryTolerancePoints' | 'zone'>;

function settleZone(signal: Signal, market: Market, bounds: [number, number], settings: EntrySettings) {
  const [low, high] = [decimal(Math.min(...bounds)), decimal(Math.max(...bounds))];
  const entries = signal.entries && signal.entries.length > 0 ? signal.entries.map((price) => decimal(price)) : null;
  const isInside = market.opensAt.gte(low) && market.opensAt.lte(high);
  // inside the zone every price of it is a price the feed would take, so none of them is waited for from below
  const kind = isInside ? 'limit' : signal.order;
  const settled: Entry[] = [];
  for (const price of pricesOfZone(market, { low, high, entries }, settings.zone)) {
    const entry = settleAt(market, kind, onTick(market, price), settings.entryTolerancePoints);
    if (!entry.ok) return entry;
    settled.push(entry.value);
  }
  return accept(together(market, settled));
}

export function settleEntries(signal: Signal, market: Market, settings: EntrySettings): Outcome<Entry[]> {
  const { entry, order } = signal;
  if (Array.isArray(entry)) return settleZone(signal, market, entry, settings);
  if (entry !== null) {
    const settled = settleAt(market, order, onTick(market, decimal(entry)), settings.entryTolerancePoints);
    return settled.ok ? accept([settled.value]) : settled;
  }
  if (order !== 'market') return planRefusals.refuse('ENTRY_MISSING', { order });
  return accept([{ type: 'market', price: market.opensAt, signalled: null, weight: 1 }]);
}
