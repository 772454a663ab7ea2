import { describe, expect, it } from 'vitest';
import type { LevelChange, ReachableEnd } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { Verdict } from '../../../src/desk/comply/verdict.ts';
import { factsOf, moving, opening, orderOf, positionOf, preset, profileOf } from './facts-kit.ts';

type Changes = Parameters<typeof factsOf>[0];

const quiet = { kind: 'watch' as const };
const endOf = (changes: Partial<ReachableEnd> = {}): ReachableEnd => ({
  positionId: 'p1',
  orderId: null,
  price: null,
  sl: '1.09',
  ...changes,
});
const worst = (changes: Changes) => judge(factsOf({ intent: quiet, ...changes })).figures.worstEquity;
const broken = ({ violations }: Verdict) => violations.map(({ rule }) => rule);

describe('levels on their way', () => {
  const account = { positions: [positionOf({ sl: '1.09' })] };

  it.each<[string, Changes, string | undefined]>([
    ['a wider stop counts', { account, ends: [endOf({ sl: '1.08' })] }, '98000'],
    ['a closer stop does not count yet', { account, ends: [endOf({ sl: '1.095' })] }, '99000'],
    ['the widest of several counts', { account, ends: ['1.085', '1.07', '1.095'].map((sl) => endOf({ sl })) }, '97000'],
    ['a stop that may be taken away bounds nothing', { account, ends: [endOf({ sl: null })] }, undefined],
    [
      'a first stop that is not set yet bounds nothing',
      { account: { positions: [positionOf({ sl: null })] }, ends: [endOf()] },
      undefined,
    ],
    [
      "an order's other entry counts with its stop",
      { account: { orders: [orderOf()] }, ends: [endOf({ positionId: null, orderId: 'o1', price: '1.12' })] },
      '97000',
    ],
    [
      'those of an order say nothing about the position of the same number',
      {
        account: { positions: [positionOf({ id: 'o1' })] },
        ends: [endOf({ positionId: null, orderId: 'o1', sl: '1' })],
      },
      '99000',
    ],
    [
      'those of an order say nothing about another order',
      {
        account: { orders: [orderOf(), orderOf({ id: 'o2' })] },
        ends: [endOf({ positionId: null, orderId: 'o1', sl: '1.08' })],
      },
      '97000',
    ],
    ['those of what is gone count for nothing', { account, ends: [endOf({ positionId: 'gone', sl: '1' })] }, '99000'],
    [
      'an order and the position of its filled part count once each',
      {
        account: {
          positions: [positionOf({ id: 'o1', lots: '0.4' })],
          orders: [orderOf({ lots: '1', remaining: '0.6', sl: '1.08' })],
        },
      },
      '98400',
    ],
  ])('%s', (_, changes, expected) => {
    expect(worst(changes)).toBe(expected);
  });

  it('unlock stop-less lots, since one of them may be stopped out alone', () => {
    const positions = [positionOf({ sl: null }), positionOf({ id: 'p2', side: 'sell', sl: null })];
    const rules = { ...preset('FTMO').rules, noStop: { stressPct: { 'fx-major': '2' } } };
    const facts: Changes = { profile: profileOf(rules), account: { positions } };
    expect(worst(facts)).toBe('100000');
    expect(worst({ ...facts, ends: [endOf({ sl: '1.095' })] })).toBe('95600');
  });

  it('take the room of an opening', () => {
    const daily = { pct: '5', base: 'balance' as const, of: 'initial' as const, breachAt: 'below' as const };
    const facts: Changes = { account, profile: profileOf({ daily }) };
    const ends = [endOf({ sl: '1.06' })];
    expect(judge(factsOf(facts)).largestLots).toBe('4');
    expect(judge(factsOf({ ...facts, ends })).largestLots).toBe('1');
    expect(broken(judge(factsOf({ ...facts, ends, intent: opening({ lots: '1.01' }) })))).toEqual(['WC-DAILY']);
  });

  it('hide no rate that is missing behind a stop that may be taken away', () => {
    const yen = positionOf({ symbol: 'USDJPY', openPrice: '156', sl: '155' });
    const facts: Changes = { profile: profileOf({}), account: { currency: 'EUR', positions: [yen] } };
    const rates = { EURUSD: '1.1' };
    expect(broken(judge(factsOf({ ...facts, rates })))).toEqual(['ORD-VALID']);
    expect(broken(judge(factsOf({ ...facts, rates, ends: [endOf({ sl: null })] })))).toEqual(['ORD-VALID']);
  });

  it('let a stop be drawn closer and a target be moved, but not a stop be widened on top', () => {
    const ends = [endOf({ positionId: 'p2', sl: '1.03' })];
    const positions = [positionOf(), positionOf({ id: 'p2', price: '1.1' })];
    const asked = (changes: Partial<LevelChange>) =>
      judge(factsOf({ account: { positions }, ends, intent: moving(changes) })).allowed;
    expect([asked({ sl: '1.095' }), asked({ tp: '1.2' }), asked({ sl: '1.0899' })]).toEqual([true, true, false]);
  });
});

