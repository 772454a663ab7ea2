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
    { size: { mode: 'risk', percent: '100', of: 'initial' } },
    { size: { mode: 'risk', percent: '0.00000001', of: 'equity' } },
    { size: { mode: 'money', amount: '999999999999.12345678' } },
    { size: { mode: 'lots', lots: '0.01' } },
    { size: { mode: 'ratio', providerLots: '1', providerBalance: '10000', ratio: '0.5' } },
    { split: { by: 'weighted', weights: ['50', '0.5'], lastRunsOpen: true } },
    { entryTolerancePoints: 0, slippagePoints: 0, defaultStopPips: 0.5, zone: 'ladder', onNotEvaluated: 'ask' },
    { entryTolerancePoints: 100_000, slippagePoints: 10_000, defaultStopPips: 100_000, zone: 'middle' },
  ])('are taken as they are: %j', (settings) => {
    expect(followSettingsSchema.parse(settings)).toMatchObject(settings);
  });

  it('say what a number must be', () => {
    const problemOf = (percent: string) =>
      followSettingsSchema.safeParse({ size: { mode: 'risk', percent } }).error?.issues.map(({ message }) => message);
    expect(problemOf('0')).toEqual(['a number above zero in plain digits']);
    expect(problemOf('101')).toEqual(['at most 100']);
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
    ['more decimals than any broker has', { size: { mode: 'lots', lots: '0.123456789' } }],
    ['more than any account holds', { size: { mode: 'money', amount: '1234567890123' } }],
    ['words around a number', { size: { mode: 'money', amount: 'about 50 $' } }],
    ['too many weights', { split: { by: 'weighted', weights: Array.from({ length: 21 }, () => '1') } }],
    ['a tolerance beyond any price', { entryTolerancePoints: 100_001 }],
    ['a slippage beyond any price', { slippagePoints: 10_001 }],
    ['a stop beyond any price', { defaultStopPips: 100_001 }],
    ['an unknown name', { leverage: 30 }],
    ['a stop of no pips', { defaultStopPips: 0 }],
  ])('refuse %s', (_title, settings) => {
    expect(followSettingsSchema.safeParse(settings).success).toBe(false);
  });
});
