import type { Token } from '../text/tokens.ts';
import type { Item } from './items.ts';

export function build(kind: Item['kind'], tokens: Token[], at: number, length: number, more: Partial<Item>): Item {
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
