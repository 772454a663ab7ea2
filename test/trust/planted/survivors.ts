import type { Mutant } from './mutate.ts';

interface Looked {
  file: string;
  before: string;
  after: string;
  /** why nobody sees it, by whoever looked */
  why: string;
}

const looked: readonly Looked[] = [
  {
    file: 'src/desk/signals/incomplete.ts',
    before: '!account',
    after: 'Boolean(false)',
    why: 'Nothing to see: a signal belongs to an account, and an account that has signals is never removed.',
  },
  {
    file: 'src/desk/signals/acts.ts',
    before: 'false',
    after: 'true',
    why: 'Nothing to see: an instruction about a trade that is still asked about goes into it without a question, so a yes to one never meets the other.',
  },
  {
    file: 'src/desk/orders/next-exit.ts',
    before: 'gt',
    after: 'gte',
    why: 'Seen since: `test/desk/orders/smaller-order.test.ts` fails with it, at either place of that line.',
  },
  {
    file: 'src/desk/signals/start-beyond.ts',
    before: 'leg.signalId !== null',
    after: '(leg.signalId === null)',
    why: 'Seen since: `test/desk/signals/missing-records.test.ts` fails with it.',
  },
  {
    file: 'src/desk/signals/acts.ts',
    before: 'true',
    after: 'false',
    why: 'Seen since: `test/desk/signals/taps.test.ts` fails with it: a tap that needs its broker, and leaves nothing that ends the trade later.',
  },
  {
    file: 'src/desk/signals/revise-signal.ts',
    before: '!change',
    after: 'Boolean(false)',
    why: 'Seen since: `test/desk/signals/edit-of-nothing.test.ts` fails with it.',
  },
  {
    file: 'src/desk/signals/likeness.ts',
    before: 'targets.tpPips === undefined',
    after: '(targets.tpPips !== undefined)',
    why: 'Seen since: `test/desk/signals/likeness.test.ts` fails with it.',
  },
  {
    file: 'src/desk/signals/remind.ts',
    before: 'leg && account',
    after: 'Boolean(false)',
    why: 'Seen outside the two suites that are asked here: `test/journeys/alarm-buttons.test.ts` fails with it.',
  },
  {
    file: 'src/desk/signals/refuse-report.ts',
    before: '!isElsewhere',
    after: '(isElsewhere)',
    why: 'Seen outside the two suites that are asked here: `test/journeys/bad-bridge.test.ts` fails with it.',
  },
];

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** What was found by looking at a mistake that neither a simulated office nor a test saw. */
export function wordsOn({ file, before, after }: Mutant): string {
  const found = looked.find(
    (one) => one.file === file && flat(before).startsWith(one.before) && flat(after).startsWith(one.after),
  );
  return found?.why ?? 'nobody has looked at it yet';
}
