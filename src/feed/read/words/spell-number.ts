import type { Token } from '../text/tokens.ts';
import { build } from './build-item.ts';
import { disguisedSize } from './disguise.ts';
import type { Item } from './items.ts';
import { readLiteral } from './numbers.ts';
import { vocabulary } from './vocabulary.ts';

/** One letter is a slip of the pen; two are no number any more. */
const mendable = /^[oOlI]$/;

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
export function spellNumber(tokens: Token[], at: number, items: Item[]): number {
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
  const literals = readLiteral(raw);
  const used = mended || bad ? 1 : literals.length;
  for (let each = 0; each < used; each++) {
    const literal = literals[each];
    if (!literal) break;
    const values = thousand ? literal.values.map((value) => Number((value * 1000).toPrecision(12))) : literal.values;
    const item = build('number', tokens, at, taken);
    item.number = {
      raw: literal.raw,
      values,
      bad: bad || literal.bad === true,
      thousand,
      sign: undefined,
      unit: literal.date ? 'date' : undefined,
      mended: mended || undefined,
      short: undefined,
    };
    if (literal.from !== 0 || literal.to !== raw.length) {
      item.end = item.at + literal.to;
      item.at += literal.from;
      item.glued = literal.from > 0;
      item.text = literal.raw;
    }
    items.push(item);
  }
  return taken;
}
