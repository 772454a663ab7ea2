import type { Token } from '../text/tokens.ts';
import type { Meaning } from './phrases.ts';

const letterOf: Record<string, string> = {
  0: 'o',
  1: 'l',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  '!': 'i',
  $: 's',
  '|': 'l',
};
const longest = 9;

/** How many tokens a word of size takes that is disguised: "l0t", "1ots", "l o t", "L-O-T". None but those is undone. */
export function disguisedSize(tokens: Token[], at: number, words: ReadonlyMap<string, Meaning[]>): number {
  const first = tokens[at];
  const isSingle = first?.key.length === 1 && first.kind !== 'line';
  if (!first || first.key.length > 6 || (!isSingle && tokens[at + 1]?.glued !== true)) return 0;
  if (first.kind !== 'word' && letterOf[first.key.charAt(0)] === undefined) return 0;
  const isSize = (word: string): boolean =>
    word.length > 2 && words.get(word)?.some(({ concept }) => concept === 'lots' || concept === 'size') === true;
  const glued = mixed(tokens, at);
  if (glued && isSize(glued.word)) return glued.length;
  if (!isSingle) return 0;
  const spelt = letters(tokens, at);
  for (let size = spelt.word.length; size > 2; size--)
    if (isSize(spelt.word.slice(0, size))) return spelt.ends[size - 1] ?? 0;
  return 0;
}

/** Letters and digits without a space between. */
function mixed(tokens: Token[], at: number): { word: string; length: number } | undefined {
  let text = '';
  let length = 0;
  for (; length < longest; length++) {
    const token = tokens[at + length];
    if (!token || token.kind === 'line' || token.kind === 'mark' || (length > 0 && !token.glued)) break;
    if (token.kind === 'sign' && letterOf[token.text] === undefined) break;
    text += token.key;
  }
  if (length < 2 || text.length > longest || !/^[a-z0-9@!$|]+$/.test(text) || !/[a-z]/.test(text)) return undefined;
  return { word: [...text].map((char) => letterOf[char] ?? char).join(''), length };
}

/** Single letters with a space or a sign between. */
function letters(tokens: Token[], at: number): { word: string; ends: number[] } {
  let word = '';
  const ends: number[] = [];
  for (let next = at; next < at + 2 * longest && word.length < longest; next++) {
    const token = tokens[next];
    if (token?.kind === 'sign' && word !== '' && '.-_'.includes(token.text)) continue;
    const char = token?.key ?? '';
    if (!token || char.length !== 1 || (token.kind !== 'word' && letterOf[char] === undefined)) break;
    word += letterOf[char] ?? char;
    ends.push(next - at + 1);
  }
  return { word, ends };
}
