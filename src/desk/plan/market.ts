import type { Contract, Quote, Side } from '../../core/broker.ts';
import { type Decimal, decimal, roundToStep } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
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

function problemOf(contract: Contract): string | null {
  for (const figure of mustBePositive) if (!decimal(contract[figure]).gt(0)) return `${figure} is ${contract[figure]}`;
  for (const figure of mustNotBeNegative)
    if (decimal(contract[figure]).lt(0)) return `${figure} is ${contract[figure]}`;
  if (decimal(contract.volumeMin).gt(contract.volumeMax)) return 'the smallest volume is above the largest';
  if (contract.digits < 0 || contract.digits > 10) return `${contract.digits} digits`;
  if (contract.stopsLevelPoints < 0) return `stopsLevelPoints is ${contract.stopsLevelPoints}`;
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
