import type { Meter } from '../text/meter.ts';
import type { Token } from '../text/tokens.ts';
import type { Meaning, Node, Vocabulary } from './phrases.ts';

export interface Match {
  length: number;
  meanings: Meaning[];
}

interface Search {
  vocabulary: Vocabulary;
  tokens: Token[];
  at: number;
  meter: Meter;
  best: Match | undefined;
}

/** The longest phrase that starts at a token. A glued - / . or ' between two of its words is skipped. */
export function matchPhrase(vocabulary: Vocabulary, tokens: Token[], at: number, meter: Meter): Match | undefined {
  const search: Search = { vocabulary, tokens, at, meter, best: undefined };
  walk(search, vocabulary.root, at, 0);
  const { best } = search;
  if (best && tokens[at + best.length - 1]?.kind === 'sign' && best.length > 1) return trimmed(best, tokens, at);
  return best;
}

function walk(search: Search, node: Node, index: number, depth: number): void {
  const { vocabulary, tokens, at, meter, best } = search;
  meter.steps++;
  if (node.meanings.length > 0 && (!best || index - at > best.length))
    search.best = { length: index - at, meanings: node.meanings };
  const token = tokens[index];
  if (!token || depth > 6 || token.kind === 'line' || token.kind === 'mark' || (depth > 0 && token.apart)) return;
  const child = node.next.get(token.key);
  if (child) walk(search, child, index + 1, depth + 1);
  if (token.kind === 'word') {
    const stemmed =
      stemChild(node, token.key, meter) ?? (child ? undefined : prefixed(vocabulary, node, token.key, meter));
    if (stemmed) walk(search, stemmed, index + 1, depth + 1);
  } else if (depth > 0 && token.kind === 'sign' && !child && mayJoin(token, tokens[index + 1]))
    walk(search, node, index + 1, depth + 1);
}

function trimmed(best: Match, tokens: Token[], at: number): Match {
  let { length } = best;
  while (length > 1 && tokens[at + length - 1]?.kind === 'sign' && '-/.+'.includes(tokens[at + length - 1]?.text ?? ''))
    length--;
  return { length, meanings: best.meanings };
}

function mayJoin(sign: Token, next: Token | undefined): boolean {
  if (!next || next.kind === 'line') return false;
  return (sign.glued && next.glued && "-/.'+".includes(sign.text)) || sign.text === '/';
}

function stemChild(node: Node, key: string, meter: Meter): Node | undefined {
  if (node.stems.size === 0) return undefined;
  for (let size = Math.min(key.length, node.longest); size >= 2; size--) {
    meter.steps++;
    const child = node.stems.get(key.slice(0, size));
    if (child) return child;
  }
  return undefined;
}

function prefixed(vocabulary: Vocabulary, node: Node, key: string, meter: Meter): Node | undefined {
  const code = key.charCodeAt(0);
  if (code < 0x600 || code > 0x6ff || key.length < 4) return undefined;
  for (const prefix of vocabulary.prefixes) {
    meter.steps++;
    if (!key.startsWith(prefix)) continue;
    const rest = key.slice(prefix.length);
    const child = node.next.get(rest) ?? stemChild(node, rest, meter);
    if (child) return child;
  }
  return undefined;
}
