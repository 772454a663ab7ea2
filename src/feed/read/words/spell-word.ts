import type { Meter } from '../text/meter.ts';
import type { Token } from '../text/tokens.ts';
import { build } from './build-item.ts';
import type { Item } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';
import { described, isPlain } from './meanings.ts';
import { speller, takeApart, takeThaiApart, vocabulary } from './vocabulary.ts';

export function spellWord(tokens: Token[], at: number, languages: Set<string>, items: Item[], meter: Meter): number {
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
