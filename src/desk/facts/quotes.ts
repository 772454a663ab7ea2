import type { Quote } from '../../core/broker.ts';

/** A quote of zero or a crossed one is no quote. */
export function isQuote({ bid, ask }: Quote): boolean {
  return Number(bid) > 0 && Number(ask) >= Number(bid);
}
