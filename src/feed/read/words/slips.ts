import type { Meter } from '../text/meter.ts';

/** Words that look like a trading word with a slip but are words of their own. */
const ownWords = new Set(
  [
    'sort sport shot shirt shore shorter shorts song lung loan gild goal cold hold told bold golf marked',
    'markets basket racket step steps shop stoop entity every energy bye boy bus bay bull cell tell well',
    'fell self shell smell spell seal closed closer closes clock cloth chose choose lose loose limits',
    'limp novel target targeted carpet trigger cancer canal price prize prince silver sliver river order',
    'older border border border profits prophet prefix levels lever never seven eleven bitcoins nation',
    'notion action auction section active native motion option options still stick stock stack deposit',
    'direct direction follow follows hollow fellow yellow please pleased place places placed signal',
    'signals single second seconds record records range ranger change chance chances orange strange',
    'strong string spring during trading trader traders trades trend trends friend brand breaks break',
    'bread brake market maker makers money monkey honey morning warning earning running winning coming',
    'wining zones zone none bone done gone tone alone hours house course source force forced thanks thank',
    'think thing things thinks sure pure cure more most move moves moved movie loved risk risks disk disc',
    'market closer enter enters center entire entirely entered exited excited exits exist exists edit',
    'edits edited audit right light night might fight sight eight weight height',
  ].flatMap((line) => line.split(' ')),
);

/** Finds what was meant by a word with one slip: a letter too much, too few, wrong, or two swapped. */
export interface Speller {
  near(word: string, meter: Meter): string[];
}

export function makeSpeller(words: Iterable<string>): Speller {
  const byDeletion = new Map<string, string[]>();
  const remember = (key: string, word: string): void => {
    const list = byDeletion.get(key);
    if (!list) byDeletion.set(key, [word]);
    else if (!list.includes(word)) list.push(word);
  };
  for (const word of words) {
    remember(word, word);
    for (const shorter of deletions(word)) remember(shorter, word);
  }
  return {
    near(word, meter) {
      if (word.length < 3 || word.length > 18 || ownWords.has(word)) return [];
      const found = new Set<string>();
      for (const key of [word, ...deletions(word)]) {
        meter.steps++;
        for (const candidate of byDeletion.get(key) ?? []) if (isSlip(word, candidate)) found.add(candidate);
      }
      return [...found];
    },
  };
}

function deletions(word: string): string[] {
  const list: string[] = [];
  for (let at = 0; at < word.length; at++) list.push(word.slice(0, at) + word.slice(at + 1));
  return list;
}

/** Short words allow only what cannot be another word: a doubled or undoubled letter, or two swapped. */
function isSlip(word: string, meant: string): boolean {
  if (word === meant) return false;
  let head = 0;
  while (head < word.length && word[head] === meant[head]) head++;
  let tail = 0;
  while (
    tail < word.length - head &&
    tail < meant.length - head &&
    word[word.length - 1 - tail] === meant[meant.length - 1 - tail]
  )
    tail++;
  const left = word.slice(head, word.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  const short = Math.min(word.length, meant.length) <= 4;
  if (left.length === 1 && right.length === 0)
    return short ? word[head - 1] === left || word[head + 1] === left : head > 0;
  if (left.length === 0 && right.length === 1)
    return short ? meant[head - 1] === right || meant[head + 1] === right : head > 0;
  return left.length === 1 && right.length === 1 && !short && head > 0;
}
