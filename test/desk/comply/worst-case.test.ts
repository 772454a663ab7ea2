import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/desk/comply/judge.ts';
import { contractOf, factsOf, moving, opening, orderOf, positionOf, preset, profileOf } from './facts-kit.ts';

const order = orderOf({ type: 'stop' });
const worst = (changes: Parameters<typeof factsOf>[0]) => judge(factsOf(changes)).figures.worstEquity;
const quiet = { kind: 'watch' as const };
const slippage = { EURUSD: '0.0005' };
const withCommission = { contracts: [contractOf('EURUSD', { commissionPerSide: '3.5' })] };

describe('the worst case', () => {
  it.each<[string, Parameters<typeof factsOf>[0], string]>([
    ['a stop behind a position loses up to the stop', { account: { positions: [positionOf()] } }, '99000'],
    ['a stop beyond the entry locks its profit', { account: { positions: [positionOf({ sl: '1.105' })] } }, '100500'],
    [
      'a position pays slippage and commission once, on the way out',
      { slippage, ...withCommission, account: { positions: [positionOf()] } },
      '98946.5',
    ],
    [
      'accrued swap and the swap due count',
      { swapDue: '-45', account: { positions: [positionOf({ swap: '-5' })] } },
      '98950',
    ],
    [
      'a stop entry slips in and out and pays both commissions',
      { slippage, ...withCommission, account: { orders: [order] } },
      '98893',
    ],
    [
      'a limit entry slips out only',
      { slippage, ...withCommission, account: { orders: [{ ...order, type: 'limit' }] } },
      '98943',
    ],
    ['a waiting order is never a gain', { account: { orders: [{ ...order, sl: '1.12' }] } }, '100000'],
    [
      'hedged legs can both lose',
      { account: { positions: [positionOf(), positionOf({ id: 'p2', side: 'sell', sl: '1.105' })] } },
      '98500',
    ],
    [
      'stop-less lots that offset each other are locked',
      {
        account: {
          positions: [positionOf({ sl: null }), positionOf({ id: 'p2', side: 'sell', sl: null, openPrice: '1.097' })],
        },
      },
      '99700',
    ],
    [
      'a part that filled counts as position, the rest as order',
      { account: { positions: [positionOf({ lots: '0.4' })], orders: [{ ...order, remaining: '0.6' }] } },
      '99000',
    ],
  ])('%s', (_, changes, expected) => {
    expect(worst({ intent: quiet, ...changes })).toBe(expected);
  });

  it('is unbounded with stop-less lots left over, and refuses any opening', () => {
    const account = {
      positions: [positionOf({ sl: null }), positionOf({ id: 'p2', side: 'sell', sl: null, lots: '0.9' })],
    };
    const verdict = judge(factsOf({ account }));
    expect(verdict.figures.worstEquity).toBeUndefined();
    expect(verdict.violations.map(({ rule }) => rule)).toContain('WC-UNBOUNDED');
  });

  it('lets a market order lock an open position, though a waiting one locks nothing', () => {
    const account = { positions: [positionOf({ sl: null, price: '1.1' })] };
    const close = { side: 'sell' as const, sl: null };
    expect(judge(factsOf({ account, intent: opening(close) })).allowed).toBe(true);
    expect(judge(factsOf({ account, intent: opening({ ...close, type: 'limit' }) })).allowed).toBe(false);
  });

  it('stresses a missing stop by the move the profile names for the class', () => {
    const rules = { ...preset('FTMO').rules, noStop: { stressPct: { 'fx-major': '2' } } };
    const facts = factsOf({ profile: profileOf(rules), intent: opening({ sl: null }) });
    expect(judge(facts).figures.worstEquity).toBe('97800');
    expect(judge(facts).allowed).toBe(true);
  });

  it('keeps the buffer of the profile back', () => {
    expect(worst({ profile: profileOf({ bufferPct: '0.5' }) })).toBe('98500');
  });

  it('tests the line of the next day when the position may live over the reset', () => {
    const account = { balance: '104000', equity: '104000' };
    const intent = opening({ lots: '1', sl: '1.045' });
    const today = judge(factsOf({ account, intent }));
    const tomorrow = judge(factsOf({ account, intent, mayLiveOverReset: true }));
    expect([today.allowed, tomorrow.allowed]).toEqual([true, false]);
    expect(tomorrow.figures).toMatchObject({ dailyFloor: '95000', nextDailyFloor: '99000', worstEquity: '98500' });
    expect(tomorrow.violations.map(({ rule }) => rule)).toEqual(['WC-DAILY']);
  });

  it('converts at the stop where the pair itself is the conversion, whatever the rate of now', () => {
    const contracts = [contractOf('USDJPY')];
    const intent = opening({ symbol: 'USDJPY', price: '156', sl: '155' });
    const { figures } = judge(factsOf({ contracts, intent, rates: { USDJPY: '150' } }));
    expect(figures.worstEquity).toBe('99354.83870968');
  });
});

describe('orders that take risk off', () => {
  const tight = { ...preset('FTMO'), clock: { zone: 'UTC', resetAt: '00:00' } };
  const underWater = { balance: '90000', equity: '90000', positions: [positionOf()] };

  it('a close passes halts, caps, lines and request limits', () => {
    const verdict = judge(
      factsOf({
        profile: tight,
        intent: { kind: 'close', symbol: 'EURUSD', side: 'sell', lots: '1', positionId: 'p1' },
        account: underWater,
        trading: { state: 'halted', who: 'ann', why: 'panic' },
        locks: [{ rule: 'DAILY-LOSS', until: null, why: '' }],
        counters: { requestsToday: 99_999, executionsInWindow: 99_999 },
      }),
    );
    expect(verdict.violations).toEqual([]);
  });

  it.each([
    ['tightened', '1.095', true],
    ['widened', '1.05', false],
    ['taken away', null, false],
  ])('a stop that is %s on an account beyond its line is judged by what it changes', (_, sl, allowed) => {
    const intent = moving({ sl });
    expect(judge(factsOf({ profile: tight, intent, account: underWater })).allowed).toBe(allowed);
  });

  it.each([
    ['tightened', '1.095', true],
    ['widened', '1.085', false],
  ])('while only reducing, a stop may be %s: %s', (_, sl, allowed) => {
    const intent = moving({ sl });
    const trading = { state: 'reducing' as const, who: 'ann', why: 'x' };
    expect(judge(factsOf({ intent, trading, account: { positions: [positionOf()] } })).allowed).toBe(allowed);
  });

  it('a cancel is never refused', () => {
    const trading = { state: 'halted' as const, who: null, why: null };
    expect(judge(factsOf({ intent: { kind: 'cancel', orderId: 'o1' }, trading })).allowed).toBe(true);
  });

  it('a close near a loss line goes through a news window and says what it sacrificed', () => {
    const event = { at: factsOf().now, currencies: ['USD'], impact: 'high' as const, title: 'payrolls' };
    const closing = (equity: string) =>
      judge(
        factsOf({
          intent: { kind: 'close', symbol: 'EURUSD', side: 'sell', lots: '1', positionId: 'p1' },
          phase: 'funded',
          account: { equity, positions: [positionOf()] },
          calendar: { events: [event] },
        }),
      );
    expect(closing('95251').violations.map(({ rule }) => rule)).toEqual(['NEWS-WINDOW']);
    expect(closing('95250')).toMatchObject({ allowed: true, violations: [] });
    expect(closing('95250').sacrificed.map(({ rule }) => rule)).toEqual(['NEWS-WINDOW']);
  });
});
