import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import type { FollowSettings } from '../../../src/desk/plan/follow-settings.ts';
import { pipOf } from '../../../src/desk/plan/pip.ts';
import { accepted, codeOf, contract, dax, gold, planOf, quote, signal } from './plan.kit.ts';

const euro = contract('EURUSD');
const live = quote('EURUSD', '1.08500', '1.08508');

function planned(more: Partial<Signal>, settings: Partial<FollowSettings> = {}, isTakenLate = false) {
  const side = more.side ?? 'buy';
  return planOf({ signal: signal('EURUSD', side, more), contracts: [euro], quotes: [live], settings, isTakenLate });
}

describe('the stop', () => {
  it.each([
    ['none at all', { sl: null }, 'STOP_MISSING'],
    ['of a buy above the entry', { sl: 1.09, entry: 1.08508 }, 'STOP_WRONG_SIDE'],
    ['of a buy on the entry', { sl: 1.08508, entry: 1.08508 }, 'STOP_WRONG_SIDE'],
    ['of a buy at any price, which the price is below', { sl: 1.086 }, 'STOP_PASSED'],
    ['of a sell at any price, which the price is above', { side: 'sell', sl: 1.084 }, 'STOP_PASSED'],
    ['of a sell below the entry', { side: 'sell', sl: 1.08, entry: 1.085 }, 'STOP_WRONG_SIDE'],
    ['below the entry but reached by the bid', { sl: 1.085 }, 'STOP_PASSED'],
    ['a point below the bid', { sl: 1.08499 }, 'accepted'],
    ['of a waiting buy the price has fallen through', { order: 'stop', entry: 1.09, sl: 1.086 }, 'STOP_PASSED'],
    ['of a sell reached by the ask', { side: 'sell', sl: 1.08508 }, 'STOP_PASSED'],
    ['of a sell a point above the ask', { side: 'sell', sl: 1.08509 }, 'accepted'],
  ] as const)('%s: %j is %s', (_title, more, code) => {
    expect(codeOf(planned({ ...more }))).toBe(code);
  });

  it('comes from the follow only when the follow says so, and only when the signal has none', () => {
    expect(planned({}, { defaultStopPips: 30 })).toMatchObject({ ok: true, value: { legs: [{ sl: '1.08208' }] } });
    expect(planned({ sl: 1.08 }, { defaultStopPips: 30 })).toMatchObject({ value: { legs: [{ sl: '1.08000' }] } });
    expect(planned({ slPips: 20 }, { defaultStopPips: 30 })).toMatchObject({ value: { legs: [{ sl: '1.08308' }] } });
  });

  it.each([
    ['1.08400', 'accepted'],
    ['1.08401', 'STOP_TOO_CLOSE'],
  ])('%s, with 100 points of stops level from the bid, is %s', (sl, code) => {
    const outcome = planOf({
      signal: signal('EURUSD', 'buy', { sl: Number(sl) }),
      contracts: [{ ...euro, stopsLevelPoints: 100 }],
      quotes: [live],
    });
    expect(codeOf(outcome)).toBe(code);
  });
});

