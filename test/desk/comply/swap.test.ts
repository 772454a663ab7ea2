import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listContracts } from '../../../src/core/broker-calls.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import { nextRollover } from '../../../src/desk/comply/rollover.ts';
import { swapsOf } from '../../../src/desk/comply/swap.ts';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { askRule, buyGold, openInFolder } from '../desk-kit.ts';
import { contractOf, factsOf, legOf, orderOf, positionOf } from './facts-kit.ts';

const tuesday = Date.parse('2026-03-17T12:00:00Z');
const wednesday = Date.parse('2026-03-18T12:00:00Z');
const purse = { currency: 'USD', rates: {} };
const quotes = [{ symbol: 'EURUSD', bid: '1.0999', ask: '1.1000', at: tuesday }];
const stated = contractOf('EURUSD', { swap: { buy: '-6.5', sell: '2.1' } });

describe('what the next rollover takes', () => {
  it.each([
    ['is stated by the broker', tuesday, stated, { buy: '-6.5', sell: '0', isReckoned: false }],
    ['counts three nights on the day the broker says', wednesday, stated, { buy: '-19.5', sell: '0' }],
    [
      'or on another day of its own',
      wednesday,
      contractOf('EURUSD', { swap: { buy: '-6.5', sell: '-1', tripleOn: 'friday' } }),
      { buy: '-6.5', sell: '-1' },
    ],
    // 0.02 % of 110,000 is 22.
    [
      'is reckoned from the worth where nothing is stated',
      tuesday,
      contractOf('EURUSD'),
      { buy: '-22', sell: '-22', isReckoned: true },
    ],
    ['and three times that on a Wednesday', wednesday, contractOf('EURUSD'), { buy: '-66', sell: '-66' }],
  ])('%s', (_, now, contract, expected) => {
    expect(swapsOf({ now, quotes, contracts: [contract], purse }).EURUSD).toMatchObject(expected);
  });

  it('is not guessed without a price', () => {
    expect(swapsOf({ now: tuesday, quotes: [], contracts: [contractOf('EURUSD')], purse })).toEqual({});
  });

  it('falls at 17:00 in New York, whatever its clocks do', () => {
    expect(nextRollover(Date.parse('2026-03-18T20:59:59Z'))).toEqual({
      at: Date.parse('2026-03-18T21:00:00Z'),
      weekday: 'wednesday',
    });
    expect(nextRollover(Date.parse('2026-01-15T21:59:59Z')).at).toBe(Date.parse('2026-01-15T22:00:00Z'));
    expect(nextRollover(Date.parse('2026-03-18T21:00:00Z')).weekday).toBe('thursday');
  });
});

describe('the worst case', () => {
  const swaps = { EURUSD: { buy: '-10', sell: '-4', isReckoned: false } };
  const base = { account: { positions: [positionOf({ lots: '2' })] } };
  const worst = (more: object) => decimal(String(judge(factsOf({ ...base, ...more })).figures.worstEquity));

  it('counts the rollover of what is open, waits and is asked for, each by its side', () => {
    const order = orderOf({ side: 'sell', price: '1.2', sl: '1.21' });
    const account = { ...base.account, orders: [order] };
    // 2 lots bought, 1 lot bought anew, 1 lot waiting to be sold.
    expect(worst({ account }).sub(worst({ account, swaps })).toFixed()).toBe('34');
  });

  it('is not judged, and so not traded, when a rollover can be neither known nor reckoned', () => {
    const verdict = judge(factsOf({ ...base, swaps: {} }));
    expect(verdict.notEvaluated).toEqual(expect.arrayContaining(['WC-DAILY', 'WC-TOTAL']));
    expect(verdict.findings.find(({ rule }) => rule === 'WC-DAILY')?.missing).toContain('swap EURUSD');
    expect(verdict.allowed).toBe(false);
  });

  it('lets exactly the largest size through, and not a step more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 9_000, max: 10_000 }), (cents, equity) => {
        const charged = { EURUSD: { buy: `-${(cents / 100).toFixed(2)}`, sell: '0', isReckoned: false } };
        const money = { balance: `${equity}0`, equity: `${equity}0` };
        const ask = (lots: string) =>
          judge(
            factsOf({
              swaps: charged,
              account: money,
              intent: { kind: 'open', legs: [legOf({ lots })], signalId: null, feedId: null },
            }),
          );
        const most = ask('1').largestLots ?? '0';
        if (decimal(most).gt(0)) expect(ask(most).allowed).toBe(true);
        expect(ask(decimal(most).add('0.01').toFixed()).allowed).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a broker that names no swaps', () => {
  it('is traded with a reckoned charge, and the verdict says for what; one that names them is not', async () => {
    const bridge = createScriptedBridge();
    bridge.rewrite('broker.contracts', (value) => {
      const { contracts, ...told } = listContracts.output.parse(value);
      return { ...told, contracts: contracts?.map(({ swap: _, ...contract }) => contract) ?? null };
    });
    const silent = await openInFolder({ outsideVenue: bridge.outsideVenue });
    await buyGold(silent.trader);
    expect((await silent.trader.account()).positions).toHaveLength(1);
    await silent.restart();
    const reckoned = await askRule(silent.trader, 'WC-DAILY', { sl: '4051' });
    expect(reckoned).toMatchObject({ status: 'passed', all: { swapReckonedFor: 'XAUUSD' } });
    expect(Number(reckoned.all.swapDue)).toBeLessThan(0);

    const named = await openInFolder();
    await buyGold(named.trader);
    const known = await askRule(named.trader, 'WC-DAILY', { sl: '4051' });
    expect(known.all.swapReckonedFor).toBeUndefined();
    expect(known.all.swapDue).toBeUndefined();
  });
});
