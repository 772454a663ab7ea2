import type { Leg } from './leg.ts';
import { exitRules, isPartInDoubt } from './next-exit.ts';
import { levelRules } from './next-levels.ts';
import { openingRules } from './next-opening.ts';
import type { AccountView, Step } from './next-types.ts';
import { type OrderRule, settled, wait } from './next-types.ts';
import { waitingRules } from './next-waiting.ts';

/**
 * The one thing to be done about a leg: what closes the difference between what is wanted and what is seen.
 *  1. Pure and total: the first rule that has an answer gives it.
 *  2. At most one command at a time. What comes meanwhile changes what is wanted.
 *  3. Nothing that could have been opened is opened again: what is not proved is waited for, never repeated.
 *  4. `gone` overtakes everything but an opening nobody can prove.
 */
export const rules: readonly OrderRule[] = [
  { name: 'it has ended', step: ({ end }) => (end === null ? null : settled) },
  ...waitingRules,
  ...openingRules,
  ...exitRules,
  ...levelRules,
  {
    name: 'nobody can say whether a part was closed',
    step: (leg) => (isPartInDoubt(leg) ? wait('proof', null, 'IN_DOUBT') : null),
  },
  { name: 'it is as wanted', step: () => settled },
];

export function next(leg: Leg, account: AccountView): Step & { rule: string } {
  for (const { name, step } of rules) {
    const found = step(leg, account);
    if (found) return { ...found, rule: name };
  }
  throw new Error(`no rule answers for leg ${leg.id}`);
}
