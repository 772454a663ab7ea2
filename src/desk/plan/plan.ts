import type { AccountSnapshot, Contract, Quote, Side } from '../../core/broker.ts';
import { Decimal, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import { explain, type Line } from './explain.ts';
import type { FollowSettings } from './follow-settings.ts';
import { type Leg, sizeLegs } from './legs.ts';
import { marginNeeded } from './margin.ts';
import { type Market, openMarket, priceText } from './market.ts';
import { adaptToAccount, type OnItsWay } from './netting.ts';
import { resolveSymbol } from './resolve-symbol.ts';
import { allowanceOf } from './size.ts';
import { waysInto } from './ways.ts';

/*
 * What planning promises:
 * 1 what the plan can lose at its stops, slippage and commission included, is never more than the follow allows
 * 2 volume is rounded down; what would have to be rounded up is refused
 * 3 the loss per lot was computed twice by different means, and both agreed
 * 4 nothing is guessed: no stop, two symbols, a level on the wrong side or already passed is a refusal with its figures
 */

export interface PlanFacts {
  signal: Signal;
  settings: FollowSettings;
  contracts: readonly Contract[];
  /** by the broker's symbol: the one to be traded and those that convert its profit */
  quotes: Readonly<Record<string, Quote>>;
  snapshot: AccountSnapshot;
  initialBalance: string;
  /** what the trader chose for symbols that could have been several */
  remembered: Readonly<Record<string, string>>;
  /** a person said to trade although the first target has been passed */
  isTakenLate?: boolean;
  /** the trader says it, with the price before their eyes */
  isByHand?: boolean;
  /** what other trades hold or will hold, whether the broker shows it yet or not */
  onItsWay?: readonly OnItsWay[];
}

interface PlannedLeg {
  type: 'market' | 'limit' | 'stop';
  lots: string;
  /** for a market order the live price it was sized at */
  price: string;
  sl: string;
  tp: string | null;
  /** what this leg loses at its stop, in account currency */
  risk: string;
}

/** The orders one account would place for one signal. */
export interface Plan {
  symbol: string;
  contract: Contract;
  side: Side;
  legs: PlannedLeg[];
  /** what all legs lose at their stops, slippage and commission included, rounded up to the cent */
  riskMoney: string;
  /** of one lot, on the average over the entries */
  lossPerLot: string;
  /** what all legs hold as margin once they are filled, in account currency */
  margin: string;
  explanation: Line[];
}

const costText = (money: Decimal): string => money.toFixed(2, Decimal.ROUND_UP);

function legOf(market: Market, { leg, lots }: Leg): PlannedLeg {
  const { entry, levels, loss } = leg.way;
  return {
    type: entry.type,
    lots: toText(lots),
    price: priceText(market, entry.price),
    sl: priceText(market, levels.sl),
    tp: leg.tp && priceText(market, leg.tp),
    risk: costText(loss.total.mul(lots)),
  };
}

export function planSignal(facts: PlanFacts): Outcome<Plan> {
  const {
    signal,
    contracts,
    quotes,
    snapshot,
    initialBalance,
    remembered,
    isTakenLate = false,
    isByHand = false,
  } = facts;
  const resolved = resolveSymbol({ symbol: signal.symbol, contracts, remembered });
  if (!resolved.ok) return resolved;
  const contract = resolved.value;
  const opened = openMarket(contract, quotes[contract.symbol], signal.side);
  if (!opened.ok) return opened;
  const market = opened.value;
  const adapted = adaptToAccount(facts.settings, facts, contract.symbol);
  if (!adapted.ok) return adapted;
  const { settings, notes } = adapted.value;
  const { currency } = snapshot;
  const prices = { contracts, quotes };
  const ways = waysInto({ signal, market, settings, prices, currency, isTakenLate, isByHand });
  if (!ways.ok) return ways;
  const allowance = allowanceOf(settings.size, { snapshot, initialBalance });
  if (!allowance.ok) return allowance;
  const sizing = { ways: ways.value, split: settings.split, allowance: allowance.value, market, currency };
  const sized = sizeLegs(sizing);
  if (!sized.ok) return sized;
  const margin = marginNeeded({ sized: sized.value, market, prices, snapshot });
  if (!margin.ok) return margin;
  return accept({
    symbol: contract.symbol,
    contract,
    side: signal.side,
    legs: sized.value.legs.map((leg) => legOf(market, leg)),
    riskMoney: costText(sized.value.risk),
    lossPerLot: costText(sized.value.lossPerLot),
    margin: costText(margin.value),
    explanation: explain({ ...sizing, sized: sized.value, margin: margin.value, snapshot, notes }),
  });
}
