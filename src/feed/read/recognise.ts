import { disguisedSize } from './disguise.ts';
import type { Item } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import type { Meter } from './meter.ts';
import { readLiteral } from './numbers.ts';
import { type Match, type Meaning, matchPhrase } from './phrases.ts';
import { isWordy, symbolAt, tail } from './symbols.ts';
import type { Token } from './tokens.ts';
import { speller, takeApart, takeThaiApart, vocabulary } from './vocabulary.ts';

export interface Recognised {
  items: Item[];
  /** languages the words show, besides English */
  languages: Set<string>;
}

/** Turns tokens into items: the longest known phrase first, then symbols by shape, glued words and slips. */
export function recognise(tokens: Token[], meter: Meter): Recognised {
  const matches: (Match | undefined)[] = new Array(tokens.length);
  const languages = new Set<string>();
  for (let at = 0; at < tokens.length; ) {
    const match =
      tokens[at]?.kind === 'line' ? undefined : asWritten(matchPhrase(vocabulary, tokens, at, meter), tokens[at]);
    matches[at] = match;
    for (const meaning of match?.meanings ?? [])
      if (
        meaning.written !== undefined &&
        meaning.written !== tokens[at]?.key &&
        meaning.written === tokens[at]?.text.normalize('NFC').toLowerCase()
      )
        languages.add(meaning.language);
    const strong = match?.meanings.filter((meaning) => !meaning.weak) ?? [];
    const token = tokens[at];
    const coin = token !== undefined && isTicker(token);
    if (strong.length > 0 && !coin && !strong.some(isPlain))
      for (const meaning of strong) languages.add(meaning.language);
    at += 1;
  }
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    meter.steps++;
    at += take(tokens, at, matches[at], languages, items, meter);
  }
  return { items, languages };
}

function take(
  tokens: Token[],
  at: number,
  match: Match | undefined,
  languages: Set<string>,
  items: Item[],
  meter: Meter,
): number {
  const token = tokens[at];
  if (!token) return 1;
  const disguised = disguisedSize(tokens, at, vocabulary.words);
  if (disguised > (match?.length ?? 0)) {
    items.push(build('phrase', tokens, at, disguised, { concepts: ['lots'], fuzzy: true }));
    return disguised;
  }
  const said = match ? chosen(match.meanings, languages) : [];
  const meanings = isTicker(token) ? said.filter((one) => isPlain(one) || languages.has(one.language)) : said;
  const found = token.kind === 'word' || token.kind === 'number' ? symbolAt(tokens, at) : undefined;
  const named = meanings.some((meaning) => meaning.concept === 'symbol');
  if (
    found &&
    found.length >= (match?.length ?? 0) &&
    !(named && found.length === match?.length) &&
    !(meanings.length > 0 && isWordy(token) && found.length === 1 && !behindSign(tokens, at))
  ) {
    items.push(build('phrase', tokens, at, found.length, { concepts: ['symbol'], symbol: found.symbol }));
    return found.length;
  }
  if (match && meanings.length > 0) {
    const extra = named ? tail(tokens, at + match.length) : 0;
    items.push(build('phrase', tokens, at, match.length + extra, described(meanings)));
    return match.length + extra;
  }
  if (token.kind === 'number') return takeNumber(tokens, at, items);
  if (token.kind === 'word') return takeWord(tokens, at, languages, items, meter);
  const kind = token.kind;
  items.push(build(kind, tokens, at, 1, kind === 'mark' ? { mark: token.key as NonNullable<Item['mark']> } : {}));
  return 1;
}

/** ADA, SOL: a coin in capitals that is a word in some language. */
const isTicker = (token: Token): boolean => isWordy(token) && token.text === token.text.toUpperCase();

function behindSign(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'sign' && '$#'.includes(before.text) && tokens[at]?.glued === true;
}