describe('changes of one instruction', () => {
  const positions = [positionOf({ sl: '1.08' }), positionOf({ id: 'p2', sl: '1.08' })];
  const asked = (...changes: Partial<LevelChange>[]) =>
    judge(factsOf({ account: { positions }, intent: moving(...changes) }));

  it('are judged by their sum: each alone passes, both together are refused', () => {
    const [one, other] = [{ sl: '1.075' }, { positionId: 'p2', sl: '1.0749' }];
    expect([asked(one).allowed, asked(other).allowed]).toEqual([true, true]);
    expect(broken(asked(one, other))).toEqual(['WC-DAILY']);
    expect(asked(one, other).figures.worstEquity).toBe('94990');
  });

  it('do not pay for a widened stop with one that is drawn closer, which may fail', () => {
    expect(asked({ sl: '1.069' }, { positionId: 'p2', sl: '1.095' }).allowed).toBe(false);
  });

  it('keep the risk low only when none of them raises it', () => {
    const reducing = (...changes: Partial<LevelChange>[]) =>
      judge(
        factsOf({
          account: { positions },
          intent: moving(...changes),
          trading: { state: 'reducing', who: 'ann', why: 'x' },
        }),
      );
    expect(reducing({ sl: '1.09' }, { positionId: 'p2', sl: '1.085' }).allowed).toBe(true);
    expect(broken(reducing({ sl: '1.09' }, { positionId: 'p2', sl: '1.0799' }))).toEqual(['STATE-HALT']);
  });

  it('are one message each, and every one has to be valid', () => {
    const counters = { requestsToday: 1_999 };
    const one = judge(factsOf({ account: { positions }, counters, intent: moving({}) }));
    const two = judge(factsOf({ account: { positions }, counters, intent: moving({}, { positionId: 'p2' }) }));
    expect([broken(one), broken(two)]).toEqual([[], ['REQ-LIMIT']]);
    const faults = (...changes: Partial<LevelChange>[]) => asked(...changes).violations[0]?.figures.faults;
    expect(faults({}, { positionId: 'p2', sl: '1.2' })).toEqual(['stop on the wrong side']);
    expect(faults({}, { positionId: 'p2', sl: 'soon' })).toEqual(['unreadable sl']);
    expect(faults()).toEqual(['no change']);
  });

  it('are not excused on one symbol by what was broken on another', () => {
    const profile = profileOf({ riskPerIdea: { pct: '2', rejoinMinutes: 0 } });
    const pound = positionOf({ id: 'p2', symbol: 'GBPUSD', sl: '1.09' });
    const held = { positions: [positionOf({ sl: '1.05' }), pound] };
    const euro = { sl: '1.05', tp: '1.2' };
    const widened = { positionId: 'p2', symbol: 'GBPUSD', sl: '1.07' };
    expect(judge(factsOf({ profile, account: held, intent: moving(euro) })).allowed).toBe(true);
    expect(broken(judge(factsOf({ profile, account: held, intent: moving(euro, widened) })))).toEqual([
      'RISK-PER-IDEA',
    ]);
  });

  it('may not free a second position of its stop because another one never had any', () => {
    const held = { positions: [positionOf({ sl: null }), positionOf({ id: 'p2' })] };
    const bare = judge(factsOf({ account: held, intent: moving({ positionId: 'p2', sl: null }) }));
    expect(broken(bare)).toContain('WC-UNBOUNDED');
    expect(judge(factsOf({ account: held, intent: moving({ sl: '1.09' }) })).allowed).toBe(true);
  });
});
