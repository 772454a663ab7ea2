import type { Token } from '../text/tokens.ts';
import { coins, shares, wordyCoins } from './lexicon/coins.ts';
import { currencyNames } from './lexicon/currencies.ts';
import { instruments } from './lexicon/instruments.ts';
import { known, order, pairOf } from './pairs.ts';
import { addPhrase, type Vocabulary } from './phrases.ts';

const quotes = ['USDT', 'USDC', 'BUSD', 'FDUSD', 'TUSD', 'USD', 'PERP'];

/** What brokers write behind a symbol. */
const suffixes = new Set(
  'm c r i z x b e p s a t pro raw ecn std mini micro cash spot sb stp vip plus zero prime f h fx perp k ex var nx lv'.split(
    ' ',
  ),
);

export interface Found {
  symbol: string;
  /** tokens it takes */
  length: number;
}

export function addSymbols(vocabulary: Vocabulary): void {
  const add = (value: string, list: readonly string[]): void => {
    for (const phrase of list)
      addPhrase(vocabulary, phrase, { language: 'any', concept: 'symbol', value, weak: false });
  };
  for (const [symbol, { names }] of Object.entries(instruments)) add(symbol, names);
  for (const [ticker, names] of Object.entries(coins)) add(`${ticker}USD`, names);
  for (const [code, names] of Object.entries(currencyNames))
    for (const phrase of names)
      addPhrase(vocabulary, phrase, { language: 'any', concept: 'currency', value: code, weak: false });
}

/** Symbols by their shape: pairs with or without a separator, coins with a quote, tickers behind a sign. */
export function symbolAt(tokens: Token[], at: number): Found | undefined {
  const run = glueRun(tokens, at);
  const upper = run.text.toUpperCase();
  const joined = run.length === 1 ? shapeOf(upper, tokens[at]) : coinPair(upper);
  if (joined) return { symbol: joined, length: run.length + tail(tokens, at + run.length) };
  const bracketed = bracketedPair(tokens, at, run.length, upper);
  if (bracketed) return { symbol: bracketed, length: run.length + 3 };
  const spaced = spacedPair(tokens, at);
  if (spaced) return { symbol: spaced, length: 2 + tail(tokens, at + 2) };
  const sign = tokens[at + run.length];
  const after = at + run.length + 1;
  const other = sign && '/-|.:'.includes(sign.text) && sign.kind === 'sign' ? tokens[after] : undefined;
  if (other?.kind !== 'word' || !sign || (sign.text !== '/' && !(sign.glued && other.glued)))
    return ticker(tokens, at, run);
  const quote = other.key.toUpperCase();
  const pair =
    pairOf(upper, quote) ?? (instruments[upper + quote] && upper.startsWith('X') ? upper + quote : undefined);
  if (pair) return { symbol: pair, length: run.length + 2 + tail(tokens, after + 1) };
  const bare = quote.replace(/PERP$/, '');
  const isBase = /^[A-Z0-9]{2,12}$/.test(upper) && /[A-Z]/.test(upper) && !order.has(upper);
  if (
    isBase &&
    quotes.includes(bare) &&
    bare !== 'PERP' &&
    (coins[upper] !== undefined || bare !== 'USD' || run.text === upper)
  )
    return { symbol: upper + bare, length: run.length + 2 + tail(tokens, after + 1) };
  return ticker(tokens, at, run);
}

/** "GUN(USDT)": the coin, and what it is paid in. */
function bracketedPair(tokens: Token[], at: number, length: number, upper: string): string | undefined {
  const [open, quote, close] = [tokens[at + length], tokens[at + length + 1], tokens[at + length + 2]];
  if (open?.text !== '(' || !open.glued || close?.text !== ')' || !quote?.glued) return undefined;
  const isCoin = /^[A-Z0-9]{2,12}$/.test(upper) && /[A-Z]/.test(upper) && !order.has(upper);
  return isCoin && /^(?:USDT|USDC|BUSD)$/.test(quote.text) ? upper + quote.text : undefined;
}

/** "EUR USD": two codes in capitals, or in small letters where neither is a word. */
function spacedPair(tokens: Token[], at: number): string | undefined {
  const [base, quote] = [tokens[at], tokens[at + 1]];
  if (base?.kind !== 'word' || quote?.kind !== 'word' || quote.gap > 2) return undefined;
  if (base.text.length !== 3 || quote.text.length !== 3) return undefined;
  if (!/^[A-Za-z]{3}$/.test(base.text) || !/^[A-Za-z]{3}$/.test(quote.text)) return undefined;
  if (base.key === 'try' || quote.key === 'try') return undefined;
  return pairOf(base.text.toUpperCase(), quote.text.toUpperCase());
}

