import { type Decimal, decimal, max, min, zero } from '../../core/decimal.ts';
import type { Exposure } from './exposure.ts';
import { directionOf, missingRate, type Purse, profitOf } from './money.ts';

/** What one exposure ends as at its exit price, in account currency. */
interface StopResult {
  /** its least contribution to equity over the balance */
  worst: Decimal;
  /** money lost from entry to stop with slippage and the commission still to pay; never negative */
  risk: Decimal;
}

export type StopOutcome = StopResult | { missing: string };

export interface Exit {
  price: Decimal;
  convertAt: Decimal;
  /** a filled order whose result is fixed by an opposite one: it may then be a gain */
  isLocked?: boolean;
}

export interface Costs extends Purse {
  slippage: Readonly<Record<string, string>>;
}

function slipOf(costs: Costs, symbol: string): Decimal {
  const slip = costs.slippage[symbol];
  return slip === undefined ? zero : decimal(slip);
}

/** Where the entry would really fill: limits at their price, everything else slipped. */
function filledEntry(exposure: Exposure, slip: Decimal): Decimal {
  if (exposure.origin === 'position' || exposure.type === 'limit') return exposure.entry;
  return exposure.entry.add(slip.mul(directionOf(exposure.side)));
}

/**
 * At the stop: `(stop ∓ slip − entry) · direction · lots · contract · rate(at the stop)`.
 * 1. A position's stop beyond its entry locks a profit and counts as such; its floating profit never counts.
 * 2. What is not filled yet may never trigger, so it never gains; it still owes both commissions.
 */
export function atStop(exposure: Exposure, stop: Decimal, costs: Costs): StopOutcome {
  const slip = slipOf(costs, exposure.symbol);
  return atExit(exposure, { price: stop.sub(slip.mul(directionOf(exposure.side))), convertAt: stop }, costs);
}

export function atExit(exposure: Exposure, exit: Exit, costs: Costs): StopOutcome {
  const { contract, lots, units, side } = exposure;
  const gross = profitOf(costs, contract, {
    side,
    units,
    from: filledEntry(exposure, slipOf(costs, exposure.symbol)),
    to: exit.price,
    convertAt: exit.convertAt,
  });
  if (gross === null) return { missing: missingRate(costs, contract) };
  const perSide = lots.mul(contract.commissionPerSide);
  if (exposure.origin === 'position') {
    return { worst: gross.add(exposure.swap).sub(perSide), risk: max(zero, perSide.sub(gross)) };
  }
  const commission = perSide.mul(2);
  const least = exit.isLocked === true ? gross : min(zero, gross);
  return { worst: least.sub(commission), risk: max(zero, gross.neg()).add(commission) };
}
