import { describe, expect, it } from 'vitest';
import { causesOf, changeHold, type HoldRequest, type TradingHold } from '../../../src/desk/comply/trading-hold.ts';

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

  it('says who, why and when, and what it was that stood in the way', () => {
    expect(changeHold(hold('active', 'person'), ask('halted', 'person'))).toEqual({
      ...{ ok: true, value: { state: 'halted', by: 'person', who: 'bob', why: 'x', at: 1 } },
    });
    expect(changeHold(hold('halted', 'automatic'), ask('active', 'automatic', true))).toMatchObject({
      refusal: { code: 'HOLD_NEEDS_PERSON', facts: { state: 'halted' } },
    });
    const broken = { ...hold('halted', 'automatic'), why: 'DAILY-LOSS, TOTAL-LOSS' };
    expect(changeHold(broken, ask('active', 'person'))).toMatchObject({
      refusal: { code: 'HOLD_NEEDS_FACTOR', facts: { why: ['DAILY-LOSS', 'TOTAL-LOSS'] } },
    });
    expect([causesOf('too much'), causesOf(''), causesOf(null)]).toEqual([['too much'], null, null]);
  });

  it.each<[string, TradingHold, HoldRequest, TradingHold['by']]>([
    ['by itself again', hold('active', 'automatic'), ask('halted', 'person'), 'person'],
    ['tightened by hand', hold('reducing', 'automatic'), ask('halted', 'person'), 'automatic'],
    ['said again', hold('halted', 'automatic'), ask('halted', 'person'), 'automatic'],
    ['of a person, tightened by a person', hold('reducing', 'person'), ask('halted', 'person'), 'person'],
    ['loosened by a person', hold('halted', 'automatic'), ask('reducing', 'person', true), 'person'],
    ['of a person, tightened by the program', hold('reducing', 'person'), ask('halted', 'automatic'), 'automatic'],
  ])('whose a hold is, %s', (_, current, request, by) => {
    expect(changeHold(current, request)).toMatchObject({ value: { by } });
  });

  it('leaves a panic in force until it is loosened', () => {
    const sweep = { since: 5, positions: true };
    const panic = { ...hold('reducing', 'person'), sweep };
    expect(changeHold(panic, ask('halted', 'person'))).toMatchObject({ value: { sweep } });
    expect(changeHold(panic, ask('reducing', 'person'))).toMatchObject({ value: { sweep } });
    const over = changeHold(panic, ask('active', 'person'));
    expect(over.ok && 'sweep' in over.value).toBe(false);
    const none = changeHold(hold('active', 'person'), ask('halted', 'person'));
    expect(none.ok && 'sweep' in none.value).toBe(false);
  });

  it('cannot shed an automatic halt by halting again by hand', () => {
    const again = changeHold(hold('reducing', 'automatic'), ask('halted', 'person'));
    if (!again.ok) throw new Error(again.refusal.code);
    expect(changeHold(again.value, ask('active', 'person')).ok).toBe(false);
  });
});
