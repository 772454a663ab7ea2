import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import type { FollowSettings } from '../../../src/desk/plan/follow-settings.ts';
import { accepted, contract, gold, linesOf, planOf, quote, signal } from './plan.kit.ts';

const of = (figures = {}) => ({
  contracts: [contract('EURUSD', figures)],
  quotes: [quote('EURUSD', '1.08500', '1.08508')],
});
/** The figures with which a signal on EURUSD at 1.08500 / 1.08508 is refused. */
function refused(more: Partial<Signal>, figures = {}, side: 'buy' | 'sell' = 'buy') {
  const outcome = planOf({
    ...of(figures),
    signal: signal('EURUSD', side, { sl: side === 'buy' ? 1.07 : 1.1, ...more }),
  });
  return outcome.ok ? 'accepted' : outcome.refusal;
}

describe('a refusal carries the figures it stands on', () => {
  it.each<[string, Partial<Signal>, object, object?]>([
    ['ENTRY_MISSING', { order: 'limit' }, { order: 'limit' }],
    ['ENTRY_FAR', { entry: 0.5 }, { entry: '0.50000', live: '1.08508', percent: '53.9' }],
    [
      'ENTRY_PASSED',
      { order: 'stop', entry: 1.084 },
      { entry: '1.08400', live: '1.08508', points: '108', tolerancePoints: 50 },
    ],
    [
      'ENTRY_TOO_CLOSE',
      { order: 'limit', entry: 1.08409 },
      { entry: '1.08409', live: '1.08508', points: '99', neededPoints: 100 },
      { stopsLevelPoints: 100 },
    ],
    ['STOP_MISSING', { sl: null }, {}],
    ['STOP_WRONG_SIDE', { sl: 1.09, entry: 1.08508 }, { sl: '1.09000', entry: '1.08508', side: 'buy' }],
    ['STOP_WRONG_SIDE', { sl: -1 }, { sl: '-1.00000', entry: '1.08508', side: 'buy' }],
    ['STOP_PASSED', { sl: 1.086 }, { sl: '1.08600', live: '1.08500' }],
    [
      'STOP_TOO_CLOSE',
      { sl: 1.08401 },
      { sl: '1.08401', from: '1.08500', points: '99', neededPoints: 100 },
      { stopsLevelPoints: 100 },
    ],
    [
      'STOP_TOO_CLOSE',
      { order: 'limit', entry: 1.08, sl: 1.07901 },
      { sl: '1.07901', from: '1.08000', points: '99', neededPoints: 100 },
      { stopsLevelPoints: 100 },
    ],
    ['TARGET_WRONG_SIDE', { entry: 1.085, tps: [1.09, 1.084] }, { tp: '1.08400', entry: '1.08500', side: 'buy' }],
    ['TARGET_PASSED', { tps: [1.084, 1.09] }, { tp: '1.08400', live: '1.08500' }],
    [
      'TARGET_TOO_CLOSE',
      { tps: [1.08599] },
      { tp: '1.08599', from: '1.08500', points: '99', neededPoints: 100 },
      { stopsLevelPoints: 100 },
    ],
  ])('%s of %j', (code, more, facts, figures = {}) => {
    expect(refused(more, figures)).toMatchObject({ code, facts });
  });

  it('of a symbol, a price, a rate and a capital that are not there', () => {
    const asked = { ...of(), signal: signal('EURUSD', 'buy', { sl: 1.07 }) };
    const refusalOf = (change: object) => planOf({ ...asked, ...change });
    expect(refusalOf({ contracts: [] })).toMatchObject({
      refusal: { code: 'SYMBOL_UNKNOWN', facts: { symbol: 'EURUSD' } },
    });
    expect(refusalOf({ quotes: [] })).toMatchObject({
      refusal: { code: 'QUOTE_MISSING', facts: { symbol: 'EURUSD' } },
    });
    const empty = { snapshot: { equity: '-1.5' }, settings: { size: { mode: 'risk', percent: '1', of: 'equity' } } };
    expect(refusalOf(empty)).toMatchObject({
      refusal: { code: 'NO_CAPITAL', facts: { of: 'equity', amount: '-1.50' } },
    });
    expect(refusalOf({ snapshot: { currency: 'ZAR' } })).toMatchObject({
      refusal: { code: 'RATE_MISSING', facts: { from: 'USD', to: 'ZAR' } },
    });
  });

  it('of pips nobody agrees on', () => {
    const asked = { contracts: [contract('ADAUSD')], quotes: [quote('ADAUSD', '0.55')] };
    expect(planOf({ ...asked, signal: signal('ADAUSD', 'buy', { slPips: 50 }) })).toMatchObject({
      refusal: { code: 'PIP_UNKNOWN', facts: { symbol: 'ADAUSD' } },
    });
  });
});

