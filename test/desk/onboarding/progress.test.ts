import { describe, expect, it } from 'vitest';
import { judgeStep } from '../../../src/desk/onboarding/judge-step.ts';
import { progressOf, showSteps } from '../../../src/desk/onboarding/progress.ts';
import { stepIds, steps, withAllOn } from '../../../src/desk/onboarding/steps.ts';
import { done, failed, had, letters, onPaper, real, trialOf, upTo } from './onboarding.kit.ts';

describe('the eleven steps', () => {
  it('need and stand on earlier ones only, and need what they stand on', () => {
    expect(stepIds).toHaveLength(11);
    for (const [at, id] of stepIds.entries())
      for (const other of [...steps[id].needs, ...steps[id].standsOn])
        expect(stepIds.indexOf(other), `${id} on ${other}`).toBeLessThan(at);
  });

  it.each([
    ['welcome', ['welcome']],
    ['profile', ['profile', 'review', 'completion']],
    ['broker', stepIds.filter((id) => !['welcome', 'profile'].includes(id))],
    ['risk', ['risk', 'review', 'completion']],
    ['completion', ['completion']],
  ] as const)('begun anew, %s takes with it what stands on it', (id, gone) => {
    expect([...withAllOn(id)]).toEqual(gone);
  });
});

/** welcome profile broker verification provider risk handling paper test review completion */
describe('where each step is', () => {
  it.each([
    ['at first', [], 'cwwwwwwwwww'],
    ['welcomed', upTo('profile'), 'dcwwwwwwwww'],
    ['an account was chosen', upTo('verification'), 'dddcwwwwwww'],
    ['the check failed', [...upTo('verification'), failed('verification')], 'dddfwwwwwww'],
    ['it was checked again', [...upTo('verification'), failed('verification'), done('verification')], 'ddddcwwwwww'],
    ['no channel', [...upTo('provider'), { kind: 'skipped', step: 'provider', at: 3 }], 'ddddscwwwww'],
    ['all of it', [...upTo('completion'), done('completion')], 'ddddddddddd'],
    ['another account', [...upTo('review'), { kind: 'restarted', step: 'broker', at: 4 }], 'ddcwwwwwwww'],
    ['other risk', [...upTo('completion'), { kind: 'restarted', step: 'risk', at: 4 }], 'dddddcwwwww'],
    ['the test failed', [...upTo('test'), failed('test')], 'ddddddddfww'],
  ] as const)('%s', (_, events, shown) => {
    expect(letters(had(...events))).toBe(shown);
  });

  it('what a step was about is looked at, and never remembered', () => {
    const state = had(...upTo('test'));
    expect(letters(state)).toBe('ddddddddcww');
    expect(letters(state, { ...real, account: null })).toBe('ddcwwwwwwww');
    expect(letters(state, { ...real, follows: [] })).toBe('ddddcdddwww');
    expect(letters(state, { ...real, hasZone: false })).toBe('dcwwwwwwwww');
  });

  it('on play money there is nothing to practise beside it', () => {
    const events = upTo('paper');
    expect(letters(had(...events), real)).toBe('dddddddcwww');
    expect(letters(had(...events), onPaper)).toBe('ddddddddcww');
  });
});

describe('progress', () => {
  it.each([
    [[], 0, 9, 'welcome'],
    [upTo('broker'), 18, 8, 'broker'],
    [upTo('test'), 72, 2, 'test'],
    [[...upTo('completion'), done('completion')], 100, 0, null],
  ] as const)('%#: percent, minutes left, current', (events, percent, minutesLeft, current) => {
    expect(progressOf(showSteps(had(...events), real))).toEqual({ percent, minutesLeft, current });
  });

  it('never falls while steps are settled one after the other', () => {
    const percents = stepIds.map((id) => progressOf(showSteps(had(...upTo(id)), real)).percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
  });
});

describe('what may be done with a step', () => {
  const codeOf = (...asked: Parameters<typeof judgeStep>) => {
    const judged = judgeStep(...asked);
    return judged.ok ? 'yes' : judged.refusal.code;
  };
  it.each([
    ['complete', 'broker', upTo('broker'), 'yes'],
    ['complete', 'verification', upTo('broker'), 'STEP_WAITS'],
    ['complete', 'broker', upTo('risk'), 'STEP_SETTLED'],
    ['complete', 'verification', [...upTo('verification'), failed('verification')], 'yes'],
    ['complete', 'risk', upTo('provider'), 'yes'],
    ['skip', 'provider', upTo('provider'), 'yes'],
    ['skip', 'provider', [...upTo('provider'), { kind: 'skipped', step: 'provider', at: 3 }], 'STEP_SETTLED'],
    ['complete', 'provider', [...upTo('provider'), { kind: 'skipped', step: 'provider', at: 3 }], 'yes'],
    ['skip', 'risk', upTo('risk'), 'STEP_REQUIRED'],
    ['skip', 'paper', upTo('provider'), 'STEP_WAITS'],
    ['restart', 'broker', upTo('risk'), 'yes'],
    ['restart', 'risk', upTo('risk'), 'STEP_NOT_BEGUN'],
    ['restart', 'review', upTo('risk'), 'STEP_WAITS'],
    ['restart', 'verification', [...upTo('verification'), failed('verification')], 'yes'],
    ['restart', 'broker', [...upTo('test'), { kind: 'trial', trial: trialOf() }], 'STEP_UNDER_WAY'],
    ['complete', 'test', [...upTo('test'), { kind: 'trial', trial: trialOf() }], 'STEP_UNDER_WAY'],
    ['complete', 'test', [...upTo('test'), { kind: 'trial', trial: trialOf({ phase: 'over' }) }], 'yes'],
  ] as const)('%s %s: %#', (act, step, events, said) => {
    expect(codeOf(had(...events), real, { step, act })).toBe(said);
  });

  it('nothing before it was started', () => {
    expect(codeOf(null, real, { step: 'welcome', act: 'complete' })).toBe('ONBOARDING_NOT_STARTED');
  });
});