describe('pips', () => {
  it.each([
    ['EURUSD', euro, '0.0001'],
    ['EURUSD with four digits', contract('EURUSD', { digits: 4 }), '0.0001'],
    ['USDJPY', contract('USDJPY'), '0.01'],
    ['USDJPY with two digits', contract('USDJPY', { digits: 2 }), '0.01'],
    ['EURUSD with six digits', contract('EURUSD', { digits: 6 }), '0.0001'],
    ['XAUUSD', gold(), '0.1'],
    ['XAUUSD with three digits', gold({ digits: 3 }), '0.1'],
    ['GER40', dax(), '1'],
    ['BTCUSD', contract('BTCUSD', { digits: 2 }), '1'],
    ['ADAUSD', contract('ADAUSD'), undefined],
    ['BTCUSDC', contract('BTCUSDC', { profitCurrency: 'USDC' }), undefined],
    ['EURUSD with two digits', contract('EURUSD', { digits: 2 }), '0.01'],
    ['USDJPY with four digits', contract('USDJPY', { digits: 4 }), '0.0001'],
    ['USDJPY with six digits', contract('USDJPY', { digits: 6 }), '0.01'],
  ])('of %s are %s', (name, of, pip) => {
    expect(pipOf(name.split(' ')[0] ?? '', of)?.toFixed()).toBe(pip);
  });

  it('count from the signalled entry, for stop and targets', () => {
    const plan = accepted({
      signal: signal('XAUUSD', 'sell', { entry: 4061, slPips: 50, tpPips: [30, 100] }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4061.20', '4061.45')],
    });
    expect(plan.legs.map((leg) => [leg.sl, leg.tp])).toEqual([
      ['4066.00', '4058.00'],
      ['4066.00', '4051.00'],
    ]);
  });

  it('count from each entry of a ladder', () => {
    const plan = accepted({
      signal: signal('XAUUSD', 'buy', { order: 'limit', entry: [4050, 4060], slPips: 100 }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4070.00')],
      settings: { zone: 'ladder' },
    });
    expect(plan.legs.map((leg) => [leg.price, leg.sl])).toEqual([
      ['4060.00', '4050.00'],
      ['4050.00', '4040.00'],
    ]);
  });

  it('of targets count only where no price is named, and each target once', () => {
    const legsOf = (more: Partial<Signal>) => {
      const outcome = planned({ sl: 1.08, entry: 1.085, ...more });
      return outcome.ok ? outcome.value.legs.map(({ tp }) => tp) : outcome.refusal.code;
    };
    expect(legsOf({ tps: [1.09], tpPips: [30] })).toEqual(['1.09000']);
    expect(legsOf({ tpPips: [30, 30] })).toEqual(['1.08800']);
    expect(legsOf({ tps: [1.1, 1.09, 1.09] })).toEqual(['1.09000', '1.10000']);
  });

  it('of targets are refused where nobody agrees what they are', () => {
    const asked = { contracts: [contract('ADAUSD')], quotes: [quote('ADAUSD', '0.55000')] };
    expect(codeOf(planOf({ ...asked, signal: signal('ADAUSD', 'buy', { sl: 0.5, tpPips: [50] }) }))).toBe(
      'PIP_UNKNOWN',
    );
  });

  it('are refused where nobody agrees what they are', () => {
    const outcome = planOf({
      signal: signal('ADAUSD', 'buy', { slPips: 50 }),
      contracts: [contract('ADAUSD')],
      quotes: [quote('ADAUSD', '0.55000')],
    });
    expect(codeOf(outcome)).toBe('PIP_UNKNOWN');
  });
});

describe('targets as multiples of the risk', () => {
  it.each<[string, object, string[]]>([
    ['of a buy', { side: 'buy', entry: 4061.45, sl: 4051.45, rr: [1, 2.5] }, ['4071.45', '4086.45']],
    ['of a sell', { side: 'sell', entry: 4061.2, sl: 4066.2, rr: [2] }, ['4051.20']],
    ['of a stop in pips', { side: 'sell', entry: 4061.2, sl: null, slPips: 50, rr: [3] }, ['4046.20']],
    ['at market count from the live price', { side: 'buy', entry: null, sl: 4051.45, rr: [2] }, ['4081.45']],
    [
      'stand beside prices, nearest first',
      { side: 'buy', entry: 4061.45, sl: 4051.45, tps: [4075], rr: [1] },
      ['4071.45', '4075.00'],
    ],
    ['go to the tick', { side: 'buy', entry: 4061.45, sl: 4058.42, rr: [1.5] }, ['4066.00']],
  ])('%s', (_, { side, ...fields }: { side?: 'buy' | 'sell' }, targets) => {
    const plan = accepted({
      signal: signal('XAUUSD', side ?? 'buy', fields),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4061.20', '4061.45')],
    });
    expect(plan.legs.map(({ tp }) => tp)).toEqual(targets);
  });

  it('of a ladder count from each entry to the one stop', () => {
    const plan = accepted({
      signal: signal('XAUUSD', 'buy', { order: 'limit', entry: [4050, 4060], sl: 4040, rr: [3] }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4070.00')],
      settings: { zone: 'ladder' },
    });
    expect(plan.legs.map(({ price, tp }) => [price, tp])).toEqual([
      ['4060.00', '4120.00'],
      ['4050.00', '4080.00'],
    ]);
  });

  it('need a stop to be counted from', () => {
    const outcome = planOf({
      signal: signal('XAUUSD', 'buy', { sl: null, rr: [2] }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4061.20', '4061.45')],
    });
    expect(codeOf(outcome)).toBe('STOP_MISSING');
  });
});

describe('the targets', () => {
  it.each([
    ['of a buy below the entry', { sl: 1.08, entry: 1.08508, tps: [1.082] }, 'TARGET_WRONG_SIDE'],
    ['of a sell above the entry', { side: 'sell', sl: 1.09, entry: 1.085, tps: [1.087] }, 'TARGET_WRONG_SIDE'],
    ['second on the wrong side', { sl: 1.07, entry: 1.08508, tps: [1.09, 1.08] }, 'TARGET_WRONG_SIDE'],
    ['first already reached', { order: 'limit', entry: 1.082, sl: 1.08, tps: [1.085, 1.09] }, 'TARGET_PASSED'],
    ['of a buy at any price, which the price is above', { sl: 1.08, tps: [1.084, 1.09] }, 'TARGET_PASSED'],
    ['of a buy at any price, which only the ask has reached', { sl: 1.08, tps: [1.08508] }, 'TARGET_PASSED'],
    ['of a buy at any price, a point above the ask', { sl: 1.08, tps: [1.08509] }, 'accepted'],
    [
      'of a sell at any price, which the price is below',
      { side: 'sell', sl: 1.09, tps: [1.086, 1.08] },
      'TARGET_PASSED',
    ],
    ['first a point ahead', { order: 'limit', entry: 1.082, sl: 1.08, tps: [1.08501, 1.09] }, 'accepted'],
  ] as const)('%s: %j is %s', (_title, more, code) => {
    expect(codeOf(planned({ ...more, tps: [...more.tps] }))).toBe(code);
  });

  it.each([
    ['of a market order a point too near the bid', 1.08599, null, 'TARGET_TOO_CLOSE'],
    ['of a market order at the distance', 1.086, null, 'accepted'],
    ['of a waiting order a point too near its price', 1.09099, 1.09, 'TARGET_TOO_CLOSE'],
    ['of a waiting order at the distance', 1.091, 1.09, 'accepted'],
  ])('%s, with 100 points of stops level: %s from %s is %s', (_title, tp, entry, code) => {
    const outcome = planOf({
      signal: signal('EURUSD', 'buy', { order: entry === null ? 'market' : 'stop', entry, sl: 1.08, tps: [tp] }),
      contracts: [{ ...euro, stopsLevelPoints: 100 }],
      quotes: [live],
    });
    expect(codeOf(outcome)).toBe(code);
  });

  it('that were passed are left out when a person says to trade anyway, and all of them passed stays a refusal', () => {
    const more = { order: 'limit' as const, entry: 1.082, sl: 1.08, tps: [1.084, 1.09] };
    expect(planned(more, {}, true)).toMatchObject({ ok: true, value: { legs: [{ tp: '1.09000' }] } });
    expect(codeOf(planned({ ...more, tps: [1.083, 1.084] }, {}, true))).toBe('TARGET_PASSED');
    expect(planned({ sl: 1.08, tps: [1.084, 1.09] }, {}, true)).toMatchObject({ value: { legs: [{ tp: '1.09000' }] } });
    expect(codeOf(planned({ ...more, sl: 1.0815, entry: 1.0818, tps: [] }, {}, true))).toBe('accepted');
  });

  it.each([
    ['buy above the price', { order: 'stop', side: 'buy', entry: 1.09, sl: 1.086, tps: [1.095] }],
    ['buy below the price', { order: 'limit', side: 'buy', entry: 1.082, sl: 1.08, tps: [1.084, 1.09] }],
    ['sell below the price', { order: 'stop', side: 'sell', entry: 1.08, sl: 1.084, tps: [1.075] }],
    ['sell above the price', { order: 'limit', side: 'sell', entry: 1.09, sl: 1.092, tps: [1.087] }],
  ] as const)('of an order to %s that is placed by hand count from its own price, as its stop does', (_, more) => {
    const byHand = { ...more, tps: [...more.tps] };
    const signalOf = signal('EURUSD', byHand.side, byHand);
    const asked = { signal: signalOf, contracts: [euro], quotes: [live] };
    expect(codeOf(planOf({ ...asked, isByHand: true }))).toBe('accepted');
    expect(codeOf(planOf(asked))).toMatch(/^(STOP|TARGET)_PASSED$/);
  });

  it.each([
    ['its stop beyond its entry', { order: 'limit', entry: 1.082, sl: 1.0821 }, 'STOP_WRONG_SIDE'],
    ['its target on its entry', { order: 'limit', entry: 1.082, sl: 1.08, tps: [1.082] }, 'TARGET_WRONG_SIDE'],
    ['no wait, and a stop the price has passed', { sl: 1.086 }, 'STOP_PASSED'],
    ['no wait, and a target the price has passed', { sl: 1.08, tps: [1.084] }, 'TARGET_PASSED'],
  ] as const)('of an order by hand with %s are refused', (_, more, code) => {
    const byHand = signal('EURUSD', 'buy', { ...more, tps: [...('tps' in more ? more.tps : [])] });
    expect(codeOf(planOf({ signal: byHand, contracts: [euro], quotes: [live], isByHand: true }))).toBe(code);
  });

  it('are placed nearest first, each once', () => {
    const outcome = planned({ sl: 1.08, tps: [1.09, 1.087, 1.09] });
    expect(outcome).toMatchObject({ value: { legs: [{ tp: '1.08700' }, { tp: '1.09000' }] } });
  });

  it('may be none: one order that runs open, and an open end adds one', () => {
    expect(planned({ sl: 1.08 })).toMatchObject({ value: { legs: [{ tp: null }] } });
    const open = planned({ sl: 1.08, tps: [1.09], openTp: true });
    expect(open).toMatchObject({ value: { legs: [{ tp: '1.09000' }, { tp: null }] } });
  });
});
