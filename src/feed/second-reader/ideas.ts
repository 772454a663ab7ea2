import { normalise } from '../read/text/normalise.ts';
import { type Token, tokenise } from '../read/text/tokens.ts';
import { emptyHash, hashOf, mix, step } from './hash.ts';
import { type Idea, words } from './words.ts';

/** The ideas one wording may stand for, as one number, with the traits features ask for. */
export interface Meaning {
  id: number;
  /** says what a price is */
  labels: boolean;
  /** says how an order is to be placed */
  orders: boolean;
}

const labelling: Idea[] = ['entry', 'sl', 'tp', 'buy', 'sell', 'limit', 'lev', 'be', 'risk', 'pips'];
const ordering: Idea[] = ['limit', 'now', 'above', 'below', 'sl', 'entry'];

interface Wordings {
  /** null: only the beginning of one */
  phrases: Map<number, Meaning | null>;
  stems: Map<number, Meaning>;
}

function collect(): Wordings {
  const phrases = new Map<number, Idea[]>();
  const stems = new Map<number, Idea[]>();
  const beginnings: number[] = [];
  for (const [idea, list] of Object.entries(words) as [Idea, string][])
    for (const wording of list.split(' ')) {
      const keys = tokenise(normalise(wording.replace('*', '').replaceAll('_', ' ')).text).map(({ key }) => key);
      const into = wording.endsWith('*') && keys.length === 1 ? stems : phrases;
      let hash = hashOf(keys[0] ?? '');
      for (const key of keys.slice(1)) {
        beginnings.push(hash);
        hash = mix(hash, hashOf(key));
      }
      const ideas = into.get(hash) ?? [];
      if (!ideas.includes(idea)) into.set(hash, [...ideas, idea]);
    }
  const meant = (ideas: Idea[]): Meaning => ({
    id: hashOf(ideas.join('|')),
    labels: ideas.some((idea) => labelling.includes(idea)),
    orders: ideas.some((idea) => ordering.includes(idea)),
  });
  const all = (map: Map<number, Idea[]>) => new Map([...map].map(([hash, ideas]) => [hash, meant(ideas)]));
  const whole = all(phrases);
  return { phrases: new Map([...beginnings.map((hash) => [hash, null] as const), ...whole]), stems: all(stems) };
}

let known: Wordings | undefined;

/** What each token says, at the first token of its wording; the others of it are `continued`. */
export function meaningsOf(tokens: readonly Token[], hashes: readonly number[]): (Meaning | 'continued' | undefined)[] {
  known ??= collect();
  const { phrases } = known;
  const found: (Meaning | 'continued' | undefined)[] = new Array(tokens.length).fill(undefined);
  for (let at = 0; at < tokens.length; ) {
    let length = 0;
    let meaning: Meaning | undefined;
    let hash = hashes[at] ?? 0;
    for (let ahead = 1; ; ahead++) {
      const hit = phrases.get(hash);
      if (hit === undefined) break;
      if (hit) {
        meaning = hit;
        length = ahead;
      }
      const next = hashes[at + ahead];
      if (next === undefined || tokens[at + ahead]?.kind === 'line') break;
      hash = mix(hash, next);
    }
    if (!meaning && tokens[at]?.kind === 'word') {
      meaning = stemmed(tokens[at]?.key ?? '', known.stems);
      length = 1;
    }
    if (meaning) {
      found[at] = meaning;
      for (let ahead = 1; ahead < length; ahead++) found[at + ahead] = 'continued';
    }
    at += Math.max(1, length);
  }
  return found;
}

const [shortestStem, longestStem] = [3, 9];

function stemmed(word: string, stems: Map<number, Meaning>): Meaning | undefined {
  let hash: number = emptyHash;
  let found: Meaning | undefined;
  for (let at = 0; at < Math.min(word.length, longestStem); at++) {
    hash = step(hash, word.charCodeAt(at));
    if (at + 1 >= shortestStem) found = stems.get(hash | 0) ?? found;
  }
  return found;
}
