import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/command.ts';
import { goalOf } from '../../../src/desk/orders/attempt.ts';
import { next } from '../../../src/desk/orders/next.ts';
import {
  accountOf,
  closing,
  closingPart,
  holding,
  legOf,
  levels,
  noon,
  opening,
  positionOf,
  sentOf,
} from './leg.kit.ts';

type Change = Parameters<typeof legOf>[0];
const cancel: Draft = { op: 'cancel', orderId: 'o1' };
const open = { seen: holding(positionOf()) };
const bare = { seen: holding(positionOf({ sl: null })), wasProtected: false };
const gone = { wanted: { life: 'gone' } } as const;

/** What is told while this command is on its way; `again`: it was tried before. */
function told(draft: Draft, change: Change, again: boolean, sent: Parameters<typeof sentOf>[1] = {}) {
  const goal = goalOf(draft);
  const tried = again ? [{ goal, count: 1, why: 'BUSY' as const, notBefore: noon }] : [];
  const step = next(legOf({ ...change, tried, active: sentOf(draft, sent) }), accountOf());
  return step.do === 'wait' ? (step.alarm ?? 'nothing') : step.do;
}

describe('while a command is on its way', () => {
  it.each<[string, string, Draft, Change, boolean]>([
    ['nothing', 'a close that is asked for the first time', closing, { ...open, ...gone }, false],
    ['NOT_CLOSED', 'a close that was refused before', closing, { ...open, ...gone }, true],
    ['PART_NOT_CLOSED', 'a part that was refused before', closingPart, { ...open, wanted: { lots: '0.05' } }, true],
    ['nothing', 'a part that is asked for the first time', closingPart, { ...open, wanted: { lots: '0.05' } }, false],
    ['NOT_CLOSED', 'an order that was not taken back', cancel, { wanted: { life: 'filled' } }, true],
    ['UNPROTECTED', 'a first stop', levels('4050.00', null), bare, false],
    ['nothing', 'no stop is wanted', levels(null, '4100.00'), { ...bare, wanted: { sl: null } }, false],
    ['nothing', 'a stop that was taken away by hand', levels('4050.00', null), { ...bare, wasProtected: true }, false],
    [
      'UNPROTECTED',
      'one the broker refused to set again',
      levels('4050.00', null),
      { ...bare, wasProtected: true },
      true,
    ],
    ['nothing', 'more of it is opened', opening, { ...bare, filled: '0.05', asked: '0.10' }, false],
    ['UNPROTECTED', 'a part is closed of what has no stop', closingPart, { ...bare, wanted: { lots: '0.05' } }, false],
    ['nothing', 'levels that were refused before, where the stop stands', levels('4055.00', null), open, true],
  ])('%s is told: %s', (alarm, _, draft, change, again) => {
    expect(told(draft, change, again)).toBe(alarm);
  });

  it('one that was answered and never shows is in doubt once its time is over', () => {
    const answer = { n: 2, state: 'done', asOf: 99 } as const;
    const at = (expiresAt: number) => told(closing, { ...open, ...gone }, false, { answer, expiresAt });
    expect([at(noon - 2_000), at(noon - 2_001)]).toEqual(['nothing', 'IN_DOUBT']);
  });
});
