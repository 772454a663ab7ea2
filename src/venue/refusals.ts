import { defineRefusals, wording } from '../core/outcome.ts';

/** Why the paper broker refuses. An answer carries the code; the facts go to whoever asked directly. */
export const venueRefusals = defineRefusals({
  UNKNOWN_SYMBOL: wording(404, (f: { symbol: string }) => `${f.symbol} is not traded here.`),
  NO_QUOTE: wording(409, (f: { symbol: string }) => `There is no price for ${f.symbol} yet.`),
  NO_RATE: wording(
    409,
    (f: { from: string; to: string }) => `There is no rate from ${f.from} to ${f.to}, so profit cannot be booked.`,
  ),
  INVALID_VOLUME: wording(
    422,
    (f: { lots: string; min: string; step: string; max: string }) =>
      `${f.lots} lots do not fit: from ${f.min} to ${f.max} in steps of ${f.step}.`,
  ),
  INVALID_PRICE: wording(
    422,
    (f: { price: string; rule: string }) => `The price ${f.price} does not fit: it must be ${f.rule}.`,
  ),
  INVALID_STOPS: wording(
    422,
    (f: { level: 'sl' | 'tp'; price: string; rule: string }) =>
      `The ${f.level === 'sl' ? 'stop' : 'target'} ${f.price} does not fit: it must be ${f.rule}.`,
  ),
  INVALID_QUOTE: wording(
    422,
    (f: { symbol: string; bid: string; ask: string }) =>
      `${f.bid} / ${f.ask} is not a quote for ${f.symbol}: the bid must be above zero and not above the ask.`,
  ),
  NO_MONEY: wording(
    409,
    (f: { needed: string; free: string }) => `Not enough money: ${f.needed} needed, ${f.free} free.`,
  ),
  PRICE_MOVED: wording(
    409,
    (f: { price: string; refPrice: string; points: string; maxSlipPoints: number }) =>
      `The price moved ${f.points} points from ${f.refPrice} to ${f.price} (limit ${f.maxSlipPoints}).`,
  ),
  NOT_FOUND: wording(404, (f: { id: string }) => `Nothing open has the number ${f.id}.`),
  REQUOTE: wording(409, (f: { symbol: string }) => `The price of ${f.symbol} changed before it was dealt.`),
  FROZEN: wording(409, (f: { id: string }) => `${f.id} is too near to the market to be changed.`),
  BUSY: wording(503, () => 'The paper broker is busy.'),
  NOT_CONNECTED: wording(503, () => 'The paper broker is not connected.'),
  MARKET_CLOSED: wording(409, (f: { symbol: string }) => `The market of ${f.symbol} is closed.`),
  TRADE_DISABLED: wording(409, (f: { why: string }) => `Trading is disabled: ${f.why}.`),
  LIMIT_REACHED: wording(409, () => 'No more orders or positions are taken.'),
  UNSUPPORTED: wording(422, () => 'The paper broker does not do this.'),
  OTHER: wording(409, () => 'The paper broker refused.'),
  /** An end of a command, not a code: what was expected is not what stands there. */
  CONFLICT: wording(
    409,
    (f: { id: string; field: string; expected: string | null; held: string | null }) =>
      `${f.id} has ${f.held ?? 'no'} ${f.field}, not the expected ${f.expected ?? 'none'}.`,
  ),
  /** An end of a command, not a code. */
  EXPIRED: wording(409, (f: { expiresAt: number }) => `It came after its time (${f.expiresAt}).`),
  INVALID_AMOUNT: wording(422, (f: { amount: string }) => `${f.amount} is not an amount this account can take.`),
});