/** A word written with accents is none that is written with other ones: bạn is not bán. */
function asWritten(match: Match | undefined, token: Token | undefined): Match | undefined {
  if (!match || match.length > 1 || !token || match.meanings.every((meaning) => meaning.written === undefined))
    return match;
  const text = token.text.normalize('NFC').toLowerCase();
  const exact = match.meanings.filter((meaning) => meaning.written === text);
  if (text === token.key && exact.length === 0) return match;
  const meanings = match.meanings.filter((meaning) => meaning.written === undefined || meaning.written === text);
  return meanings.length > 0 ? { ...match, meanings } : undefined;
}

/**
 * A weak word of a language the message shows wins over what it means elsewhere.
 * What a word means in a language the message does not show counts only where English has no such word.
 */
function chosen(meanings: Meaning[], languages: Set<string>): Meaning[] {
  const own = meanings.filter((meaning) => meaning.weak && languages.has(meaning.language));
  if (own.length > 0) return own;
  const strong = meanings.filter((meaning) => !meaning.weak);
  const near = strong.filter((meaning) => isPlain(meaning) || languages.has(meaning.language));
  return near.length > 0 ? near : strong;
}

const isPlain = ({ language }: Meaning): boolean => language === 'en' || language === 'any';

function described(meanings: Meaning[]): Partial<Item> {
  const concepts = [...new Set(meanings.map((meaning) => meaning.concept))];
  const symbol = meanings.find((meaning) => meaning.concept === 'symbol')?.value;
  const value = meanings.find((meaning) => meaning.concept !== 'symbol' && meaning.value !== undefined)?.value;
  return {
    concepts: concepts as Concept[],
    ...(symbol === undefined ? {} : { symbol }),
    ...(value === undefined ? {} : { value }),
  };
}

function build(kind: Item['kind'], tokens: Token[], at: number, length: number, more: Partial<Item>): Item {
  const first = tokens[at];
  const last = tokens[at + length - 1] ?? first;
  const text = tokens
    .slice(at, at + length)
    .map((token, index) => (index > 0 && !token.glued ? ` ${token.text}` : token.text))
    .join('');
  return {
    kind,
    text,
    at: first?.at ?? 0,
    end: last?.end ?? 0,
    glued: first?.glued ?? false,
    gap: first?.gap ?? 0,
    concepts: [],
    ...more,
  };
}

const mendable = /^[oOlI]{1,2}$/;

/** 154.l0: a letter where the decimals begin. */
const digitsBehind = (tokens: Token[], letter: number): boolean =>
  tokens[letter + 1]?.glued === true && tokens[letter + 1]?.kind === 'number';

/** "1.1q6", "41a0": a letter in the place of a digit. "4h30" and "1R2R" are short numbers with their units. */
const splitsPrice = (raw: string, word: Token, after: Token | undefined): boolean =>
  word.text.length === 1 && after?.glued === true && after.kind === 'number' && (raw.length > 2 || /\D/.test(raw));

/** "Target1#153.52": the digit is the label's, and the sign stands for a colon. */
const isIndexed = (tokens: Token[], at: number): boolean =>
  /^\d$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true && tokens[at - 1]?.kind === 'word';

/** "41?0", "1.1??5": signs in the place of digits. */
function hides(tokens: Token[], at: number): boolean {
  let end = at;
  while (end < at + 4 && tokens[end]?.kind === 'sign' && tokens[end]?.glued && '?#'.includes(tokens[end]?.text ?? ''))
    end++;
  return tokens[end]?.kind === 'number' && tokens[end]?.glued === true;
}

