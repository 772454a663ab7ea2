import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/desk/comply/judge.ts';
import { checkProfile } from '../../../src/desk/comply/profile-check.ts';
import { factsOf, opening, profileOf } from './facts-kit.ts';

const found = (block: object) => {
  const verdict = judge(
    factsOf({ profile: profileOf({ own: { 'SYMBOL-LIST': block as never } }), intent: opening({}) }),
  );
  return verdict.violations.map(({ rule }) => rule).includes('SYMBOL-LIST');
};

describe('the list of symbols', () => {
  it.each<[string, object, boolean]>([
    ['one that is never to be traded', { never: ['EURUSD'] }, true],
    ['another one', { never: ['XAUUSD'] }, false],
    ['one that is not among the only ones', { only: ['XAUUSD'] }, true],
    ['one of the only ones', { only: ['EURUSD', 'XAUUSD'] }, false],
    ['one that is in both lists', { only: ['EURUSD'], never: ['EURUSD'] }, true],
    ['nothing listed', {}, false],
  ])('%s', (_, block, isRefused) => {
    expect(found(block)).toBe(isRefused);
  });

  it('is not asked where the profile does not have it', () => {
    const verdict = judge(factsOf({ intent: opening({}) }));
    expect(verdict.findings.map(({ rule }) => rule)).not.toContain('SYMBOL-LIST');
  });

  it.each([
    ['a block of another shape', { 'SYMBOL-LIST': { never: 'EURUSD' } }],
    ['a rule nobody knows', { 'NO-SUCH-RULE': {} }],
  ])('%s is refused with the profile', (_, own) => {
    expect(checkProfile({ ...profileOf({}), rules: { own } })).toMatchObject({
      ok: false,
      refusal: { code: 'PROFILE_CONTRADICTION' },
    });
  });
});
