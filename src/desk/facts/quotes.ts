import type { Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';

/** A quote of zero or a crossed one is no quote. */
export function isQuote({ bid, ask }: Quote): boolean {
  return decimal(bid).gt(0) && decimal(ask).gte(bid);
}
