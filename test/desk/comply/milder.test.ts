import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../../../src/core/decimal.ts';
import type { ComplyFacts, LevelChange } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import type { Verdict } from '../../../src/desk/comply/verdict.ts';
import { factsOf, moving, opening, orderOf, positionOf, profileOf } from './facts-kit.ts';

const broken = ({ violations }: Verdict) => violations.map(({ rule }) => rule);

describe('no verdict gets milder', () => {
  const price = (unit: number) => toText(decimal(unit).div(1_000));
  const stop = fc.option(fc.integer({ min: 1_000, max: 1_098 }).map(price), { freq: 8 });
  const target = fc.constantFrom(
    { positionId: 'p1', orderId: null, symbol: 'EURUSD' },
    { positionId: 'p2', orderId: null, symbol: 'EURUSD' },
    { positionId: 'p3', orderId: null, symbol: 'GBPUSD' },
    { positionId: null, orderId: 'o1', symbol: 'EURUSD' },
  );
  const change = fc
    .record({ target, sl: stop, entry: fc.option(fc.integer({ min: 1_099, max: 1_150 }).map(price)) })
    .map(({ target: meant, sl, entry }): LevelChange => {
      return { ...meant, side: 'buy', price: meant.orderId === null ? null : entry, sl, tp: null };
    });
  const rules: fc.Arbitrary<ProfileRules> = fc
    .record({ daily: fc.integer({ min: 3, max: 40 }), idea: fc.integer({ min: 2, max: 20 }), isStressed: fc.boolean() })
    .map(({ daily, idea, isStressed }) => ({
      daily: { pct: String(daily), base: 'balance', of: 'initial', breachAt: 'below' },
      riskPerIdea: { pct: String(idea), rejoinMinutes: 0 },
      openRiskPct: String(idea * 2),
      ...(isStressed ? { noStop: { stressPct: { 'fx-major': '3' } } } : {}),
    }));
  const given = fc.record({
    rules,
    stops: fc.tuple(stop, stop, stop, stop, stop),
    changes: fc.array(change, { minLength: 2, maxLength: 3 }),
    ends: fc.array(change, { maxLength: 2 }),
    end: change,
    isReducing: fc.boolean(),
  });
  type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

  function factsFor({ rules: own, stops, ends, isReducing }: Given, intent: ComplyFacts['intent']): ComplyFacts {
    const [one, two, three, order, hedge] = stops;
    const sell = { id: 'p4', side: 'sell' as const, sl: hedge === null ? null : '1.15' };
    return factsOf({
      profile: profileOf(own),
      intent,
      ends,
      trading: { state: isReducing ? 'reducing' : 'active', who: null, why: null },
      account: {
        positions: [
          positionOf({ sl: one }),
          positionOf({ id: 'p2', sl: two, lots: '0.5' }),
          positionOf({ id: 'p3', symbol: 'GBPUSD', sl: three }),
          positionOf(sell),
        ],
        orders: [orderOf({ sl: order, remaining: '0.5' })],
      },
    });
  }

  /** How often a verdict that was allowed before is refused after; throws when it is the other way round. */
  function countRefused(pairs: (one: Given) => [milder: ComplyFacts, stricter: ComplyFacts][]): number {
    let refused = 0;
    fc.assert(
      fc.property(given, (one) => {
        for (const [milder, stricter] of pairs(one)) {
          const [before, after] = [judge(milder), judge(stricter)];
          if (after.allowed) expect(broken(before)).toEqual([]);
          else if (before.allowed) refused += 1;
        }
      }),
      { numRuns: 1_500 },
    );
    return refused;
  }

  it('by a stop on its way', () => {
    const refused = countRefused((one) =>
      [moving(...one.changes), opening({ sl: '1.095', lots: '0.1' })].map((intent) => {
        const facts = factsFor(one, intent);
        return [facts, { ...facts, ends: [...one.ends, one.end] }];
      }),
    );
    // About twenty of three thousand: enough to know that the property met both ends of a verdict.
    expect(refused).toBeGreaterThan(5);
  });

  it('by a second change in the same instruction', () => {
    const refused = countRefused((one) =>
      one.changes.map((alone) => [factsFor(one, moving(alone)), factsFor(one, moving(...one.changes))]),
    );
    expect(refused).toBeGreaterThan(20);
  });

  it('and the property notices when what is on its way is forgotten instead', () => {
    const forgetting = () =>
      countRefused((one) => {
        const facts = factsFor(one, opening({ sl: '1.095', lots: '0.1' }));
        return [
          [
            { ...facts, ends: [one.end] },
            { ...facts, ends: [] },
          ],
        ];
      });
    expect(forgetting).toThrow('Property failed');
  });

  it('and the property notices when only the last change of an instruction is judged', () => {
    const forgetting = () =>
      countRefused((one) =>
        one.changes.map((alone) => [factsFor(one, moving(alone)), factsFor(one, moving(...one.changes.slice(-1)))]),
      );
    expect(forgetting).toThrow('Property failed');
  });
});
