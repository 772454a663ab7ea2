import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import type { FollowSettings } from '../../../src/desk/plan/follow-settings.ts';
import { accepted, codeOf, contract, gold, planOf, quote, signal } from './plan.kit.ts';

const euro = (stopsLevelPoints = 0) => contract('EURUSD', { stopsLevelPoints });

/** Plans on EURUSD at 1.08500 / 1.08508 with a tolerance of 50 points, and says type and price of each leg. */
function settled(side: 'buy' | 'sell', more: Partial<Signal>, stopsLevelPoints = 0): string {
  const outcome = planOf({
    signal: signal('EURUSD', side, { sl: side === 'buy' ? 1.07 : 1.1, ...more }),
    contracts: [euro(stopsLevelPoints)],
    quotes: [quote('EURUSD', '1.08500', '1.08508')],
  });
  return outcome.ok ? outcome.value.legs.map((leg) => `${leg.type} ${leg.price}`).join(', ') : outcome.refusal.code;
}

describe('an entry settled against the live price', () => {
  it.each([
    // side, order, entry, what becomes of it
    ['buy', 'market', null, 'market 1.08508'],
    ['sell', 'market', null, 'market 1.08500'],
    ['buy', 'market', 1.08508, 'market 1.08508'],
    ['buy', 'market', 1.08458, 'market 1.08508'],
    ['buy', 'market', 1.08457, 'limit 1.08457'],
    ['buy', 'market', 1.08558, 'market 1.08508'],
    ['buy', 'market', 1.08559, 'stop 1.08559'],
    ['sell', 'market', 1.0855, 'market 1.08500'],
    ['sell', 'market', 1.08551, 'limit 1.08551'],
    ['sell', 'market', 1.0845, 'market 1.08500'],
    ['sell', 'market', 1.08449, 'stop 1.08449'],
    ['buy', 'limit', 1.08507, 'limit 1.08507'],
    ['buy', 'limit', 1.08508, 'market 1.08508'],
    ['buy', 'limit', 1.09, 'market 1.08508'],
    ['sell', 'limit', 1.08501, 'limit 1.08501'],
    ['sell', 'limit', 1.085, 'market 1.08500'],
    ['buy', 'stop', 1.08509, 'stop 1.08509'],
    ['buy', 'stop', 1.08508, 'market 1.08508'],
    ['buy', 'stop', 1.08458, 'market 1.08508'],
    ['buy', 'stop', 1.08457, 'ENTRY_PASSED'],
    ['sell', 'stop', 1.08499, 'stop 1.08499'],
    ['sell', 'stop', 1.0855, 'market 1.08500'],
    ['sell', 'stop', 1.08551, 'ENTRY_PASSED'],
    ['buy', 'limit', null, 'ENTRY_MISSING'],
    ['buy', 'limit', 0.85, 'ENTRY_FAR'],
    ['buy', 'market', 10.8508, 'ENTRY_FAR'],
  ] as const)('%s %s at %s becomes %s', (side, order, entry, expected) => {
    expect(settled(side, { order, entry })).toBe(expected);
  });

  it.each([
    ['buy', 'limit', 1.08408, 'limit 1.08408'],
    ['buy', 'limit', 1.08409, 'ENTRY_TOO_CLOSE'],
    ['buy', 'limit', 1.0846, 'market 1.08508'],
    ['sell', 'stop', 1.084, 'stop 1.08400'],
    ['sell', 'stop', 1.08401, 'ENTRY_TOO_CLOSE'],
    ['sell', 'stop', 1.0847, 'market 1.08500'],
    ['buy', 'market', 1.08409, 'ENTRY_TOO_CLOSE'],
  ] as const)('with 100 points of stops level %s %s at %s becomes %s', (side, order, entry, expected) => {
    expect(settled(side, { order, entry }, 100)).toBe(expected);
  });

  it('is rounded to the tick of the contract', () => {
    const quarter = contract('EURUSD', { tickSize: '0.00025' });
    const plan = accepted({
      signal: signal('EURUSD', 'buy', { order: 'limit', entry: 1.08341, sl: 1.08012, tps: [1.09013] }),
      contracts: [quarter],
      quotes: [quote('EURUSD', '1.08500', '1.08525')],
    });
    expect(plan.legs).toMatchObject([{ price: '1.08350', sl: '1.08000', tp: '1.09025' }]);
  });
});

