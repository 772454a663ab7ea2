import type { Side } from '../../core/broker.ts';
import { type Decimal, decimal, max, min, toText, zero } from '../../core/decimal.ts';
import { assetClassOf } from './asset-class.ts';
import type { AssetClass, ComplyFacts, ContractFacts, Swap, Swaps } from './facts.ts';
import { notionalOf, type Purse } from './money.ts';
import { nextRollover, type Weekday } from './rollover.ts';

/** A night's charge in percent of the worth, where the broker names none: our proposal, by class, on the high side. */
const percentOfWorth: Record<AssetClass, string> = {
  'fx-major': '0.02',
  'fx-minor': '0.05',
  gold: '0.03',
  'index-major': '0.03',
  'index-minor': '0.04',
  commodity: '0.06',
  equity: '0.04',
  crypto: '0.1',
};

/** Brokers charge the weekend in one night: currencies and metals mostly on Wednesday, the rest on Friday. */
const usualTriple: readonly Weekday[] = ['wednesday', 'friday'];

type SwapFacts = Pick<ComplyFacts, 'now' | 'quotes' | 'contracts'> & { purse: Purse };

/** By symbol; one that can neither be known nor reckoned is left out, and what needs it is not judged. */
export function swapsOf({ now, quotes, contracts, purse }: SwapFacts): Swaps {
  const { weekday } = nextRollover(now);
  const swaps: Record<string, Swap> = {};
  for (const contract of contracts) {
    const swap = statedSwap(contract, weekday) ?? reckonedSwap(contract, { weekday, quotes, purse });
    if (swap !== null) swaps[contract.symbol] = swap;
  }
  return swaps;
}

function statedSwap({ swap }: ContractFacts, weekday: Weekday): Swap | null {
  if (swap === undefined) return null;
  const nights = weekday === (swap.tripleOn ?? 'wednesday') ? 3 : 1;
  const charge = (perNight: string) => toText(min(zero, decimal(perNight).mul(nights)));
  return { buy: charge(swap.buy), sell: charge(swap.sell), isReckoned: false };
}

function reckonedSwap(
  contract: ContractFacts,
  { weekday, quotes, purse }: { weekday: Weekday; quotes: ComplyFacts['quotes']; purse: Purse },
): Swap | null {
  const quote = quotes.find(({ symbol }) => symbol === contract.symbol);
  if (quote === undefined) return null;
  const worth = notionalOf(purse, contract, { units: decimal(contract.contractSize), price: decimal(quote.ask) });
  if (worth === null) return null;
  const nights = usualTriple.includes(weekday) ? 3 : 1;
  const night = max(zero, worth).mul(percentOfWorth[assetClassOf(contract)]).div(100).mul(nights);
  const charge = toText(night.neg().toDecimalPlaces(2));
  return { buy: charge, sell: charge, isReckoned: true };
}

export interface Carried {
  symbol: string;
  side: Side;
  lots: Decimal;
}

/** What the next rollover takes from all of these; null names the symbols of which nobody knows. */
export function swapOver(swaps: Swaps | undefined, carried: readonly Carried[]): { due: Decimal; missing: string[] } {
  if (swaps === undefined) return { due: zero, missing: [] };
  let due = zero;
  const missing = new Set<string>();
  for (const { symbol, side, lots } of carried) {
    const swap = swaps[symbol];
    if (swap === undefined) missing.add(`swap ${symbol}`);
    else due = due.add(lots.mul(swap[side]));
  }
  return { due, missing: [...missing] };
}