/** A number with what is glued to it: k for thousands, letters typed for digits, signs that make it unreadable. */
function takeNumber(tokens: Token[], at: number, items: Item[]): number {
  let raw = tokens[at]?.text ?? '';
  let length = 1;
  let mended = false;
  let bad = false;
  for (; length < 8; length++) {
    const next = tokens[at + length];
    const after = tokens[at + length + 1];
    if (!next?.glued || disguisedSize(tokens, at + length, vocabulary.words) > 0) break;
    if (next.kind === 'word' && /^x$/i.test(next.text) && after?.glued && after.kind === 'number') bad = true;
    else if (next.kind === 'word' && mendable.test(next.text) && (/[oO]/.test(next.text) || after?.glued)) {
      raw += next.text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
      mended = true;
    } else if (next.kind === 'word' && (/^x{2,}$/i.test(next.text) || splitsPrice(raw, next, after))) bad = true;
    else if (next.text === '.' && after?.glued && mendable.test(after.text) && digitsBehind(tokens, at + length + 1))
      bad = true;
    else if (next.kind === 'sign' && '?#'.includes(next.text) && hides(tokens, at + length) && !isIndexed(tokens, at))
      bad = true;
    else if (next.text === '.' && next.end - next.at === 2 && after?.glued && after.kind === 'number') bad = true;
    else if (next.kind === 'number' && (mended || bad)) raw += next.text;
    else break;
  }
  const after = tokens[at + length];
  if (mended && after?.glued && after.kind === 'word' && !(after.key.length > 1 && vocabulary.words.has(after.key)))
    bad = true;
  const thousand = after?.glued === true && after.kind === 'word' && /^[kк]$/.test(after.key);
  const taken = length + (thousand ? 1 : 0);
  const base = build('number', tokens, at, taken, {});
  for (const literal of mended || bad ? readLiteral(raw).slice(0, 1) : readLiteral(raw)) {
    const whole = literal.from === 0 && literal.to === raw.length;
    const place = whole
      ? {}
      : { at: base.at + literal.from, end: base.at + literal.to, glued: literal.from > 0, text: literal.raw };
    const values = thousand ? literal.values.map((value) => Number((value * 1000).toPrecision(12))) : literal.values;
    const broken = bad || literal.bad === true;
    items.push({
      ...base,
      ...place,
      number: {
        raw: literal.raw,
        values,
        bad: broken,
        thousand,
        ...(mended ? { mended } : {}),
        ...(literal.date ? { unit: 'date' as const } : {}),
      },
    });
  }
  return taken;
}

function takeWord(tokens: Token[], at: number, languages: Set<string>, items: Item[], meter: Meter): number {
  const token = tokens[at];
  if (!token) return 1;
  const parts = takeApart(token.key) ?? takeThaiApart(token.key);
  if (parts) {
    let from = token.at;
    for (const part of parts) {
      const known = vocabulary.words.get(part) ?? [];
      const symbol = known.length > 0 ? undefined : part.toUpperCase();
      const more = symbol
        ? { concepts: ['symbol'] as Concept[], symbol }
        : described(known.filter((meaning) => !meaning.weak));
      items.push({
        ...build('phrase', tokens, at, 1, more),
        text: part,
        at: from,
        end: from + part.length,
        glued: from > token.at,
      });
      from += part.length;
    }
    return 1;
  }
  const meant = token.glued && tokens[at - 1]?.text === '@' ? [] : speller.near(token.key, meter);
  const senses = new Map<string, Partial<Item>>();
  for (const word of meant) {
    const known = (vocabulary.words.get(word) ?? []).filter(
      (meaning) => !meaning.weak && (isPlain(meaning) || languages.has(meaning.language)),
    );
    const sense =
      known.length > 0
        ? described(known)
        : vocabulary.words.has(word)
          ? undefined
          : { concepts: ['symbol'] as Concept[], symbol: word.toUpperCase() };
    if (sense)
      senses.set(
        JSON.stringify([sense.concepts?.filter((concept) => concept !== 'filler'), sense.symbol, sense.value]),
        sense,
      );
  }
  const [only] = senses.values();
  if (only && senses.size === 1) items.push(build('phrase', tokens, at, 1, { ...only, fuzzy: true }));
  else items.push(build('unknown', tokens, at, 1, {}));
  return 1;
}
