import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/desk/signals/decide/how.ts';
import { mayAsk } from '../../../src/desk/signals/decide/opening.ts';

const decision = (mode: Decision['mode'], isTakenLate = false): Decision => ({ mode, share: '1', isTakenLate });

describe('what cannot be planned now', () => {
  it.each<[string, Decision, boolean]>([
    ['STOP_PASSED', decision('auto'), true],
    ['STOP_PASSED', decision('confirm'), true],
    ['STOP_PASSED', decision('alert'), false],
    ['STOP_PASSED', decision('auto', true), false],
    ['TARGET_PASSED', decision('auto'), true],
    ['TARGET_PASSED', decision('confirm'), true],
    ['TARGET_PASSED', decision('alert'), false],
    ['TARGET_PASSED', decision('auto', true), false],
    ['SYMBOL_AMBIGUOUS', decision('auto'), true],
    ['SYMBOL_AMBIGUOUS', decision('confirm'), true],
    ['SYMBOL_AMBIGUOUS', decision('alert'), true],
    ['STOP_WRONG_SIDE', decision('auto'), false],
    ['STOP_MISSING', decision('confirm'), false],
    ['ENTRY_FAR', decision('auto'), false],
    ['CHANNEL_HALTED', decision('auto'), false],
    ['RULES_UNKNOWN', decision('auto'), false],
  ])('for %s, decided as %j: asked %s', (code, how, expected) => {
    expect(mayAsk({ code, facts: {} }, how)).toBe(expected);
  });
});
