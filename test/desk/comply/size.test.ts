import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../../../src/core/decimal.ts';
import type { ComplyFacts, HeldPosition } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { runs } from '../../kit/runs.ts';
import { factsOf, opening, positionOf, profileOf } from './facts-kit.ts';

const price = (unit: number) => toText(decimal(unit).div(100_000));
const percent = (tenths: number) => toText(decimal(tenths).div(10));
const size = fc.integer({ min: 1, max: 300 }).map((count) => toText(decimal(count).div(100)));
const stop = fc.integer({ min: 106_000, max: 109_990 }).map(price);
const held: fc.Arbitrary<HeldPosition> = fc
  .record({ lots: size, sl: fc.integer({ min: 106_000, max: 111_000 }).map(price), id: fc.uuid() })
  .map((fields) => positionOf({ ...fields, price: '1.12' }));

interface Limits {
  cap: number;
  trade: number;
  daily: number;
  total: number;
  breachAt: 'below' | 'at';
}
const limits: fc.Arbitrary<Limits> = fc.record({
  cap: fc.integer({ min: 50, max: 800 }),
  trade: fc.integer({ min: 1, max: 60 }),
  daily: fc.integer({ min: 5, max: 80 }),
  total: fc.integer({ min: 5, max: 120 }),
  breachAt: fc.constantFrom('below' as const, 'at' as const),
});

function rulesOf({ cap, trade, daily, total, breachAt }: Limits): ProfileRules {
  return {
    maxLots: { limit: toText(decimal(cap).div(100)), scope: 'symbol' },
    riskPerTradePct: percent(trade),
    openRiskPct: percent(trade * 3),
    daily: { pct: percent(daily), base: 'balance', of: 'initial', breachAt },
    total: { pct: percent(total), mode: 'static', breachAt },
  };
}

const account = fc.record({
  limits,
  positions: fc.array(held, { maxLength: 4 }),
  balance: fc.integer({ min: 93_000_00, max: 104_000_00 }).map((cents) => toText(decimal(cents).div(100))),
  sl: stop,
  lots: size,
});

function factsFor(given: {
  limits: Limits;
  positions: HeldPosition[];
  balance: string;
  sl: string;
  lots: string;
}): ComplyFacts {
  const { positions, balance, sl, lots } = given;
  return factsOf({
    profile: profileOf(rulesOf(given.limits)),
    intent: opening({ sl, lots }),
    account: { positions, balance, equity: balance },
  });
}

describe('size', () => {
  it('the largest passing size passes and one step more does not', () => {
    let tried = 0;
    fc.assert(
      fc.property(account, (given) => {
        const most = judge(factsFor(given)).largestLots ?? '0';
        const allowedAt = (lots: string) => judge(factsFor({ ...given, lots })).allowed;
        if (most !== '0') {
          tried += 1;
          expect(allowedAt(most)).toBe(true);
        }
        expect(allowedAt(toText(decimal(most).add('0.01')))).toBe(false);
      }),
      { numRuns: runs(400) },
    );
    // Of few cases chance leaves fewer.
    expect(tried).toBeGreaterThan(runs(50) - 5);
  });

  it('a tighter limit never allows more', () => {
    const tighter = fc.record({
      cap: fc.integer({ min: 0, max: 40 }),
      trade: fc.integer({ min: 0, max: 20 }),
      daily: fc.integer({ min: 0, max: 20 }),
      total: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(account, tighter, (given, less) => {
        const { cap, trade, daily, total, breachAt } = given.limits;
        const tight: Limits = {
          cap: Math.max(1, cap - less.cap),
          trade: Math.max(1, trade - less.trade),
          daily: Math.max(1, daily - less.daily),
          total: Math.max(1, total - less.total),
          breachAt: less.cap % 2 === 0 ? 'at' : breachAt,
        };
        const loose = judge(factsFor(given));
        const strict = judge(factsFor({ ...given, limits: tight }));
        expect(decimal(strict.largestLots ?? '0').lte(loose.largestLots ?? '0')).toBe(true);
        if (strict.allowed) expect(loose.allowed).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  it('adding a losing position never frees room', () => {
    const losing = fc
      .integer({ min: 106_000, max: 109_999 })
      .map((sl) => positionOf({ id: 'losing', sl: price(sl), price: '1.12' }));
    fc.assert(
      fc.property(account, losing, (given, position) => {
        const before = judge(factsFor(given));
        const after = judge(factsFor({ ...given, positions: [...given.positions, position] }));
        expect(decimal(after.largestLots ?? '0').lte(before.largestLots ?? '0')).toBe(true);
        if (after.allowed) expect(before.allowed).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  it('an order in flight takes the same room as if it were waiting', () => {
    const leg = {
      type: 'limit' as const,
      symbol: 'EURUSD',
      side: 'buy' as const,
      lots: '1',
      price: '1.1',
      sl: '1.08',
      tp: null,
    };
    const waiting = { ...leg, remaining: leg.lots, id: 'o1', n: null, placedAt: 0 };
    const reserved = judge(factsOf({ reservations: [leg] }));
    const pending = judge(factsOf({ account: { orders: [waiting] } }));
    expect(reserved.figures.worstEquity).toBe('97000');
    expect(reserved.figures).toEqual(pending.figures);
    expect(reserved.largestLots).toBe('1');
  });

  it('none passes while something other than size stands against it', () => {
    expect(judge(factsOf({ trading: { state: 'halted', who: 'ann', why: 'x' } })).largestLots).toBe('0');
    expect(judge(factsOf({ intent: opening({ sl: null }) })).largestLots).toBe('0');
    expect(judge(factsOf({ intent: opening({ sl: '1.2' }) })).largestLots).toBe('0');
  });
});
