import type { Concept, Lexicon } from './lexicon/lexicon.ts';
import type { Meter } from './meter.ts';
import { fold, normalise } from './normalise.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Meaning {
  language: string;
  concept: Concept;
  value?: string;
  weak: boolean;
  /** how a single weak word is written with its accents */
  written?: string;
}

interface Node {
  next: Map<string, Node>;
  stems: Map<string, Node>;
  meanings: Meaning[];
}

export interface Vocabulary {
  root: Node;
  prefixes: string[];
  /** single words and what they mean, for glued words and slips */
  words: Map<string, Meaning[]>;
}

const fresh = (): Node => ({ next: new Map(), stems: new Map(), meanings: [] });

export function startVocabulary(): Vocabulary {
  return { root: fresh(), prefixes: [], words: new Map() };
}

export function addPhrase(vocabulary: Vocabulary, phrase: string, meaning: Meaning): void {
  const stem = phrase.endsWith('*');
  const keys = tokenise(normalise(stem ? phrase.slice(0, -1) : phrase).text).map((token) => token.key);
  let node = vocabulary.root;
  for (const [at, key] of keys.entries()) {
    const edges = stem && at === keys.length - 1 ? node.stems : node.next;
    const child = edges.get(key) ?? fresh();
    edges.set(key, child);
    node = child;
  }
  if (
    keys.length === 0 ||
    node.meanings.some(
      (known) =>
        known.concept === meaning.concept && known.language === meaning.language && known.written === meaning.written,
    )
  )
    return;
  node.meanings.push(meaning);
  const [only] = keys;
  if (keys.length === 1 && only !== undefined && !stem) vocabulary.words.set(only, node.meanings);
}

export function addLexicon(vocabulary: Vocabulary, lexicon: Lexicon): void {
  const { language } = lexicon;
  const add = (words: Partial<Record<Concept, string>>, weak: boolean): void => {
    for (const [concept, list] of Object.entries(words) as [Concept, string][])
      for (const entry of listed(list)) {
        const [phrase = '', value] = entry.split('=');
        addPhrase(vocabulary, phrase, {
          language,
          concept,
          weak,
          ...(value === undefined ? {} : { value }),
          ...accents(phrase, language === 'vi' ? 'all' : weak ? 'accented' : 'none'),
        });
      }
  };
  add(lexicon.words, false);
  add(lexicon.weak ?? {}, true);
  const name = (names: Record<string, string>, concept: Concept, weak: boolean): void => {
    for (const [value, list] of Object.entries(names))
      for (const phrase of listed(list)) addPhrase(vocabulary, phrase, { language, concept, value, weak });
  };
  name(lexicon.instruments ?? {}, 'symbol', false);
  name(lexicon.weakInstruments ?? {}, 'symbol', true);
  name(lexicon.currencies ?? {}, 'currency', false);
  vocabulary.prefixes.push(...listed(lexicon.prefixes ?? ''));
}

/** In Vietnamese the accents make the word: "cho" is not "chờ". Elsewhere they tell weak words apart. */
function accents(phrase: string, matter: 'all' | 'accented' | 'none'): { written?: string } {
  const written = phrase.normalize('NFC').toLowerCase();
  const isWord = matter !== 'none' && /^[\p{Script=Latin}\p{M}]+$/u.test(written);
  return isWord && (matter === 'all' || fold(written) !== written) ? { written } : {};
}

export function listed(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

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
  for (let size = Math.min(key.length, 16); size >= 2; size--) {
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
