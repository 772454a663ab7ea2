import type { Contract, Quote } from '../../core/broker.ts';
import { isCurrency } from './currencies.ts';

/*
 * A second computation of the loss per lot that shares nothing with the first: whole numbers instead of decimals, ticks and
 * their value instead of distances, currencies told from the symbol's name instead of the contract's fields, and middle
 * prices instead of the dearer side. What both get wrong in the same way would have to be wrong twice.
 */

const digits = 12;
const one = 10n ** BigInt(digits);

/** Plain decimal text as a whole number of millionths of millionths. */
function whole(text: string): bigint {
  const [, sign = '', units = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const value = BigInt(units) * one + BigInt(fraction.padEnd(digits, '0').slice(0, digits));
  return sign ? -value : value;
}

const times = (a: bigint, b: bigint): bigint => (a * b) / one;
const over = (a: bigint, b: bigint): bigint => (a * one) / b;

/** The two currencies a symbol is named after, if it is: EURUSD.m is EUR and USD, US30 neither. */
export function namedPair(symbol: string): [string, string] | null {
  const letters = symbol.toUpperCase().replace(/[^A-Z]/g, '');
  for (let at = 0; at + 6 <= letters.length; at += 1) {
    const pair: [string, string] = [letters.slice(at, at + 3), letters.slice(at + 3, at + 6)];
    if (isCurrency(pair[0]) && isCurrency(pair[1]) && pair[0] !== pair[1]) return pair;
  }
  return null;
}

export interface SecondQuestion {
  contract: Contract;
  /** prices in plain digits */
  from: string;
  sl: string;
  /** slippage on both ways together */
  slippage: string;
  quotes: Readonly<Record<string, Quote>>;
  currency: string;
}

function middleOf(quotes: readonly Quote[], base: string, profit: string): bigint | null {
  for (const quote of quotes) {
    const pair = namedPair(quote.symbol);
    if (pair?.[0] !== base || pair[1] !== profit) continue;
    const middle = (whole(quote.bid) + whole(quote.ask)) / 2n;
    if (middle > 0n) return middle;
  }
  return null;
}

/** Worth of one unit of `from` in `to`, by way of the dollar if need be. */
function worth(quotes: readonly Quote[], from: string, to: string): bigint | null {
  if (from === to) return one;
  const direct = middleOf(quotes, from, to);
  if (direct) return direct;
  const inverse = middleOf(quotes, to, from);
  if (inverse) return over(one, inverse);
  if (from === 'USD' || to === 'USD') return null;
  const [first, second] = [worth(quotes, from, 'USD'), worth(quotes, 'USD', to)];
  return first && second ? times(first, second) : null;
}

/** The traded pair counts at the stop, where the loss arises, also when it only carries the first half of a conversion. */
function tickWorth({ contract, quotes, currency, sl }: SecondQuestion): bigint | null {
  const profit = namedPair(contract.symbol)?.[1] ?? contract.profitCurrency;
  const atStop: Quote = { symbol: contract.symbol, bid: sl, ask: sl, at: 0 };
  const rate = worth([atStop, ...Object.values(quotes)], profit, currency);
  return rate && times(times(whole(contract.tickSize), whole(contract.contractSize)), rate);
}

/** The loss of one lot in account currency, in plain digits; null when no price converts it. */
export function secondLossPerLot(question: SecondQuestion): string | null {
  const { contract } = question;
  const worthOfTick = tickWorth(question);
  if (worthOfTick === null) return null;
  const away = whole(question.from) - whole(question.sl);
  const ticks = over((away < 0n ? -away : away) + whole(question.slippage), whole(contract.tickSize));
  const loss = times(ticks, worthOfTick) + 2n * whole(contract.commissionPerSide);
  return `${loss / one}.${String(loss % one).padStart(digits, '0')}`;
}
