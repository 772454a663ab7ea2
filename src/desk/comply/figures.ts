import { type Decimal, toText } from '../../core/decimal.ts';
import { writeAmount } from '../../words/figures.ts';

/** Eight places: more than any account counts, few enough to read. Decisions are made on the exact value. */
export function figureOf(value: Decimal | null): string | null {
  return value === null ? null : toText(value.toDecimalPlaces(8));
}

/** A stored figure for people: money with two places, everything else as it is. */
export function sayMoney(figure: unknown): string {
  if (typeof figure !== 'string' || !/^-?\d+(\.\d+)?$/.test(figure)) return String(figure ?? 'unknown');
  return writeAmount('en', figure);
}
