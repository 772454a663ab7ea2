import { domainAt, mayBeAddress } from './address.ts';
import { entityAt } from './entities.ts';
import { plain } from './glyphs.ts';
import { addressAt, markupAt } from './markup.ts';

/** A message in plain characters. Character `i` stands for the original text from `starts[i]` to `ends[i]` (UTF-16). */
export interface Normal {
  text: string;
  starts: number[];
  ends: number[];
  /** parts of the text were hidden by markup and are left out */
  hides: boolean;
  /** a name such as @gold4100 stands in it, which may be a price somebody wrote so */
  numbered: boolean;
}

const arabicLetter = /[\u0621-\u064a\u066e-\u06d3]/;

/** Styles, digits of every script, emoji, entities, tags and invisible marks are made plain; what markup hides is left out; offsets lead back. */
export function normalise(source: string): Normal {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (made: string, start: number, end: number): void => {
    for (let k = 0; k < made.length; k++) {
      out.push(made.charAt(k));
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  let hides = false;
  let numbered = false;
  const isObject = opensObject.test(source) && source.trimEnd().endsWith('}');
  while (at < source.length) {
    const code = source.codePointAt(at) ?? 0x20;
    if (isOrdinary(code)) {
      out.push(source.charAt(at));
      starts.push(at);
      ends.push(++at);
      continue;
    }
    let size = code > 0xffff ? 2 : 1;
    let made: string | undefined;
    if (
      code >= 0x30 &&
      code <= 0x39 &&
      source.charCodeAt(at + 1) > 0x20df &&
      keycap.test(source.slice(at + 1, at + 3))
    ) {
      const length = source.charCodeAt(at + 1) === 0xfe0f ? 3 : 2;
      [made, size] = [`${source.charAt(at)} `, length];
    } else if (code === 0x26) {
      const entity = entityAt(source, at);
      if (entity) [made, size] = entity;
    } else if (isObject && code === 0x22) made = '';
    else if (isObject && code === 0x2c && source.charAt(at - 1) === '"') made = ', ';
    else if (code === 0x3c) {
      const markup = markupAt(source, at);
      if (markup) ({ made, size } = markup);
      if (markup?.hides) hides = true;
    } else if (mayBeAddress(code, source, at)) {
      const length = addressAt(source, at);
      if (length > 0) [made, size] = [' ', length];
      if (length > 0 && endsInPrice.test(source.slice(at, at + length))) numbered = true;
    } else if (code === 0x3a && shortcodeAt(source, at) > 0) [made, size] = [' ', shortcodeAt(source, at)];
    else if (code === 0x2e && domainAt(source, at) > 0) {
      while (/[a-z0-9.-]/i.test(out.at(-1) ?? '')) for (const list of [out, starts, ends]) list.pop();
      [made, size] = [' ', domainAt(source, at)];
    } else if (code === 0x2e && isSpelt(source, at)) made = '';
    else if (code === 0x5f && joinsDigits(source, at)) made = '~';
    else if (code === 0x5f && /^_(?:USDT|USDC|BUSD|USD)(?![A-Za-z])/i.test(source.slice(at, at + 6))) made = '/';
    else if (code === 0x200c) {
      made = arabicLetter.test(source.charAt(at + 1)) && arabicLetter.test(source.charAt(at - 1)) ? ' ' : '';
    }
    emit(made ?? plain(code), at, at + size);
    at += size;
  }
  return { text: out.join(''), starts, ends, hides, numbered };
}

const endsInPrice = /^@[a-z]+\d{3,6}$/i;

/** `{"symbol": "XAUUSD", "action": "close"}`: the marks around keys and values are no quotation. */
const opensObject = /^\s{0,20}\{\s{0,20}"[\w-]{1,40}"\s{0,5}:/;

/** Small and capital letters that begin no address: most of what people write. */
const isOrdinary = (code: number): boolean => {
  const letter = code | 0x20;
  return code < 0x7b && letter > 0x60 && letter < 0x7b && letter !== 0x68 && letter !== 0x74 && letter !== 0x77;
};

/** ":heavy_check_mark:" is how an emoji is written where none can be shown. */
function shortcodeAt(source: string, at: number): number {
  if (/[a-z0-9]/i.test(source.charAt(at - 1))) return 0;
  const code = /^:[a-z][a-z0-9_]{1,44}:/.exec(source.slice(at, at + 48))?.[0] ?? '';
  return code.includes('_') ? code.length : 0;
}

/** 1️⃣1.7705: a digit on a key counts something and is no part of the number behind it. */
const keycap = /^\ufe0f?\u20e3/;

/** "B.U.Y", "S.L.": letters set apart by dots are one word. */
function isSpelt(source: string, at: number): boolean {
  const isSingle = (one: number): boolean => /^[a-z]$/i.test(source.charAt(one));
  const isApart = (one: number): boolean => !/[a-z0-9]/i.test(source.charAt(one));
  let from = at - 1;
  while (at - from < 12 && source.charAt(from - 1) === '.' && isSingle(from - 2)) from -= 2;
  return isSingle(at - 1) && isSingle(at + 1) && isApart(from - 1) && isApart(at + 2);
}

/** 4237_4234: a stroke between two numbers is a range; elsewhere it is markup. */
const joinsDigits = (source: string, at: number): boolean =>
  /^[0-9]$/.test(source.charAt(at - 1)) && /^_{1,4}[0-9]/.test(source.slice(at, at + 6));
