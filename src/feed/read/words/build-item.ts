import type { Token } from '../text/tokens.ts';
import type { Item } from './items.ts';
import type { Concept } from './lexicon/lexicon.ts';

const none: readonly Concept[] = [];
const nothing: Partial<Item> = {};

export function build(
  kind: Item['kind'],
  tokens: Token[],
  at: number,
  length: number,
  more: Partial<Item> = nothing,
): Item {
  const first = tokens[at];
  const last = tokens[at + length - 1] ?? first;
  let text = first?.text ?? '';
  for (let next = at + 1; next < at + length; next++) {
    const token = tokens[next];
    if (token) text += token.glued ? token.text : ` ${token.text}`;
  }
  return {
    kind,
    text,
    at: first?.at ?? 0,
    end: last?.end ?? 0,
    glued: first?.glued ?? false,
    gap: first?.gap ?? 0,
    concepts: more.concepts ?? none,
    value: more.value,
    symbol: more.symbol,
    number: more.number,
    mark: more.mark,
    fuzzy: more.fuzzy,
    used: undefined,
  };
}