describe('an entry zone', () => {
  function inZone(
    side: 'buy' | 'sell',
    live: string,
    zone: FollowSettings['zone'],
    more: Partial<Signal> = {},
  ): string {
    const outcome = planOf({
      signal: signal('XAUUSD', side, { entry: [4060, 4066], sl: side === 'buy' ? 4053 : 4073, ...more }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', live)],
      settings: { zone },
    });
    if (!outcome.ok) return outcome.refusal.code;
    return outcome.value.legs.map((leg) => `${leg.lots} ${leg.type} ${leg.price}`).join(', ');
  }

  it.each([
    // buying: from above at the upper edge, inside at once, from below not before the lower edge
    ['buy', '4070.00', 'near', 'limit', '0.07 limit 4066.00'],
    ['buy', '4063.00', 'near', 'limit', '0.10 market 4063.00'],
    ['buy', '4063.00', 'near', 'market', '0.10 market 4063.00'],
    ['buy', '4058.00', 'near', 'market', '0.14 stop 4060.00'],
    ['buy', '4058.00', 'near', 'limit', '0.14 market 4058.00'],
    ['sell', '4056.00', 'near', 'limit', '0.07 limit 4060.00'],
    ['sell', '4063.00', 'near', 'limit', '0.10 market 4063.00'],
    ['sell', '4070.00', 'near', 'market', '0.14 stop 4066.00'],
    ['buy', '4070.00', 'middle', 'limit', '0.10 limit 4063.00'],
    ['buy', '4065.00', 'middle', 'limit', '0.10 limit 4063.00'],
    ['buy', '4065.00', 'middle', 'market', '0.10 limit 4063.00'],
    ['buy', '4061.00', 'middle', 'market', '0.10 market 4061.00'],
    ['sell', '4061.00', 'middle', 'market', '0.10 limit 4063.00'],
    ['buy', '4070.00', 'ladder', 'limit', '0.05 limit 4066.00, 0.05 limit 4060.00'],
    ['buy', '4063.00', 'ladder', 'market', '0.05 market 4063.00, 0.05 limit 4060.00'],
    ['sell', '4056.00', 'ladder', 'limit', '0.05 limit 4060.00, 0.05 limit 4066.00'],
    ['buy', '4059.00', 'ladder', 'limit', '0.07 market 4059.00'],
    ['sell', '4067.00', 'ladder', 'limit', '0.07 market 4067.00'],
  ] as const)('%s at %s, %s, %s: %s', (side, live, zone, order, expected) => {
    expect(inZone(side, live, zone, { order }).replaceAll(/0\.1\b/g, '0.10')).toBe(expected);
  });

  it('is laddered over the prices as they were written', () => {
    const more = { order: 'limit' as const, entries: [4066, 4064, 4060] };
    expect(inZone('buy', '4070.00', 'ladder', more)).toBe('0.03 limit 4066.00, 0.03 limit 4064.00, 0.03 limit 4060.00');
  });
});

describe('a market entry away from the signalled one', () => {
  const at = (ask: string) =>
    accepted({
      signal: signal('EURUSD', 'buy', { entry: 1.085, sl: 1.08, order: 'limit' }),
      contracts: [euro()],
      quotes: [quote('EURUSD', ask)],
    });

  it('is sized by the larger distance, so that a price near the stop makes no giant order', () => {
    // from the signalled 1.08500 there are 500 points: 100 / 500 = 0.20 lots, although the price is 10 points from the stop
    expect(at('1.08010').legs).toMatchObject([{ type: 'market', lots: '0.2' }]);
  });

  it('is sized by its own distance when it is dearer', () => {
    const plan = accepted({
      signal: signal('EURUSD', 'buy', { entry: 1.085, sl: 1.08 }),
      contracts: [euro()],
      quotes: [quote('EURUSD', '1.08550')],
    });
    expect(plan.legs).toMatchObject([{ type: 'market', price: '1.08550', lots: '0.18', risk: '99.00' }]);
  });
});

it('a signal without a usable price is refused', () => {
  const asked = { signal: signal('EURUSD', 'buy', { sl: 1.08 }), contracts: [euro()] };
  expect(codeOf(planOf({ ...asked, quotes: [] }))).toBe('QUOTE_MISSING');
  expect(codeOf(planOf({ ...asked, quotes: [quote('EURUSD', '0', '1.085')] }))).toBe('QUOTE_MISSING');
  expect(codeOf(planOf({ ...asked, quotes: [quote('EURUSD', '1.086', '1.085')] }))).toBe('QUOTE_MISSING');
});
