import { Decimal as Base } from 'decimal.js';

/** Exact decimals for everything that decides about money. Forty digits leave room for a conversion chain. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_EVEN, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

export type DecimalInput = string | number | Decimal;

/** Throws on NaN and infinity: a broken number is a broken promise, never a value to go on with. */
export function decimal(input: DecimalInput): Decimal {
  const value = new Decimal(input);
  if (!value.isFinite()) throw new RangeError(`not a finite number: ${String(input)}`);
  return value;
}

export const zero: Decimal = decimal(0);

export function floorToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).floor().mul(step);
}

export function roundToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).toDecimalPlaces(0, Base.ROUND_HALF_UP).mul(step);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = total.add(value);
  return total;
}

export function min(first: Decimal, ...rest: Decimal[]): Decimal {
  return Decimal.min(first, ...rest);
}

export function max(first: Decimal, ...rest: Decimal[]): Decimal {
  return Decimal.max(first, ...rest);
}

/** Plain digits, no exponent, no trailing zeros: the form stored, hashed and sent. */
export function toText(value: Decimal): string {
  return value.toFixed();
}

/** Money for people: two decimals, half up. */
export function toMoney(value: Decimal): string {
  return value.toFixed(2, Base.ROUND_HALF_UP);
}
