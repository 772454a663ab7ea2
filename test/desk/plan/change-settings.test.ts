import { describe, expect, it } from 'vitest';
import { changeSettings, settingsChangeSchema } from '../../../src/desk/plan/change-settings.ts';
import { followSettingsSchema } from '../../../src/desk/plan/follow-settings.ts';

const standing = followSettingsSchema.parse({
  size: { mode: 'risk', percent: '2', of: 'equity' },
  split: { by: 'weighted', weights: ['3', '1'], lastRunsOpen: true },
  zone: 'ladder',
  defaultStopPips: 30,
  onNotEvaluated: 'refuse',
});
const changed = (change: object) => changeSettings(standing, settingsChangeSchema.parse(change));
const problems = (change: object) => {
  const outcome = changed(change);
  return outcome.ok ? [] : outcome.refusal.facts.problems;
};

describe('a change of settings', () => {
  it.each<[string, object, object]>([
    ['of nothing leaves all', {}, {}],
    ['of the zone leaves the rest', { zone: 'near' }, { zone: 'near' }],
    ['may take the stop of its own away', { defaultStopPips: null }, { defaultStopPips: null }],
    [
      'of the percent leaves what they are of',
      { size: { percent: '1' } },
      { size: { mode: 'risk', percent: '1', of: 'equity' } },
    ],
    [
      'of what the percent are of leaves the percent',
      { size: { of: 'balance' } },
      { size: { ...standing.size, of: 'balance' } },
    ],
    [
      'to fixed lots takes the size as a whole',
      { size: { mode: 'lots', lots: '0.1' } },
      { size: { mode: 'lots', lots: '0.1' } },
    ],
    [
      'to a risk that names no percent takes that of a new follow',
      { size: { mode: 'risk' } },
      { size: { mode: 'risk', percent: '1', of: 'balance' } },
    ],
    [
      'of the weights leaves the open end',
      { split: { weights: ['1'] } },
      { split: { ...standing.split, weights: ['1'] } },
    ],
    ['to equal parts closes the open end', { split: { by: 'equal' } }, { split: { by: 'equal', lastRunsOpen: false } }],
    ['of what to do without facts', { onNotEvaluated: 'trade' }, { onNotEvaluated: 'trade' }],
  ])('%s', (_, change, after) => {
    expect(changed(change)).toEqual({ ok: true, value: { ...standing, ...after } });
  });

  it('takes back what was said about rules without their facts', () => {
    const outcome = changed({ onNotEvaluated: null });
    expect(outcome.ok && 'onNotEvaluated' in outcome.value).toBe(false);
    expect(changed({ zone: 'near' })).toMatchObject({ value: { onNotEvaluated: 'refuse' } });
  });

  it.each([
    ['lots where a percent is risked', { size: { lots: '0.5' } }, 'settings.size.lots', 'mode is risk'],
    [
      'a percent where money is',
      { size: { mode: 'money', amount: '50', percent: '1' } },
      'settings.size.percent',
      'mode is money',
    ],
    ['weights of equal parts', { split: { by: 'equal', weights: ['1'] } }, 'settings.split.weights', 'by is equal'],
  ])('is refused with %s: it would do nothing', (_, change, field, why) => {
    expect(problems(change)).toEqual([{ field, problem: expect.stringContaining(why) }]);
  });

  it('is refused where the new way of sizing lacks its figure', () => {
    expect(problems({ size: { mode: 'lots' } })).toEqual([
      { field: 'settings.size.lots', problem: expect.any(String) },
    ]);
    expect(problems({ split: { by: 'weighted' } })).toMatchObject([{ field: 'settings.split.weights' }]);
  });

  it.each([
    { size: { mode: 'martingale' } },
    { size: { stake: '1' } },
    { split: { by: 'thirds' } },
    { spread: 3 },
    { zone: 'far' },
  ])('is not read with a word that means nothing: %j', (change) =>
    expect(settingsChangeSchema.safeParse(change).success).toBe(false),
  );

  it('names every way of sizing and of splitting', () => {
    const sizes = [
      { mode: 'risk' },
      { mode: 'money', amount: '50' },
      { mode: 'lots', lots: '0.1' },
      { mode: 'ratio', providerLots: '1' },
    ];
    const splits = [{ by: 'equal' }, { by: 'weighted', weights: ['1'] }, { by: 'first' }];
    for (const size of sizes) expect(changed({ size }), size.mode).toMatchObject({ ok: true, value: { size } });
    for (const split of splits) expect(changed({ split }), split.by).toMatchObject({ ok: true, value: { split } });
  });
});