/** Words and digits written as one, such as 1000SHIBUSDT. */
function glueRun(tokens: Token[], at: number): { text: string; length: number } {
  let text = tokens[at]?.text ?? '';
  let length = 1;
  if (!tokens[at + 1]?.glued || !/^[A-Za-z0-9]{1,14}$/.test(text)) return { text, length };
  while (length < 4) {
    const next = tokens[at + length];
    if (!next?.glued || (next.kind !== 'word' && next.kind !== 'number') || !/^[A-Za-z0-9]{1,14}$/.test(next.text))
      break;
    text += next.text;
    length++;
  }
  return { text, length };
}

function shapeOf(upper: string, token: Token | undefined): string | undefined {
  if (token?.kind !== 'word' || upper.length < 5 || !/^[A-Z]{5,16}$/.test(upper)) return undefined;
  const six = upper.slice(0, 6);
  const rest = upper.slice(6).toLowerCase();
  if (known.has(six) && (rest === '' || suffixes.has(rest) || isSmallEnd(token.text))) return six;
  if (upper.length === 6 && pairOf(six.slice(0, 3), six.slice(3))) return six;
  return coinPair(upper);
}

/** "XAUUSDpm": capitals, and what one more broker writes behind them in small letters. */
const isSmallEnd = (text: string): boolean => /^[A-Z]{6}(?!sell|buy|long|now|sl|tp|at)[a-z]{1,4}$/.test(text);

/** How a coin's pair ends: its quote, and what exchanges write behind it. */
const endings = quotes.map((quote): [string, ...string[]] => [quote, quote, `${quote}PERP`, `${quote}P`, `${quote}M`]);

function coinPair(upper: string): string | undefined {
  if (upper.length < 5 || upper.length > 20 || !'TCDPM'.includes(upper.charAt(upper.length - 1))) return undefined;
  if (!/^[0-9]{0,7}[A-Z]/.test(upper)) return undefined;
  for (const [quote, ...ends] of endings) {
    for (const end of ends) {
      if (!upper.endsWith(end)) continue;
      const base = upper.slice(0, -end.length);
      if (!/^[A-Z0-9]{2,14}$/.test(base) || order.has(base)) continue;
      const usual = coins[base.replace(/^1(000)+/, '')] !== undefined;
      if (quote === 'PERP') return usual ? `${base}USDT` : undefined;
      if (usual || (end === quote && quote !== 'USD' && quote !== 'TUSD')) return base + quote;
    }
  }
  return undefined;
}

function ticker(tokens: Token[], at: number, run: { text: string; length: number }): Found | undefined {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (token?.kind !== 'word' || run.length > 1 || token.text.length < 2 || token.text.length > 10) return undefined;
  const first = token.text.charCodeAt(0);
  const isSigned = before?.kind === 'sign' && token.glued;
  if ((!isSigned && first > 0x5a) || !/^[A-Za-z]{2,10}$/.test(token.text)) return undefined;
  const upper = token.text.toUpperCase();
  if (isNamePart(tokens, at)) return undefined;
  const signed = before?.kind === 'sign' && '$#'.includes(before.text) && token.glued;
  const capital = token.text === upper;
  if (coins[upper] !== undefined && (signed || (capital && upper.length > 1)))
    return { symbol: `${upper}USD`, length: 1 + tail(tokens, at + 1) };
  if (shares.includes(upper) && (capital || signed)) return { symbol: upper, length: 1 };
  if (signed && capital && before.text === '$' && upper.length >= 2) return { symbol: `${upper}USD`, length: 1 };
  return undefined;
}

/** The BTC of "Ark_BTC": a part of somebody's name. */
const isNamePart = (tokens: Token[], at: number): boolean =>
  tokens[at - 1]?.text === '_' &&
  tokens[at - 1]?.glued === true &&
  tokens[at]?.glued === true &&
  tokens[at - 2]?.kind === 'word' &&
  !/^(?:buy|sell|long|short|signal|limit|stop)$/i.test(tokens[at - 2]?.text ?? '');

/** A broker's suffix behind a symbol: .pro, .P, -ECN, +, # */
export function tail(tokens: Token[], at: number): number {
  const sign = tokens[at];
  if (!sign?.glued || sign.kind !== 'sign') return 0;
  const word = tokens[at + 1];
  if ('.-'.includes(sign.text) && word?.glued && word.kind === 'word' && suffixes.has(word.key)) return 2;
  if (sign.text === ':' && word?.glued && quotes.includes(word.text)) return 2;
  return '+#'.includes(sign.text) && !word?.glued ? 1 : 0;
}

const longestCoin = Math.max(...[...wordyCoins].map((coin) => coin.length));

/** Whether a bare word may be a coin only by chance. */
export function isWordy(token: Token): boolean {
  return token.text.length <= longestCoin && wordyCoins.has(token.text.toUpperCase());
}
