import type { Read, Reason } from '../../core/reading.ts';
import { tell } from '../../words/words.ts';
import { type ReadInput, readMetered } from '../read/read.ts';
import { normalise } from '../read/text/normalise.ts';
import { type Token, tokenise } from '../read/text/tokens.ts';
import { objectionsTo, type Weigh } from './judge.ts';
import { weighLearned } from './learned.ts';
import { statedIn } from './stated.ts';

/**
 * By how much it has to be for something else before it takes certainty away; it was taught to keep 200 between right and wrong.
 * Less, and it doubts more right readings than docs/decisions/12-a-second-reader.md allows. Where an instruction may have been
 * missed altogether it is heard sooner.
 */
const [usualPatience, patienceWithNothing] = [600, 300];

export const isOfSecondReader = (reason: Reason): boolean =>
  typeof reason === 'object' && reason.code === 'doubt.SECOND_READER';

/**
 * The grammar's reading, held against a reader that learned from labelled messages and shares nothing with it but tokens.
 *  1. It never changes a reading and never makes one more certain.
 *  2. What it is sure to be otherwise is at most probable.
 */
export function readTwice(input: ReadInput): Read {
  const { read, tokens } = readMetered(input);
  const isWhole = (input.settings?.ignoredWords ?? []).length === 0;
  return secondOpinion(read, input, weighLearned, isWhole ? tokens : undefined);
}

/** `weigh`: replaced where what was learned is itself measured. `cut`: the message's tokens, where they are known already. */
export function secondOpinion(
  read: Read,
  { text, replyTo }: ReadInput,
  weigh: Weigh = weighLearned,
  cut?: readonly Token[],
): Read {
  if (read.certainty !== 'certain') return read;
  const pieces = cut ?? tokenise(normalise(text).text);
  const patience = read.reading.type === 'none' ? patienceWithNothing : usualPatience;
  const objections = objectionsTo(statedIn(read.reading), pieces, replyTo !== undefined, weigh, patience);
  if (objections.length === 0) return read;
  const seen = objections.slice(0, 5);
  return { ...read, certainty: 'probable', reasons: [...read.reasons, tell('doubt.SECOND_READER', { seen })] };
}
