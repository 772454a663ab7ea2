import { describe, expect, it } from 'vitest';
import type { ComplyFacts } from '../../../src/desk/comply/facts.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { contractOf, profileOf } from './facts-kit.ts';
import { type Changes, found, openingFor } from './finding-kit.ts';

describe('accounts of one trader at one firm', () => {
  const other = (change: object = {}) => ({
    ...{ id: 'a2', firm: 'TEST', currency: 'USD', initialBalance: '100000', isCurrent: true },
    positions: [{ symbol: 'EURUSD', side: 'buy' as const, signalId: null }],
    ...change,
  });
  const beside = (...others: object[]) => ({ otherAccounts: others as unknown as ComplyFacts['otherAccounts'] });
  const sell = { positions: [{ symbol: 'EURUSD', side: 'sell', signalId: null }] };
  const opposite: ProfileRules = { oppositeAccounts: { allowed: false } };
  const copy: ProfileRules = { copyAccounts: { allowed: false } };

  it.each<[string, string, Changes]>([
    ['passed', 'none', beside()],
    ['passed', 'the same side', beside(other())],
    ['violated', 'the other side', beside(other(sell))],
    ['violated', 'the other side where the firm is not known', beside(other({ ...sell, firm: null }))],
    ['passed', 'the other side of another symbol', beside(other({ positions: [{ symbol: 'GBPUSD', side: 'sell' }] }))],
    ['lacks positions of other accounts', 'one that is out of sight', beside(other({ isCurrent: false }))],
    ['violated', 'one that is out of sight and was on the other side', beside(other({ ...sell, isCurrent: false }))],
    ['lacks word on both sides ACME', 'the other side at another firm', beside(other({ ...sell, firm: 'ACME' }))],
    ['passed', 'the same side at another firm', beside(other({ firm: 'ACME' }))],
    ['lacks other accounts', 'nobody knows', { otherAccounts: null }],
  ])('opposite sides are %s: %s', (status, _, changes) => {
    const profile = { ...profileOf(opposite), firm: 'TEST' };
    expect(found('OPPOSITE-XACCT', opposite, { ...changes, profile })).toBe(status);
  });

  const signal = (signalId: string | null): Changes => ({ intent: openingFor(signalId) });
  const held = (change: object) =>
    beside(other({ positions: [{ symbol: 'EURUSD', side: 'buy', signalId: null, ...change }] }));
  it.each<[string, string, Changes]>([
    ['violated', 'the same trade', held({})],
    ['passed', 'the other side', held({ side: 'sell' })],
    ['passed', 'another symbol', held({ symbol: 'GBPUSD' })],
    [
      'violated',
      'the same signal, whatever it became',
      { ...held({ signalId: 's1', symbol: 'EURUSD.x' }), ...signal('s1') },
    ],
    ['passed', 'another signal with the same trade', { ...held({ signalId: 's2' }), ...signal('s1') }],
    ['violated', 'the same trade of no signal', { ...held({}), ...signal('s1') }],
    ['lacks positions of other accounts', 'one out of sight', beside(other({ positions: [], isCurrent: false }))],
    ['lacks other accounts', 'nobody knows', { otherAccounts: null }],
  ])('copies are %s: %s', (status, _, changes) => {
    const profile = { ...profileOf(copy), firm: 'TEST' };
    expect(found('COPY-XACCT', copy, { ...changes, profile })).toBe(status);
  });

  it('may do what their firm allows', () => {
    expect(found('OPPOSITE-XACCT', { oppositeAccounts: { allowed: true } }, beside(other(sell)))).toBe('passed');
    expect(found('COPY-XACCT', { copyAccounts: { allowed: true } }, beside(other()))).toBe('passed');
  });

  const cap: ProfileRules = { capitalCap: '200000' };
  it.each<[string, string, Changes]>([
    ['passed', 'as much together as may be', beside(other())],
    ['violated', 'a cent more', beside(other({ initialBalance: '100000.01' }))],
    ['passed', 'more at another firm', beside(other(), other({ firm: 'ACME' }))],
    [
      'passed',
      'in another currency',
      { ...beside(other({ initialBalance: '80000', currency: 'EUR' })), rates: { EURUSD: '1.25' } },
    ],
    [
      'violated',
      'in another currency and too much',
      { ...beside(other({ initialBalance: '80001', currency: 'EUR' })), rates: { EURUSD: '1.25' } },
    ],
    ['lacks rate EURUSD', 'in a currency nobody converts', beside(other({ currency: 'EUR' }))],
    ['lacks capital of other accounts', 'unknown', beside(other({ initialBalance: null }))],
    [
      'violated',
      'unknown beside too much',
      beside(other({ initialBalance: null }), other({ initialBalance: '100001' })),
    ],
    ['lacks other accounts', 'nobody knows of any', { otherAccounts: null }],
    ['lacks other accounts', 'its own is not known', { initialBalance: null }],
  ])('capital is %s: %s', (status, _, changes) => {
    const profile = { ...profileOf(cap), firm: 'TEST' };
    expect(found('CAPITAL-ALLOC', cap, { contracts: [contractOf('EURUSD')], ...changes, profile })).toBe(status);
  });
});
