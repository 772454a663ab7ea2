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
  CONFLICT: wording(
    409,
    (f: { id: string; expected: string; held: string }) =>
      `Position ${f.id} holds ${f.held} lots, not the ${f.expected} expected.`,
  ),
  EXPIRED: wording(409, (f: { expiresAt: number }) => `It came after its time (${f.expiresAt}).`),
  NETTING: wording(422, () => 'The paper broker keeps hedging accounts only; netting is not offered.'),
  INVALID_AMOUNT: wording(422, (f: { amount: string }) => `${f.amount} is not an amount this account can take.`),
});
