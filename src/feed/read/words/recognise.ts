import type { Meter } from '../text/meter.ts';
import type { Token } from '../text/tokens.ts';
import { build } from './build-item.ts';
import { disguisedSize } from './disguise.ts';
import type { Item } from './items.ts';
import { type Match, matchPhrase } from './match-phrase.ts';
import { asWritten, chosen, described, isPlain, isTicker } from './meanings.ts';
import type { Meaning } from './phrases.ts';
import { spellNumber } from './spell-number.ts';
import { spellWord } from './spell-word.ts';
import { isWordy, symbolAt, tail } from './symbols.ts';
import { vocabulary } from './vocabulary.ts';

export interface Recognised {
  items: Item[];
  /** languages the words show, besides English */
  languages: Set<string>;
}

const nothing: Meaning[] = [];

/** Turns tokens into items: the longest known phrase first, then symbols by shape, glued words and slips. */
export function recognise(tokens: Token[], meter: Meter): Recognised {
  const matches: (Match | undefined)[] = new Array(tokens.length);
  const languages = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'line') continue;
    const match = asWritten(matchPhrase(vocabulary, tokens, at, meter), token);
    matches[at] = match;
    if (match) showLanguages(match, token, languages);
  }
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    meter.steps++;
    at += take(tokens, at, matches[at], languages, items, meter);
  }
  return { items, languages };
}

/** A word written with the accents of one language shows it, and so does one that no other language has. */
function showLanguages({ meanings }: Match, token: Token, languages: Set<string>): void {
  let isNeutral = false;
  for (const meaning of meanings) {
    if (!meaning.weak && isPlain(meaning)) isNeutral = true;
    const { written } = meaning;
    if (written !== undefined && written !== token.key && written === token.text.normalize('NFC').toLowerCase())
      languages.add(meaning.language);
  }
  if (isNeutral || isTicker(token)) return;
  for (const meaning of meanings) if (!meaning.weak) languages.add(meaning.language);
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
  const said = match ? chosen(match.meanings, languages) : nothing;
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
  if (token.kind === 'number') return spellNumber(tokens, at, items);
  if (token.kind === 'word') return spellWord(tokens, at, languages, items, meter);
  const kind = token.kind;
  items.push(build(kind, tokens, at, 1, kind === 'mark' ? { mark: token.key as NonNullable<Item['mark']> } : {}));
  return 1;
}

function behindSign(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'sign' && '$#'.includes(before.text) && tokens[at]?.glued === true;
}
