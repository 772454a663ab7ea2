import type { Contract, Side } from '../../core/broker.ts';
import { Decimal, decimal } from '../../core/decimal.ts';

/** Half a tick is no difference. */
export function isSameLevel(a: string | null, b: string | null, tickSize: string): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).sub(b).abs().mul(2).lt(tickSize);
}

export function isWithinTick(a: string | null, b: string | null, tickSize: string): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).sub(b).abs().lte(tickSize);
}

/** Less can be lost at `a` than at `b`, or as much. */
export function isNoRiskier(side: Side, a: string | null, b: string | null): boolean {
  if (a === null) return b === null;
  if (b === null) return true;
  return side === 'buy' ? decimal(a).gte(b) : decimal(a).lte(b);
}

type Grid = Pick<Contract, 'tickSize' | 'digits'>;

function onGrid(value: Decimal, { tickSize, digits }: Grid, rounding: 1 | 4 | 0): string {
  return value.div(tickSize).toDecimalPlaces(0, rounding).mul(tickSize).toFixed(digits);
}

/** A stop goes to the tick at which less is lost. */
export function onStopGrid(side: Side, value: Decimal, grid: Grid): string {
  return onGrid(value, grid, side === 'buy' ? Decimal.ROUND_UP : Decimal.ROUND_DOWN);
}

export function onPriceGrid(value: Decimal, grid: Grid): string {
  return onGrid(value, grid, Decimal.ROUND_HALF_UP);
}
