import type { Contract, Quote, Side } from '../core/broker.ts';
import { type Decimal, decimal } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';
import type { BookReader } from './book.ts';
import type { ContractList } from './contract-list.ts';
import { venueRefusals } from './refusals.ts';
import { closingPrice, openingPrice, toAccountCurrency } from './valuation.ts';

const isOnGrid = (value: Decimal, step: string): boolean => value.mod(step).isZero();

function pointOf(contract: Contract): Decimal {
  return decimal(`1e-${contract.digits}`);
}

/** A symbol that can be dealt in right now: listed, quoted, and its profit convertible. */
export function checkSymbol(book: BookReader, symbol: string): Outcome<{ contract: Contract; quote: Quote }> {
  const contract = book.contracts.find(symbol);
  if (!contract) return venueRefusals.refuse('UNKNOWN_SYMBOL', { symbol });
  const quote = book.quote(symbol);
  if (!quote) return venueRefusals.refuse('NO_QUOTE', { symbol });
  const one = toAccountCurrency(book, decimal(1), contract.profitCurrency, null);
  const [from, to] = [contract.profitCurrency, book.account.currency];
  return one ? accept({ contract, quote }) : venueRefusals.refuse('NO_RATE', { from, to });
}

export function checkVolume(contract: Contract, lots: string): Outcome<Decimal> {
  const { volumeMin: min, volumeStep: step, volumeMax: max } = contract;
  const value = decimal(lots);
  if (value.gte(min) && value.lte(max) && isOnGrid(value, step)) return accept(value);
  return venueRefusals.refuse('INVALID_VOLUME', { lots, min, step, max });
}

/** `below` or `above` a price by the contract's stops level, and never on it. */
interface Place {
  contract: Contract;
  than: Decimal;
  where: 'below' | 'above';
}

function brokenRule(price: Decimal, { contract, than, where }: Place): Said | null {
  if (!price.isPositive() || price.isZero()) return tell('priced.ABOVE_ZERO');
  if (!isOnGrid(price, contract.tickSize)) return tell('priced.STEP', { step: contract.tickSize });
  const room = pointOf(contract).mul(contract.stopsLevelPoints);
  const distance = where === 'below' ? than.sub(price) : price.sub(than);
  if (distance.gt(0) && distance.gte(room)) return null;
  const facts = { than: than.toFixed(contract.digits), points: contract.stopsLevelPoints };
  return where === 'below' ? tell('priced.BELOW', facts) : tell('priced.ABOVE', facts);
}

export interface AskedLevels {
  sl: string | null;
  tp: string | null;
}

/** A buy keeps its stop below and its target above where it is measured from; a sell the other way round. */
function checkLevels(contract: Contract, side: Side, than: Decimal, levels: AskedLevels): Outcome<null> {
  const stopSide = side === 'buy' ? 'below' : 'above';
  const targetSide = side === 'buy' ? 'above' : 'below';
  const places = [
    { level: 'sl', price: levels.sl, where: stopSide },
    { level: 'tp', price: levels.tp, where: targetSide },
  ] as const;
  for (const { level, price, where } of places) {
    const rule = price === null ? null : brokenRule(decimal(price), { contract, than, where });
    if (price !== null && rule) return venueRefusals.refuse('INVALID_STOPS', { level, price, rule });
  }
  return accept(null);
}

/** Levels of an open position are measured from the price it would be closed at. */
export function checkPositionLevels(contract: Contract, quote: Quote, side: Side, levels: AskedLevels): Outcome<null> {
  return checkLevels(contract, side, closingPrice(quote, side), levels);
}

export interface Waiting extends AskedLevels {
  side: Side;
  type: 'limit' | 'stop';
  price: string;
}

/** A pending order waits on its own side of the market; its levels are measured from its price. */
export function checkWaiting(contract: Contract, quote: Quote, order: Waiting): Outcome<null> {
  const isBelow = (order.side === 'buy') === (order.type === 'limit');
  const place: Place = { contract, than: openingPrice(quote, order.side), where: isBelow ? 'below' : 'above' };
  const rule = brokenRule(decimal(order.price), place);
  if (rule) return venueRefusals.refuse('INVALID_PRICE', { price: order.price, rule });
  return checkLevels(contract, order.side, decimal(order.price), order);
}

type Stands = Record<string, string | null>;

const isSame = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : decimal(a).eq(b));

/** What stands there must be what was expected, so that a repeat or a change by hand is never overwritten unseen. */
export function checkConflict<E extends Stands>(
  id: string,
  expected: E,
  held: { [K in keyof E]: string | null },
): Outcome<null> {
  for (const field of Object.keys(expected)) {
    const [wanted = null, found = null] = [expected[field], held[field]];
    if (!isSame(wanted, found)) return venueRefusals.refuse('CONFLICT', { id, field, expected: wanted, held: found });
  }
  return accept(null);
}

export interface Guard {
  refPrice: string;
  maxSlipPoints: number;
}

/** Only a price that got worse is held against the guard: a better one costs nobody anything. */
export function checkGuard(contract: Contract, side: Side, price: Decimal, guard: Guard): Outcome<null> {
  const worse = side === 'buy' ? price.sub(guard.refPrice) : decimal(guard.refPrice).sub(price);
  const points = worse.div(pointOf(contract));
  if (points.lte(guard.maxSlipPoints)) return accept(null);
  return venueRefusals.refuse('PRICE_MOVED', {
    price: price.toFixed(contract.digits),
    refPrice: guard.refPrice,
    points: points.toFixed(),
    maxSlipPoints: guard.maxSlipPoints,
  });
}

/** What is told must be a price of something traded here. */
export function checkQuote(
  contracts: Pick<ContractList, 'find'>,
  { symbol, bid, ask }: Omit<Quote, 'at'>,
): Outcome<null> {
  if (!contracts.find(symbol)) return venueRefusals.refuse('UNKNOWN_SYMBOL', { symbol });
  if (decimal(bid).gt(0) && decimal(ask).gte(bid)) return accept(null);
  return venueRefusals.refuse('INVALID_QUOTE', { symbol, bid, ask });
}
