import type { Quote } from '../core/broker.ts';
import { type Decimal, decimal } from '../core/decimal.ts';
import type { Outcome } from '../core/outcome.ts';
import { defineRefusals } from '../core/outcome.ts';
import type { Signal } from '../core/reading.ts';
import { worded } from '../words/worded.ts';

/** Messages a newcomer can send with one click. Their prices stand around the paper venue's present ones. */
export const readyMessages = ['gold', 'limit', 'breakeven', 'close', 'chatter', 'contradiction'] as const;

export interface ReadyText {
  text: string;
  replyTo: string | null;
}

export interface OpenTrade {
  messageId: string;
  signal: Pick<Signal, 'symbol' | 'side'>;
  openPrice: string;
}

export interface ReadyFacts {
  quotes: readonly Quote[];
  /** the newest trade of this channel that is open */
  trade: OpenTrade | null;
}

export const readyRefusals = defineRefusals(
  worded({ READY_UNKNOWN: 404, NO_PRICE: 409, NOTHING_OPEN: 409, NOT_IN_PROFIT: 409 }),
);

export const readySymbols = { gold: 'XAUUSD', limit: 'EURUSD' } as const;

export function writeReady(key: string, { quotes, trade }: ReadyFacts): Outcome<ReadyText> {
  switch (key) {
    case 'gold':
      return withQuote(quotes, readySymbols.gold, ({ ask }) => {
        const at = (distance: number) => ask.add(distance).toFixed(1);
        return `XAUUSD BUY NOW\nSL ${at(-8)}\nTP1 ${at(4)}\nTP2 ${at(8)}`;
      });
    case 'limit':
      return withQuote(quotes, readySymbols.limit, ({ ask }) => {
        const at = (pips: number) => ask.add(decimal(pips).mul('0.0001')).toFixed(4);
        return `EURUSD BUY LIMIT ${at(-15)}\nSL ${at(-45)}\nTP ${at(30)}`;
      });
    case 'contradiction':
      return withQuote(quotes, readySymbols.gold, ({ ask }) => {
        const at = (distance: number) => ask.add(distance).toFixed(1);
        return `XAUUSD BUY ${at(0)}\nSL ${at(12)}\nTP ${at(6)}`;
      });
    case 'breakeven':
      return breakEven(quotes, trade);
    case 'close':
      return trade ? ready('Close now', trade.messageId) : readyRefusals.refuse('NOTHING_OPEN', {});
    case 'chatter':
      return ready('Good morning traders! Quiet session so far, stay patient and protect your capital.');
    default:
      return readyRefusals.refuse('READY_UNKNOWN', { key });
  }
}

function ready(text: string, replyTo: string | null = null): Outcome<ReadyText> {
  return { ok: true, value: { text, replyTo } };
}

function withQuote(
  quotes: readonly Quote[],
  symbol: string,
  write: (price: { bid: Decimal; ask: Decimal }) => string,
): Outcome<ReadyText> {
  const quote = quotes.find((each) => each.symbol === symbol);
  if (!quote) return readyRefusals.refuse('NO_PRICE', { symbol });
  return ready(write({ bid: decimal(quote.bid), ask: decimal(quote.ask) }));
}

/** Only offered when the broker can take it: a stop on the wrong side of the price is refused by any. */
function breakEven(quotes: readonly Quote[], trade: OpenTrade | null): Outcome<ReadyText> {
  if (!trade) return readyRefusals.refuse('NOTHING_OPEN', {});
  const { symbol, side } = trade.signal;
  const quote = quotes.find((each) => each.symbol === symbol);
  if (!quote) return readyRefusals.refuse('NO_PRICE', { symbol });
  const price = side === 'buy' ? quote.bid : quote.ask;
  const gain = decimal(price).sub(trade.openPrice);
  if ((side === 'buy' ? gain : gain.neg()).lte(0))
    return readyRefusals.refuse('NOT_IN_PROFIT', { symbol, entry: trade.openPrice, price });
  return ready('Move stop to break even', trade.messageId);
}
