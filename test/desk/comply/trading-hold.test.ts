import { describe, expect, it } from 'vitest';
import { changeHold, type HoldRequest, type TradingHold } from '../../../src/desk/comply/trading-hold.ts';

const hold = (state: TradingHold['state'], by: TradingHold['by']): TradingHold => ({
  state,
  by,
  who: 'ann',
  why: 'test',
  at: 0,
});
const ask = (to: HoldRequest['to'], by: HoldRequest['by'], isProved = false): HoldRequest => ({
  to,
  by,
  who: 'bob',
  why: 'x',
  at: 1,
  isProved,
});

describe('halting and resuming', () => {
  it.each<[string, TradingHold, HoldRequest, string]>([
    ['the program halts by itself', hold('active', 'person'), ask('halted', 'automatic'), 'halted'],
    ['a person halts without a second factor', hold('active', 'person'), ask('halted', 'person'), 'halted'],
    ['the program never resumes', hold('halted', 'automatic'), ask('active', 'automatic'), 'HOLD_NEEDS_PERSON'],
    [
      'the program never loosens to reducing either',
      hold('halted', 'person'),
      ask('reducing', 'automatic'),
      'HOLD_NEEDS_PERSON',
    ],
    ['a person lifts a halt of a person', hold('halted', 'person'), ask('active', 'person'), 'active'],
    [
      'a person needs a second factor after an automatic halt',
      hold('halted', 'automatic'),
      ask('active', 'person'),
      'HOLD_NEEDS_FACTOR',
    ],
    ['a person with a second factor lifts it', hold('halted', 'automatic'), ask('active', 'person', true), 'active'],
  ])('%s', (_, current, request, expected) => {
    const changed = changeHold(current, request);
    expect(changed.ok ? changed.value.state : changed.refusal.code).toBe(expected);
  });

  it('cannot shed an automatic halt by halting again by hand', () => {
    const again = changeHold(hold('reducing', 'automatic'), ask('halted', 'person'));
    if (!again.ok) throw new Error(again.refusal.code);
    expect(changeHold(again.value, ask('active', 'person')).ok).toBe(false);
  });
});
