import { z } from 'zod';
import { decimalText, sideSchema } from '../core/broker.ts';
import type { Outcome } from '../core/outcome.ts';
import type { BookChanges, BookReader } from './book.ts';
import { draftOf } from './draft.ts';
import type { Instruction, Told } from './instruction.ts';
import { perform } from './perform.ts';
import { openingPrice } from './valuation.ts';

const level = decimalText.nullable().optional();
const levels = { sl: level, tp: level };

/** What a person does in the terminal. A level left out stays as it is. */
export const handSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('open'), symbol: z.string(), side: sideSchema, lots: decimalText, ...levels }),
  z.object({
    op: z.literal('pending'),
    symbol: z.string(),
    side: sideSchema,
    type: z.enum(['limit', 'stop']),
    lots: decimalText,
    price: decimalText,
    ...levels,
  }),
  z.object({ op: z.literal('modify_position'), positionId: z.string(), ...levels }),
  z.object({ op: z.literal('modify_order'), orderId: z.string(), price: decimalText.optional(), ...levels }),
  z.object({ op: z.literal('close'), positionId: z.string() }),
  z.object({ op: z.literal('close_part'), positionId: z.string(), closeLots: decimalText }),
  z.object({ op: z.literal('cancel'), orderId: z.string() }),
]);
export type Hand = z.infer<typeof handSchema>;

/** A person sees what stands there, so a hand expects just that and takes the price there is. */
function instructionOf(book: BookReader, hand: Hand): Instruction {
  const { sl = null, tp = null } = 'sl' in hand || 'tp' in hand ? hand : {};
  switch (hand.op) {
    case 'open': {
      const quote = book.quote(hand.symbol);
      const refPrice = quote ? openingPrice(quote, hand.side).toFixed() : '1';
      return { ...hand, sl, tp, refPrice, maxSlipPoints: 0 };
    }
    case 'pending':
      return { ...hand, sl, tp };
    case 'modify_position': {
      const stands = book.position(hand.positionId) ?? { sl: null, tp: null };
      const wanted = {
        sl: hand.sl === undefined ? stands.sl : hand.sl,
        tp: hand.tp === undefined ? stands.tp : hand.tp,
      };
      return { ...hand, ...wanted, expect: { sl: stands.sl, tp: stands.tp } };
    }
    case 'modify_order': {
      const stands = book.order(hand.orderId) ?? { sl: null, tp: null, price: hand.price ?? '1' };
      const wanted = {
        sl: hand.sl === undefined ? stands.sl : hand.sl,
        tp: hand.tp === undefined ? stands.tp : hand.tp,
      };
      const expected = { sl: stands.sl, tp: stands.tp, price: stands.price };
      return { ...hand, ...wanted, price: hand.price ?? stands.price, expect: expected };
    }
    case 'close':
      return { op: hand.op, positionId: hand.positionId, expectLots: null };
    case 'close_part':
      return { ...hand, expectLots: book.position(hand.positionId)?.lots ?? '0' };
    case 'cancel':
      return hand;
  }
}

/** Done by hand, or by the broker itself: no number, no answer to keep, seen only in the account. */
export function applyByHand(
  book: BookReader,
  hand: Hand,
  now: number,
  cause: 'manual' | 'broker' = 'manual',
): Outcome<BookChanges & { told: Told }> {
  const draft = draftOf(book);
  const outcome = perform(draft, instructionOf(book, hand), { n: null, cause, now });
  return outcome.ok ? { ok: true, value: { ...draft.changes, told: outcome.value } } : outcome;
}
