import { describe, expect, it } from 'vitest';
import { followSettingsSchema } from '../../../src/desk/plan/follow-settings.ts';

describe('the settings of a follow', () => {
  it('default to one percent of the balance, equal targets, and no stop of their own', () => {
    expect(followSettingsSchema.parse({})).toEqual({
      size: { mode: 'risk', percent: '1', of: 'balance' },
      split: { by: 'equal', lastRunsOpen: false },
      entryTolerancePoints: 50,
      zone: 'near',
      defaultStopPips: null,
      slippagePoints: 20,
    });
    expect(followSettingsSchema.parse({ size: { mode: 'risk' }, split: { by: 'first' } })).toMatchObject({
      size: { percent: '1', of: 'balance' },
      split: { by: 'first', lastRunsOpen: false },
    });
  });

  it.each([
    ['a risk of zero', { size: { mode: 'risk', percent: '0' } }],
    ['a negative risk', { size: { mode: 'risk', percent: '-1' } }],
    ['a risk above everything', { size: { mode: 'risk', percent: '100.01' } }],
    ['a risk that is no number', { size: { mode: 'risk', percent: 'NaN' } }],
    ['an exponent', { size: { mode: 'money', amount: '1e9' } }],
    ['lots of zero', { size: { mode: 'lots', lots: '0.00' } }],
    ['no weights', { split: { by: 'weighted', weights: [] } }],
    ['a weight of zero', { split: { by: 'weighted', weights: ['50', '0'] } }],
    ['an unknown mode', { size: { mode: 'martingale' } }],
    ['a negative tolerance', { entryTolerancePoints: -1 }],
    ['half a point of slippage', { slippagePoints: 0.5 }],
    ['a stop of no pips', { defaultStopPips: 0 }],
  ])('refuse %s', (_title, settings) => {
    expect(followSettingsSchema.safeParse(settings).success).toBe(false);
  });
});
