import { traditional } from '../words/lexicon/traditional.ts';
import { fold } from './fold.ts';
import { type Mark, markAt } from './glyphs.ts';

/** A piece of the normalised text from `at` to `end`; `glued` means nothing stands between it and the piece before. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'line' | 'mark';
  text: string;
  /** the form it is compared in; the mark's name for an emoji */
  key: string;
  at: number;
  end: number;
  glued: boolean;
  /** spaces before it, for columns */
  gap: number;
  /** begins a cell of a line of columns: no phrase reaches over it */
  apart?: boolean | undefined;
}

const letter = /[\p{L}\p{M}]/u;
const ideograph = /[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]/;

const simplified = new Map(traditional.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return letter.test(char);
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last = 0;
  const push = (kind: Token['kind'], end: number, key?: string): void => {
    const piece = kind === 'sign' ? (key ?? text.charAt(at)) : text.slice(at, end);
    tokens.push({
      kind,
      text: piece,
      key: key ?? piece,
      at,
      end,
      glued: at === last && at > 0,
      gap: at - last,
      apart: undefined,
    });
    at = end;
    last = end;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\n') push('line', at + 1);
    else if (char === ' ') at++;
    else if (isDigit(char)) push('number', endOfNumber(text, at));
    else if (ideograph.test(char)) push('word', at + 1, simplified.get(char) ?? char);
    else if (isLetter(char)) {
      const end = elided(text, at) ?? endOfWord(text, at);
      const word = text.slice(at, end);
      push('word', end, unstretched(fold(word.includes("'") ? word.replaceAll("'", '') : word)));
    } else {
      const mark: Mark | undefined = markAt(char);
      if (mark) push('mark', at + 1, mark);
      else push('sign', endOfRun(text, at), isLeader(text, at) ? ':' : char);
    }
  }
  markCells(tokens);
  return tokens;
}

/** A line of words set apart by two spaces or more, at least twice, names columns. */
function markCells(tokens: Token[]): void {
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== 'line') continue;
    let cells = 0;
    for (let each = from + 1; each < at; each++) if ((tokens[each]?.gap ?? 0) > 1) cells++;
    if (cells > 1 && !tokens.slice(from, at).some((token) => token.kind === 'number' && token.text.length > 2))
      for (const token of tokens.slice(from + 1, at)) if (token.gap > 1) token.apart = true;
    from = at + 1;
  }
}

/** NOWWW, breakevennnn: a letter that is held is one letter. */
const unstretched = (word: string): string =>
  word.length > 4 && /([a-z])\1\1/.test(word) ? word.replace(/([a-z])\1{2,}/g, '$1') : word;

const elisions = new Set('l d j m t n c s qu un sull dell all nell dall quest lorsqu jusqu aujourd'.split(' '));

/** The end of l', d' or dell' before a word: two words are written as one. */
function elided(text: string, from: number): number | undefined {
  for (let at = from; at < from + 8; at++) {
    const char = text.charAt(at);
    if (char === "'")
      return isLetter(text.charAt(at + 1)) && elisions.has(fold(text.slice(from, at))) ? at + 1 : undefined;
    if (!isLetter(char)) return undefined;
  }
  return undefined;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    const inside = char === "'" && isLetter(text.charAt(end + 1));
    if (!inside && (!isLetter(char) || ideograph.test(char))) break;
    end++;
  }
  return end;
}

/** Dots and strokes that lead the eye to what they stand before are one sign. */
function endOfRun(text: string, from: number): number {
  const char = text.charAt(from);
  let end = from + 1;
  if ('.-=~/'.includes(char)) while (text.charAt(end) === char) end++;
  return end;
}

/** "Entry.... 4060": several dots between a word and a number point from one to the other. */
function isLeader(text: string, at: number): boolean {
  if (text.charAt(at) !== '.' || text.charAt(at + 1) !== '.') return false;
  const before = text.charAt(at - 1);
  const indexed = isDigit(before) && isLetter(text.charAt(at - 2));
  if (!isLetter(before) && !indexed && markAt(before) === undefined) return false;
  let end = endOfRun(text, at);
  if (text.charAt(end) === ' ') end++;
  return isDigit(text.charAt(end)) || text.charAt(end) === ':';
}

/** Digits with the separators . , ' between them; what they mean is decided later, by the instrument. */
function endOfNumber(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    if (isDigit(char)) end++;
    else if ((char === '.' || char === ',' || char === "'") && isDigit(text.charAt(end + 1))) end += 2;
    else break;
  }
  return end;
}
