import type { Read } from '../../src/core/reading.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { weighBy } from '../../src/feed/second-reader/learned.ts';
import { secondOpinion } from '../../src/feed/second-reader/second-opinion.ts';
import { isRight } from '../score/compare.ts';
import { learn } from './learn.ts';
import { pack } from './pack.ts';
import type { Known } from './sets.ts';
import { type Spoiling, spoilings } from './spoil.ts';

/** What certainty is worth with and without the second reader, on messages of authors and layouts it has not learned from. */
export interface Worth {
  right: number;
  certainAndRight: [without: number, with_: number];
  certainButWrong: [without: number, with_: number];
  /** right readings spoiled on purpose: how many it objected to */
  spoiled: Map<Spoiling, [objected: number, of: number]>;
}

const emptyWorth = (): Worth => ({ right: 0, certainAndRight: [0, 0], certainButWrong: [0, 0], spoiled: new Map() });

/** By file: each message is judged by what was learned from the families of the other folds. */
export function crossValidate(lines: readonly Known[], folds = 5, read = readMessage): Map<string, Worth> {
  const families = [...new Set(lines.map(({ family }) => family))];
  const foldOf = new Map(families.map((family, at) => [family, at % folds]));
  const found = new Map<string, Worth>();
  for (let fold = 0; fold < folds; fold++) {
    const weigh = weighBy(pack(learn(lines.filter(({ family }) => foldOf.get(family) !== fold))));
    for (const line of lines) {
      if (foldOf.get(line.family) !== fold) continue;
      const worth = found.get(line.file) ?? emptyWorth();
      found.set(line.file, worth);
      const input = { text: line.text, ...(line.replyTo === undefined ? {} : { replyTo: line.replyTo }) };
      count(line, read(input), (own) => secondOpinion(own, input, weigh).certainty === 'certain', worth);
    }
  }
  return found;
}

function count(line: Known, read: Read, stands: (read: Read) => boolean, worth: Worth): void {
  const right = isRight(read.reading, line);
  if (right) worth.right++;
  if (read.certainty !== 'certain') return;
  const pair = right ? worth.certainAndRight : worth.certainButWrong;
  pair[0]++;
  if (stands(read)) pair[1]++;
  if (!right) return;
  for (const [name, spoil] of spoilings) {
    const spoiled = spoil(read.reading);
    if (!spoiled) continue;
    const [objected, of] = worth.spoiled.get(name) ?? [0, 0];
    worth.spoiled.set(name, [objected + (stands({ ...read, reading: spoiled }) ? 0 : 1), of + 1]);
  }
}
