import type { Contract, Quote, Side } from '../../core/broker.ts';
import { type Decimal, decimal, roundToStep } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import { planRefusals } from './refusals.ts';

/** One contract and where it stands, seen from the side to be traded. */
export interface Market {
  contract: Contract;
  side: Side;
  /** where a market order of this side would be filled */
  opensAt: Decimal;
  /** where a position of this side would be closed: its stop and targets are measured from here */
  closesAt: Decimal;
  point: Decimal;
}

export const directionOf = (side: Side): 1 | -1 => (side === 'buy' ? 1 : -1);

const mustBePositive = ['tickSize', 'contractSize', 'volumeMin', 'volumeStep', 'volumeMax'] as const;
const mustNotBeNegative = ['marginRate', 'commissionPerSide'] as const;

function problemOf(contract: Contract): Said | null {
  const { volumeMin, volumeMax, digits, stopsLevelPoints } = contract;
  const figure =
    mustBePositive.find((name) => !decimal(contract[name]).gt(0)) ??
    mustNotBeNegative.find((name) => decimal(contract[name]).lt(0));
  if (figure) return tell('broken.FIGURE', { figure, value: contract[figure] });
  if (decimal(volumeMin).gt(volumeMax)) return tell('broken.VOLUMES');
  if (digits < 0 || digits > 10) return tell('broken.DIGITS', { digits });
  if (stopsLevelPoints < 0) return tell('broken.FIGURE', { figure: 'stopsLevelPoints', value: stopsLevelPoints });
  return null;
}

export function openMarket(contract: Contract, quote: Quote | undefined, side: Side): Outcome<Market> {
  const { symbol } = contract;
  const problem = problemOf(contract);
  if (problem) return planRefusals.refuse('CONTRACT_BROKEN', { symbol, problem });
  if (!quote || !isUsable(quote)) return planRefusals.refuse('QUOTE_MISSING', { symbol });
  const [bid, ask] = [decimal(quote.bid), decimal(quote.ask)];
  const isBuy = side === 'buy';
  const point = decimal(`1e-${contract.digits}`);
  return accept({ contract, side, opensAt: isBuy ? ask : bid, closesAt: isBuy ? bid : ask, point });
}

export function isUsable(quote: Quote): boolean {
  return decimal(quote.bid).gt(0) && decimal(quote.ask).gte(quote.bid);
}

export function onTick(market: Market, price: Decimal): Decimal {
  return roundToStep(price, decimal(market.contract.tickSize));
}

/** How many points the first price is better than the second for a position of this side: higher for a buy. */
export function pointsAbove(market: Market, price: Decimal, other: Decimal): Decimal {
  return price.sub(other).mul(directionOf(market.side)).div(market.point);
}

export function priceText(market: Market, price: Decimal): string {
  return price.toFixed(Math.max(market.contract.digits, price.decimalPlaces()));
}
