import { describe, expect, it } from 'vitest';
import type { ComplyFacts } from '../../../src/desk/comply/facts.ts';
import { found } from './finding-kit.ts';

describe('duties towards a client', () => {
  const eu = { rates: {}, closeOutPct: '50', duties: true };
  const kept = {
    ...{ class: 'retail' as const, warningShown: true, incentivesOff: true, appropriatenessTested: true },
    ...{ recordsKept: true, executionReported: true },
  };

  it.each([
    ['EU-WARN', 'warningShown', 'risk warning acknowledged', true],
    ['EU-BONUS', 'incentivesOff', 'no incentives taken', true],
    ['EU-APPROP', 'appropriatenessTested', 'appropriateness tested', true],
    ['EU-BESTEX', 'executionReported', 'report on execution quality', false],
  ] as const)('%s blocks until %s', (rule, name, fact, isRetailOnly) => {
    const status = (client: object | null) => found(rule, { eu }, { client: client as ComplyFacts['client'] });
    expect(status(kept)).toBe('passed');
    expect(status({ ...kept, [name]: false })).toBe('violated');
    expect(status({ ...kept, [name]: null })).toBe(`lacks ${fact}`);
    expect(status(null)).toBe(`lacks ${fact}`);
    expect(status({ ...kept, class: 'professional', [name]: false })).toBe(isRetailOnly ? 'passed' : 'violated');
  });

  it('ask which client it is, and keep records', () => {
    const status = (rule: string, client: object | null) =>
      found(rule, { eu }, { client: client as ComplyFacts['client'] });
    expect([status('EU-CLIENT', kept), status('EU-CLIENT', { ...kept, class: null })]).toEqual([
      'passed',
      'lacks client category',
    ]);
    expect([status('EU-RECORD', kept), status('EU-RECORD', { ...kept, recordsKept: false })]).toEqual([
      'passed',
      'violated',
    ]);
    expect(status('EU-RECORD', null)).toBe('lacks records kept');
  });

  it('are no rules where the profile leaves them out', () => {
    const without = { eu: { ...eu, duties: false } };
    for (const rule of ['EU-WARN', 'EU-BONUS', 'EU-APPROP', 'EU-BESTEX', 'EU-CLIENT', 'EU-RECORD'])
      expect(found(rule, without)).toBe('no such rule');
  });
});
