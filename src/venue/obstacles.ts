import type { Contract, Order } from '../core/broker.ts';
import type { Command } from '../core/command.ts';
import { type Decimal, decimal, floorToStep, min, roundToStep, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition, BookReader } from './book.ts';
import type { AskedLevels } from './checks.ts';
import type { Draft } from './draft.ts';
import { venueRefusals } from './refusals.ts';
import { takeRule } from './switches.ts';
import { closingPrice, contractOf, openingPrice } from './valuation.ts';

/** What stands in the way of a command before anything is looked at. Hands are not held up by it. */
export function obstruct(draft: Draft, { op }: Pick<Command, 'op'>): Outcome<null> {
  const { noTrading, isConnected } = draft.switches;
  if (!isConnected) return venueRefusals.refuse('NOT_CONNECTED', {});
  if (noTrading !== null) return venueRefusals.refuse('TRADE_DISABLED', { why: noTrading });
  const { rule, switches } = takeRule(draft.switches, 'refuse', op);
  draft.setSwitches(switches);
  return rule ? { ok: false, refusal: { code: rule.code, facts: {} } } : accept(null);
}

export function isMarketClosed({ switches }: BookReader, symbol: string): boolean {
  return switches.closedMarkets === 'all' || switches.closedMarkets.includes(symbol);
}

export function checkMarket(book: BookReader, symbol: string): Outcome<null> {
  return isMarketClosed(book, symbol) ? venueRefusals.refuse('MARKET_CLOSED', { symbol }) : accept(null);
}

function isFrozen(book: BookReader, symbol: string, market: Decimal | undefined, levels: (string | null)[]): boolean {
  const { freezePoints } = book.switches;
  if (freezePoints === 0 || !market) return false;
  const room = decimal(`1e-${contractOf(book, symbol).digits}`).mul(freezePoints);
  return levels.some((level) => level !== null && market.sub(level).abs().lte(room));
}

export function checkPositionFreeze(book: BookReader, position: BookedPosition): Outcome<null> {
  const { id, symbol, side, sl, tp } = position;
  const quote = book.quote(symbol);
  const market = quote && closingPrice(quote, side);
  return isFrozen(book, symbol, market, [sl, tp]) ? venueRefusals.refuse('FROZEN', { id }) : accept(null);
}

export function checkOrderFreeze(book: BookReader, { id, symbol, side, price }: Order): Outcome<null> {
  const quote = book.quote(symbol);
  const market = quote && openingPrice(quote, side);
  return isFrozen(book, symbol, market, [price]) ? venueRefusals.refuse('FROZEN', { id }) : accept(null);
}

/** Levels as this broker keeps them. A level that would vanish is kept as it came. */
export function keptLevels<L extends AskedLevels>(book: BookReader, contract: Contract, levels: L): L {
  const { levelTicks } = book.switches;
  if (levelTicks === 1) return levels;
  const step = decimal(contract.tickSize).mul(levelTicks);
  const kept = (level: string | null): string | null => {
    const rounded = level === null ? null : roundToStep(decimal(level), step);
    return rounded === null || rounded.isZero() ? level : toText(rounded);
  };
  return { ...levels, sl: kept(levels.sl), tp: kept(levels.tp) };
}

/** A share of `of`, in whole steps and never less than the smallest volume; all of what is `left` when that is less. */
export function shareOf(contract: Contract, of: Decimal, percent: number, left: Decimal): Decimal {
  const part = floorToStep(of.mul(percent).div(100), decimal(contract.volumeStep));
  const dealt = part.lt(contract.volumeMin) ? decimal(contract.volumeMin) : part;
  return left.sub(dealt).lt(contract.volumeMin) ? left : min(dealt, left);
}