describe('the explanation says what the size comes from', () => {
  const allowed = (size: FollowSettings['size']) =>
    linesOf(accepted({ ...of(), signal: signal('EURUSD', 'buy', { sl: 1.08 }), settings: { size } })).filter((line) =>
      /^(allowed|money at stake|exact size|size):/.test(line),
    );

  it.each<[FollowSettings['size'], string[]]>([
    [
      { mode: 'risk', percent: '2', of: 'equity' },
      [
        'allowed: 2 % of the equity 10,000.00',
        'money at stake: 200.00 USD',
        'exact size: 0.393700 lots',
        'size: 0.39 lots in steps of 0.01',
      ],
    ],
    [
      { mode: 'lots', lots: '0.375' },
      ['allowed: 0.375 lots', 'exact size: 0.375 lots', 'size: 0.37 lots in steps of 0.01'],
    ],
  ])('%j', (size, lines) => {
    expect(allowed(size).map((line) => line.replace('0.3937 ', '0.393700 '))).toEqual(lines);
  });

  it('names money, a share of the provider’s lots, and that share scaled by the balances', () => {
    const [money] = allowed({ mode: 'money', amount: '77' });
    const [copied] = allowed({ mode: 'ratio', providerLots: '0.5', ratio: '0.4' });
    const [scaled] = allowed({ mode: 'ratio', providerLots: '2', providerBalance: '100000', ratio: '1' });
    expect(money).toContain('77');
    expect(copied).toMatch(/0\.4.*0\.5|0\.5.*0\.4/);
    expect(scaled).toMatch(/10,?000.*100,?000|100,?000.*10,?000/);
  });

  it('tells where the stop comes from', () => {
    const stopOf = (more: Partial<Signal>, settings: Partial<FollowSettings> = {}) =>
      linesOf(accepted({ ...of(), signal: signal('EURUSD', 'buy', more), settings })).find((line) =>
        line.startsWith('stop: '),
      );
    const lines = [stopOf({ sl: 1.08 }), stopOf({ slPips: 50 }), stopOf({}, { defaultStopPips: 50 })];
    expect(lines.map((line) => line?.slice(0, 13))).toEqual(['stop: 1.08000', 'stop: 1.08008', 'stop: 1.08008']);
    expect(new Set(lines.map((line) => line?.slice(13))).size).toBe(3);
  });

  it('tells what one order was cut to, once it is more than the broker takes', () => {
    const at = (lots: string) =>
      accepted({
        signal: signal('XAUUSD', 'buy', { sl: 4053 }),
        contracts: [gold({ volumeMax: '0.255' })],
        quotes: [quote('XAUUSD', '4061')],
        settings: { size: { mode: 'lots', lots } },
      });
    expect(at('0.25').legs).toMatchObject([{ lots: '0.25' }]);
    expect(linesOf(at('0.25')).some((line) => line.startsWith('note: '))).toBe(false);
    expect(at('0.26').legs).toMatchObject([{ lots: '0.25', risk: '200.00' }]);
    expect(linesOf(at('0.26')).at(-1)).toContain('0.255');
  });
});
