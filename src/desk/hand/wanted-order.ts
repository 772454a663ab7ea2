import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { decimalText, sideSchema } from '../../core/broker.ts';
import type { Signal } from '../../core/reading.ts';
import { sizeSettingsSchema } from '../plan/follow-settings.ts';

const positive = decimalText.max(20).refine((text) => Number(text) > 0, 'a price above zero');

export const wantedOrder = z
  .strictObject({
    account: actorId.optional().describe('the first account when left out'),
    symbol: z.string().regex(/^[A-Z0-9]{2,20}$/, 'such as XAUUSD, without what the broker hangs onto it'),
    side: sideSchema,
    type: z.enum(['market', 'limit', 'stop']).default('market'),
    price: positive.optional().describe('of an order that waits'),
    sl: positive.optional(),
    tps: z.array(positive).max(10).default([]).describe('the size is split over them'),
    rr: z
      .array(z.number().positive().max(100))
      .max(10)
      .default([])
      .describe('targets as multiples of what is risked from entry to stop, beside tps'),
    again: z.boolean().default(false).describe('really once more, though the very same was asked for seconds ago'),
    size: sizeSettingsSchema.optional().describe('left out: as the first channel of the account is sized'),
  })
  .refine(({ type, price }) => (type === 'market') === (price === undefined), {
    path: ['price'],
    message: 'an order that waits needs its price, one at the market has none',
  });
export type WantedOrder = z.infer<typeof wantedOrder>;

/** Read by nobody: the trader said it. */
export function signalOf({ symbol, side, type, price, sl, tps, rr }: WantedOrder): Signal {
  return {
    type: 'signal',
    symbol,
    side,
    order: type,
    entry: price === undefined ? null : Number(price),
    sl: sl === undefined ? null : Number(sl),
    tps: tps.map(Number).sort((a, b) => (side === 'buy' ? a - b : b - a)),
    ...(rr.length === 0 ? {} : { rr: [...rr].sort((a, b) => a - b) }),
  };
}

/** The trader saw what the rules could not judge, or did not ask: it is told, and no question. */
export const decision = { mode: 'auto', share: '1', isAnswered: true, isByHand: true } as const;
