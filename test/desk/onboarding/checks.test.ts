import { describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '../../../src/core/broker.ts';
import { checkAccount, firstBad, type Looked } from '../../../src/desk/onboarding/checks.ts';
import { presetIds, presetOf, startsAs, suggestedFor } from '../../../src/desk/onboarding/presets.ts';
import { contracts } from './onboarding.kit.ts';

const snapshot: AccountSnapshot = {
  ...{ login: '1', server: 'Test', isReal: true, isConnected: true, noTrading: null, currency: 'USD' },
  ...{ balance: '10000', equity: '10000', margin: '0', freeMargin: '10000', marginMode: 'hedging' },
  ...{ positions: [], orders: [], at: 0 },
};
const fine: Looked = {
  account: { name: 'Main', isHalted: false, profile: 'FTMO' },
  snapshot,
  contracts,
  quotes: [{ symbol: 'EURUSD', bid: '1', ask: '1', at: 0 }],
  now: 1_000,
};

describe('what is looked at about an account', () => {
  it('is all fine', () => {
    const checks = checkAccount(fine);
    expect(firstBad(checks)).toBeUndefined();
    expect(checks).toHaveLength(8);
  });

  it.each([
    ['reached', { ...fine, snapshot: null }, 'SILENT'],
    ['connected', { ...fine, snapshot: { ...snapshot, isConnected: false } }, 'CUT_OFF'],
    ['trades', { ...fine, snapshot: { ...snapshot, noTrading: 'investor password' } }, 'TAKES_NONE'],
    ['money', { ...fine, snapshot: { ...snapshot, balance: '0.00' } }, 'MONEY'],
    ['symbols', { ...fine, contracts: [] }, 'SYMBOLS'],
    ['prices', { ...fine, now: 61_000 }, 'PRICES_OLD'],
    ['running', { ...fine, account: { ...fine.account, isHalted: true } }, 'HALTED'],
    ['rules', { ...fine, account: { ...fine.account, profile: null } }, 'NO_RULES'],
  ] as const)('%s', (check, looked, code) => {
    expect(firstBad(checkAccount(looked))).toMatchObject({ check, found: { code: `onboardingCheck.${code}` } });
  });
});

describe('presets', () => {
  it('trade real money by none of them without asking', () => {
    expect(presetIds.map((id) => presetOf(id, true).mode)).toEqual(['confirm', 'confirm', 'confirm']);
    expect(presetIds.map((id) => presetOf(id, false).mode)).toEqual(['confirm', 'auto', 'auto']);
    expect(['auto', 'confirm', 'alert'].map((mode) => startsAs(mode as 'auto', true))).toEqual([
      'confirm',
      'confirm',
      'alert',
    ]);
  });

  it('whoever is new is offered the careful one first', () => {
    expect([null, 'new', 'some', 'much'].map((each) => suggestedFor(each as null).preset)).toEqual([
      ...['careful', 'careful', 'usual', 'usual'],
    ]);
  });
});
