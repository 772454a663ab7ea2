import type { Token } from '../read/text/tokens.ts';
import { hashOf, mix3 } from './hash.ts';
import { type Meaning, meaningsOf } from './ideas.ts';

/** A number of the text. Which digits are decimals is left open: two readers meet in the digits. */
export interface SeenNumber {
  /** its token */
  at: number;
  raw: string;
  /** without separators and without noughts at the ends */
  digits: string;
  value: number;
  /** one of the figures that lie close together */
  isPrice: boolean;
  /** digits before and behind the separator */
  shape: number;
  /** how many digits */
  length: number;
  isDecimal: boolean;
}

/** A message as this reader sees it. */
export interface Sight {
  tokens: Token[];
  /** one number a token: the word, or the shape of the number */
  ids: number[];
  meanings: (Meaning | 'continued' | undefined)[];
  numbers: SeenNumber[];
  /** those of them that are prices, and the lowest and highest of these */
  prices: SeenNumber[];
  range: [number, number];
  /** place among the numbers, by token; -1 for other tokens */
  numberAt: Int32Array;
  isReply: boolean;
}

export const lineBreak: number = hashOf('\n');

export function see(source: readonly Token[], isReply: boolean): Sight {
  const tokens = regroup(source);
  const hashes = tokens.map((token) => hashOf(token.key));
  const numbers: SeenNumber[] = [];
  const numberAt = new Int32Array(tokens.length).fill(-1);
  const ids = tokens.map((token, at) => {
    if (token.kind !== 'number') return token.kind === 'mark' ? hashOf(`<${token.key}>`) : (hashes[at] ?? 0);
    const number = seenNumber(token.text, at);
    numberAt[at] = numbers.length;
    numbers.push(number);
    return number.shape;
  });
  markPrices(numbers);
  const prices = numbers.filter(({ isPrice }) => isPrice);
  const values = prices.map(({ value }) => value);
  const range: [number, number] = [Math.min(...values), Math.max(...values)];
  return { tokens, ids, meanings: meaningsOf(tokens, hashes), numbers, prices, range, numberAt, isReply };
}

export function digitsOf(text: string): string {
  let found = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) && (found !== '' || code !== 0x30)) found += text.charAt(at);
  }
  let end = found.length;
  while (end > 0 && found.charCodeAt(end - 1) === 0x30) end--;
  return found.slice(0, end);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function seenNumber(raw: string, at: number): SeenNumber {
  let whole = 0;
  let tail = -1;
  let length = 0;
  let value = 0;
  let unit = 1;
  let separators = 0;
  for (let place = 0; place < raw.length; place++) {
    const code = raw.charCodeAt(place);
    if (!isDigit(code)) {
      separators++;
      tail = 0;
      unit = 1;
      continue;
    }
    length++;
    if (separators === 0) whole++;
    else {
      tail++;
      unit *= 10;
    }
    value = value * 10 + code - 0x30;
  }
  const shape = mix3(0x23, Math.min(whole, 6), Math.min(tail, 5));
  const digits = digitsOf(raw);
  return { at, raw, digits, value: value / unit, isPrice: false, shape, length, isDecimal: separators > 0 };
}

/** The most figures that lie within a seventh of one of them are the prices. */
function markPrices(numbers: readonly SeenNumber[]): void {
  let best: SeenNumber[] = [];
  for (const number of numbers.slice(0, mostCompared)) {
    if (number.value <= 0 || number.length < 3) continue;
    const near = numbers.filter(
      (other) => other.value > 0 && other.length >= 3 && Math.abs(other.value - number.value) * 7 < number.value,
    );
    if (near.length > best.length || (near.length === best.length && (near[0]?.length ?? 0) > (best[0]?.length ?? 0)))
      best = near;
  }
  for (const number of best) number.isPrice = true;
}

const mostCompared = 40;

/** 25 430 is one number, 102500,100800 are two. */
function regroup(source: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; at++) {
    const token = source[at] as Token;
    const next = source[at + 1];
    const joins = next?.kind === 'number' && next.gap === 1 && source[at + 2]?.kind !== 'number';
    if (token.kind !== 'number') tokens.push(token);
    else if (joins && !token.glued && /^[1-9]\d{0,2}$/.test(token.text) && /^\d{3}([.,]\d{1,3})?$/.test(next.text)) {
      tokens.push({ ...token, text: token.text + next.text, key: token.text + next.text, end: next.end });
      at++;
    } else if (/^\d{4,}(,\d{4,})+$/.test(token.text))
      for (const part of token.text.split(',')) tokens.push({ ...token, text: part, key: part, glued: false });
    else tokens.push(token);
  }
  return tokens;
}
