import { type Decimal, toText } from '../../core/decimal.ts';

/** Eight places: more than any account counts, few enough to read. Decisions are made on the exact value. */
export function figureOf(value: Decimal | null): string | null {
  return value === null ? null : toText(value.toDecimalPlaces(8));
}
