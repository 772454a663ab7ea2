import type { Token } from '../text/tokens.ts';
import type { Item } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import type { Match } from './match-phrase.ts';
import type { Meaning } from './phrases.ts';
import { isWordy } from './symbols.ts';

/** ADA, SOL: a coin in capitals that is a word in some language. */
export const isTicker = (token: Token): boolean =>
  token.text.charCodeAt(0) < 0x5b && isWordy(token) && token.text === token.text.toUpperCase();

/** A word written with accents is none that is written with other ones: bạn is not bán. */
export function asWritten(match: Match | undefined, token: Token | undefined): Match | undefined {
  if (!match || match.length > 1 || !token || !match.meanings.some((meaning) => meaning.written !== undefined))
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
export function chosen(meanings: Meaning[], languages: Set<string>): Meaning[] {
  if (meanings.length === 1) return meanings[0]?.weak && !languages.has(meanings[0].language) ? [] : meanings;
  const own = meanings.filter((meaning) => meaning.weak && languages.has(meaning.language));
  if (own.length > 0) return own;
  const strong = meanings.filter((meaning) => !meaning.weak);
  const near = strong.filter((meaning) => isPlain(meaning) || languages.has(meaning.language));
  return near.length > 0 ? near : strong;
}

export const isPlain = ({ language }: Meaning): boolean => language === 'en' || language === 'any';

export function described(meanings: Meaning[]): Partial<Item> {
  const concepts: Concept[] = [];
  let symbol: string | undefined;
  let value: string | undefined;
  for (const meaning of meanings) {
    if (!concepts.includes(meaning.concept)) concepts.push(meaning.concept);
    if (meaning.concept === 'symbol') symbol ??= meaning.value;
    else value ??= meaning.value;
  }
  return { concepts, symbol, value };
}
