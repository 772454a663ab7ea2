import { readFileSync } from 'node:fs';
import type { Read } from '../../src/core/reading.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { type Calibration, count } from './calibration.ts';
import { isFalseOpen, isRight, isWrongSide, type Labelled } from './compare.ts';
import { type Tally, tallyFields } from './fields.ts';

export interface Miss {
  line: Labelled;
  read: Read;
}

export interface Score {
  lines: number;
  right: number;
  /** by family (group) and by phenomenon (group.phenomenon): right, of */
  kinds: Map<string, [right: number, of: number]>;
  fields: Map<string, Tally>;
  misses: Miss[];
  falseOpens: Miss[];
  wrongSides: Miss[];
  /** an instruction read as an instruction of its kind, but wrong in a field */
  seenButWrong: Miss[];
  certainButWrong: Miss[];
  /** right or not, called certain where a person has to be asked */
  certainUnasked: Miss[];
  /** how many are right and called certain */
  certainAndRight: number;
  calibration: Calibration;
}

export function loadLines(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** `see` may look at a reading in another way before it is scored. */
export function evaluate(lines: Labelled[], see: (read: Read) => Read = (read) => read): Score {
  const score: Score = {
    lines: lines.length,
    right: 0,
    kinds: new Map(),
    fields: new Map(),
    misses: [],
    falseOpens: [],
    wrongSides: [],
    seenButWrong: [],
    certainButWrong: [],
    certainUnasked: [],
    certainAndRight: 0,
    calibration: new Map(),
  };
  for (const line of lines) weigh(line, score, see);
  return score;
}

const family = (type: string): string => type.replace(/s$/, '');

function weigh(line: Labelled, score: Score, see: (read: Read) => Read): void {
  const { text, replyTo } = line;
  const read = see(readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }));
  const { reading } = read;
  const right = isRight(reading, line);
  for (const kind of new Set([line.kind.split('.')[0] ?? '', line.kind])) {
    const [had, of] = score.kinds.get(kind) ?? [0, 0];
    score.kinds.set(kind, [had + (right ? 1 : 0), of + 1]);
  }
  count(score.calibration, line, read.certainty, right, isFalseOpen(reading, line));
  tallyFields(reading, line, score.fields);
  const miss = { line, read };
  if (isFalseOpen(reading, line)) score.falseOpens.push(miss);
  if (isWrongSide(reading, line)) score.wrongSides.push(miss);
  if (line.certain === false && read.certainty === 'certain' && reading.type !== 'none')
    score.certainUnasked.push(miss);
  if (right) {
    score.right++;
    if (read.certainty === 'certain') score.certainAndRight++;
    return;
  }
  score.misses.push(miss);
  if (read.certainty === 'certain') score.certainButWrong.push(miss);
  if (['signal', 'update'].includes(family(reading.type)) && family(reading.type) === family(line.expect.type))
    score.seenButWrong.push(miss);
}
