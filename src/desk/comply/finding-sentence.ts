import type { Said } from '../../core/said.ts';
import type { Words } from '../../words/words.ts';
import { causesOf } from './trading-hold.ts';
import type { Finding } from './verdict.ts';

type Found = Pick<Finding, 'rule' | 'figures'>;

/** What a rule found, as it is kept: its own figures, worded when it is shown. */
export const findingSaid = ({ rule, figures }: Found): Said => ({ code: `finding.${rule}`, facts: figures });

export const findingSentence = (words: Words, found: Found): string => words.told(findingSaid(found));

/** Why trading is held; null: nobody said, or it is not. */
export const whySaid = (why: string | null, words: Words): string | null => {
  const causes = causesOf(why);
  return causes && words.say('lock.WHY', { why: causes });
};
