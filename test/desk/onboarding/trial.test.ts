import { describe, expect, it } from 'vitest';
import { advanceTrial, type SeenTrial, signalFor, stagesOf } from '../../../src/desk/onboarding/trial.ts';
import { tell } from '../../../src/words/words.ts';
import { contracts, trialOf } from './onboarding.kit.ts';

const nothing: SeenTrial = {
  ...{ receivedAt: null, readAt: null, isRead: false, signal: null },
  ...{ sentAt: null, filledAt: null, shownAt: null, closedAt: null, isLive: false },
};
const traded = { at: 1_020, state: 'working', isPlanned: true, isAllowed: true, why: null } as const;
const sent: SeenTrial = { ...nothing, receivedAt: 1_005, readAt: 1_010, isRead: true, signal: traded, sentAt: 1_021 };
const open: SeenTrial = { ...sent, filledAt: 1_200, shownAt: 1_230, isLive: true };
const closed: SeenTrial = { ...open, closedAt: 1_500, isLive: false };

describe('the stages of a test signal', () => {
  it('each takes what passed since the one before, and ends at the first that is not there', () => {
    expect(stagesOf(1_000, closed).map(({ stage, ms }) => `${stage} ${ms}`)).toEqual([
      ...['received 5', 'read 5', 'planned 10', 'checked 0', 'sent 1', 'filled 179', 'shown 30', 'closed 270'],
    ]);
    expect(stagesOf(1_000, sent).at(-1)).toEqual({ stage: 'sent', ms: 1 });
    expect(stagesOf(1_000, { ...open, sentAt: null }).at(-1)?.stage).toBe('checked');
  });

  it('a clock that is behind takes no time, and gives the next stage none', () => {
    const behind = { ...open, filledAt: 900 };
    expect(stagesOf(1_000, behind).slice(-2)).toEqual([
      { stage: 'filled', ms: 0 },
      { stage: 'shown', ms: 209 },
    ]);
  });
});

describe('what is done with it next', () => {
  const phase = (from: Parameters<typeof trialOf>[0], seen: SeenTrial, now: number) => {
    const next = advanceTrial(trialOf(from), seen, now);
    return `${next.phase}${next.failed ? ` ${next.failed.stage} ${next.failed.why.code}` : ''}`;
  };
  it.each([
    ['posted', { phase: 'posting' }, nothing, 1_001, 'opening'],
    ['on its way', {}, sent, 2_000, 'opening'],
    ['open', {}, open, 2_000, 'closing'],
    ['being closed', { phase: 'closing' }, open, 2_000, 'closing'],
    ['closed', { phase: 'closing' }, closed, 2_000, 'ending'],
    ['followed no more', { phase: 'ending' }, closed, 2_000, 'over'],
    ['not read', {}, { ...nothing, receivedAt: 1, readAt: 2 }, 2_000, 'closing read onboardingTrial.NOT_READ'],
    ['taking too long', {}, sent, 62_000, 'closing filled onboardingTrial.TOO_LONG'],
    ['never closed', { phase: 'closing' }, open, 130_000, 'ending closed onboardingTrial.LEFT_OPEN'],
  ] as const)('%s', (_, from, seen, now, said) => {
    expect(phase(from, seen, now)).toBe(said);
  });

  it.each([
    ['refused', false, 'planned'],
    ['refused', true, 'checked'],
    ['asking', true, 'checked'],
    ['failed', true, 'checked'],
  ] as const)('%s, planned %s: it says at which stage and why', (state, isPlanned, stage) => {
    const why = tell('onboardingTrial.ENDED');
    const seen = { ...sent, sentAt: null, signal: { ...traded, state, isPlanned, isAllowed: false, why } };
    expect(advanceTrial(trialOf(), seen, 2_000)).toMatchObject({ phase: 'closing', failed: { stage, why } });
  });

  it('what failed is closed as well, and stays failed', () => {
    const why = tell('onboardingTrial.ENDED');
    const trial = trialOf({ phase: 'closing', failed: { stage: 'filled', why } });
    expect(advanceTrial(trial, open, 2_000).phase).toBe('closing');
    expect(advanceTrial(trial, closed, 2_000)).toMatchObject({ phase: 'ending', failed: { stage: 'filled' } });
  });
});

describe('what the test signal says', () => {
  const quote = { symbol: 'EURUSD', bid: '1.08500', ask: '1.08510', at: 0 };
  it('is a market order with a stop and a target, in a symbol that has a price', () => {
    expect(signalFor(contracts, [quote])).toEqual({
      symbol: 'EURUSD',
      text: 'EURUSD BUY NOW\nSL 1.07510\nTP 1.10510',
    });
    const gold = { symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25', at: 0 };
    expect(signalFor(contracts, [gold])?.text).toBe('XAUUSD BUY NOW\nSL 4050.25\nTP 4080.25');
  });
  it('is nothing where nothing has a price', () => {
    expect(signalFor(contracts, [])).toBeNull();
  });
});
