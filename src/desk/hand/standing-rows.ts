import { z } from 'zod';
import {
  type AccountSnapshot,
  decimalText,
  type Order,
  type Position,
  type Quote,
  sideSchema,
} from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { resultNow } from '../effects/effect-lines.ts';
import { ratesOf } from '../facts/check.ts';
import type { Leg } from '../orders/leg.ts';
import { shortName } from '../signal-id.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const common = {
  id: z.string(),
  /** what it is called in a chat command */
  name: z.string(),
  account: z.string(),
  currency: z.string(),
  symbol: z.string(),
  side: sideSchema,
  lots: decimalText,
  sl: decimalText.nullable(),
  tp: decimalText.nullable(),
  /** null: opened elsewhere */
  leg: z.string().nullable(),
  signal: z.string().nullable(),
  feed: z.string().nullable(),
  /** it is being closed or cancelled */
  isEnding: z.boolean(),
};
export const positionRow = z.object({
  ...common,
  openPrice: decimalText,
  price: decimalText,
  /** what closing it now would book, with its swap and the commission of closing; null: no rate is known */
  result: decimalText.nullable(),
  swap: decimalText,
  openedAt: z.number(),
});
export const orderRow = z.object({
  ...common,
  type: z.enum(['limit', 'stop']),
  remaining: decimalText,
  price: decimalText,
  placedAt: z.number(),
});

/** What a broker shows, just now or when it was last reached. */
export interface ShownAccount {
  account: AccountRow;
  snapshot: AccountSnapshot;
  quotes: readonly Quote[];
}

function belonging({ store }: DeskContext, account: AccountRow, kind: 'order' | 'position', id: string) {
  const legs = store.holders(account.id, kind, id).flatMap((legId) => store.leg(legId) ?? []);
  const leg: Leg | undefined = legs.find(({ end }) => end === null) ?? legs.at(-1);
  const signal = leg?.signalId ?? null;
  return {
    leg: leg?.id ?? null,
    signal,
    feed: signal === null ? null : (store.signalOrigin(signal)?.feedId ?? null),
    name: leg ? shortName(leg.id) : `${account.id}/${id}`,
    isEnding: leg?.wanted.life === 'gone' || (kind === 'order' && leg?.wanted.life === 'filled'),
  };
}

export function rowOfPosition(
  context: DeskContext,
  { account, quotes }: ShownAccount,
  position: Position,
): z.infer<typeof positionRow> {
  const { id, symbol, side, lots, openPrice, currentPrice: price, sl, tp, swap, openedAt } = position;
  const standing = {
    account: account.id,
    accountName: account.name,
    purse: { currency: account.currency, rates: ratesOf(account.contracts, quotes) },
    contract: account.contracts.find((contract) => contract.symbol === symbol),
    quote: { symbol, bid: price, ask: price, at: openedAt },
    isNetting: false,
  };
  const result = resultNow({ side, openPrice, held: lots, swap }, decimal(lots), standing);
  const own = { account: account.id, currency: account.currency, ...belonging(context, account, 'position', id) };
  return { id, symbol, side, lots, openPrice, price, sl, tp, swap, openedAt, result, ...own };
}

export function rowOfOrder(context: DeskContext, { account }: ShownAccount, order: Order): z.infer<typeof orderRow> {
  const { id, symbol, side, type, lots, remaining, price, sl, tp, placedAt } = order;
  const own = { account: account.id, currency: account.currency, ...belonging(context, account, 'order', id) };
  return { id, symbol, side, type, lots, remaining, price, sl, tp, placedAt, ...own };
}
