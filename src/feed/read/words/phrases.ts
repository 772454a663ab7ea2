import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import type { Concept, Lexicon } from './lexicon/lexicon.ts';

export interface Meaning {
  language: string;
  concept: Concept;
  value?: string;
  weak: boolean;
  /** how a single weak word is written with its accents */
  written?: string;
}

export interface Node {
  next: Map<string, Node>;
  stems: Map<string, Node>;
  meanings: Meaning[];
  /** letters of the longest stem */
  longest: number;
}

export interface Vocabulary {
  root: Node;
  prefixes: string[];
  /** single words and what they mean, for glued words and slips */
  words: Map<string, Meaning[]>;
}

const fresh = (): Node => ({ next: new Map(), stems: new Map(), meanings: [], longest: 0 });

export function startVocabulary(): Vocabulary {
  return { root: fresh(), prefixes: [], words: new Map() };
}

export function addPhrase(vocabulary: Vocabulary, phrase: string, meaning: Meaning): void {
  const stem = phrase.endsWith('*');
  const keys = tokenise(normalise(stem ? phrase.slice(0, -1) : phrase).text).map((token) => token.key);
  let node = vocabulary.root;
  for (const [at, key] of keys.entries()) {
    const isStem = stem && at === keys.length - 1;
    if (isStem) node.longest = Math.min(16, Math.max(node.longest, key.length));
    const edges = isStem ? node.stems : node.next;
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
  const add = (words: Partial<Record<Concept, readonly string[]>>, weak: boolean): void => {
    for (const [concept, list] of Object.entries(words) as [Concept, readonly string[]][])
      for (const entry of list) {
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
  const name = (names: Record<string, readonly string[]>, concept: Concept, weak: boolean): void => {
    for (const [value, list] of Object.entries(names))
      for (const phrase of list) addPhrase(vocabulary, phrase, { language, concept, value, weak });
  };
  name(lexicon.instruments ?? {}, 'symbol', false);
  name(lexicon.weakInstruments ?? {}, 'symbol', true);
  name(lexicon.currencies ?? {}, 'currency', false);
  vocabulary.prefixes.push(...(lexicon.prefixes ?? []));
}

/** In Vietnamese the accents make the word: "cho" is not "chờ". Elsewhere they tell weak words apart. */
function accents(phrase: string, matter: 'all' | 'accented' | 'none'): { written?: string } {
  const written = phrase.normalize('NFC').toLowerCase();
  const isWord = matter !== 'none' && /^[\p{Script=Latin}\p{M}]+$/u.test(written);
  return isWord && (matter === 'all' || fold(written) !== written) ? { written } : {};
}
