import { bookDefects } from './book-defects.ts';
import type { Defect } from './defect.ts';
import { ruleDefects } from './rule-defects.ts';
import { wordDefects } from './word-defects.ts';

/** Everything the program once did wrong on the path of money, to be found again. */
export const defects: readonly Defect[] = [...bookDefects, ...wordDefects, ...ruleDefects];

/** What it did wrong too, and has no place any more where it could be put back. */
export const placeless: readonly { did: string; why: string }[] = [
  {
    did: 'An answer of “done” without a ticket left a position that nothing could be done about.',
    why: 'An answer writes no ids, lots or levels any more: what is there is read from the report, by the number that opened it',
  },
  {
    did: 'A signal that was to be planned anew behind an order nobody could prove was looked at for ever.',
    why: 'Planning anew is asked for by the end of its orders, and nothing looks for it before',
  },
  {
    did: 'The harness that kills did not see a doubled size or a doubled exit.',
    why: 'That was in the harness, whose controls plant both ([trust.md](trust.md))',
  },
];
