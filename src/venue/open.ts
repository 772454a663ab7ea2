import type { Contract } from '../core/broker.ts';
import { type Decimal, sum, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { checkGuard, checkPositionLevels, checkSymbol, checkVolume } from './checks.ts';
import type { NewPosition, Origin } from './deal.ts';
import type { Draft } from './draft.ts';
import type { Ask, Told } from './instruction.ts';
import { checkDeal, dealIn } from './netting.ts';
import { checkMarket, shareOf } from './obstacles.ts';
import { openingPrice } from './valuation.ts';

/** The deals a market order ends in. What is bought by hand is bought at once. */
function partsOf(draft: Draft, contract: Contract, lots: Decimal, origin: Origin): Decimal[] {
  const { openFill } = draft.switches;
  if (!openFill || origin.cause !== 'command') return [lots];
  const parts: Decimal[] = [];
  for (let left = lots; !left.isZero(); ) {
    const part = shareOf(contract, lots, openFill.percent, left);
    parts.push(part);
    if (openFill.answer === 'partial') break;
    left = left.sub(part);
  }
  return parts;
}

/** Only a hedging account can say beforehand which position it will be. */
function dealLater(draft: Draft, opening: NewPosition, origin: Origin, waitMs: number): string | null {
  const positionId = draft.account.marginMode === 'hedging' ? draft.takeId() : null;
  draft.putOff({
    ...opening,
    kind: 'fill',
    key: `fill-${origin.n}`,
    at: origin.now + waitMs,
    lots: toText(opening.lots),
    price: toText(opening.price),
    n: origin.n,
    positionId,
  });
  return positionId;
}

export function open(draft: Draft, asked: Ask<'open'>, origin: Origin): Outcome<Told> {
  const dealt = checkSymbol(draft, asked.symbol);
  if (!dealt.ok) return dealt;
  const { contract, quote } = dealt.value;
  const market = checkMarket(draft, asked.symbol);
  if (!market.ok) return market;
  const volume = checkVolume(contract, asked.lots);
  if (!volume.ok) return volume;
  const price = openingPrice(quote, asked.side);
  const { symbol, side, sl, tp } = asked;
  const opening = { symbol, side, sl, tp, lots: volume.value, price };
  const guarded = checkGuard(contract, side, price, asked);
  if (!guarded.ok) return guarded;
  const placed = checkPositionLevels(contract, quote, side, asked);
  if (!placed.ok) return placed;
  const paid = checkDeal(draft, opening);
  if (!paid.ok) return paid;
  return accept(deal(draft, opening, partsOf(draft, contract, volume.value, origin), origin));
}

function deal(draft: Draft, opening: NewPosition, parts: Decimal[], origin: Origin): Told {
  const lots = sum(parts);
  const told: Told = {
    lots: toText(lots),
    price: toText(opening.price),
    ...(lots.lt(opening.lots) ? { state: 'partial' as const } : {}),
  };
  const { slowFillMs } = draft.switches;
  if (slowFillMs !== null && origin.cause === 'command') {
    const positionId = dealLater(draft, { ...opening, lots }, origin, slowFillMs);
    return { ...told, asOf: null, ...(positionId === null ? {} : { positionId }) };
  }
  let positionId: string | undefined;
  for (const part of parts) positionId = dealIn(draft, { ...opening, lots: part }, origin, { positionId });
  return positionId === undefined ? told : { ...told, positionId };
}
