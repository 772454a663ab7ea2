import { describe, expect, it } from 'vitest';
import { rejectionSchema } from '../../src/core/rejection.ts';
import type { Switches } from '../../src/venue/switches.ts';
import { buy, closeWhole, openAccount, waiting } from './book.kit.ts';

function broker(switches: Partial<Switches> = {}) {
  const account = openAccount('USD', '10000', { switches });
  account.quote('EURUSD', '1.08500', '1.08508');
  return account;
}

const order = buy('EURUSD', '0.1', '1.08508');
const levels = (sl: string | null, tp: string | null, expect: { sl: string | null; tp: string | null }) =>
  ({ op: 'modify_position', positionId: '1001', sl, tp, expect }) as const;

describe('a broker told to refuse', () => {
  it.each(rejectionSchema.options)('says %s and changes nothing', (code) => {
    const account = broker({ refuse: [{ ops: ['open'], times: 1, code }] });
    expect(account.ask(order)).toEqual({ n: 1, state: 'rejected', code, asOf: 1 });
    expect(account.events).toMatchObject([{ kind: 'refused', n: 1, code }]);
    expect(account.snapshot()).toMatchObject({ balance: '10000', positions: [] });
    expect(account.ask(order).state).toBe('done');
  });

  it('refuses only what is named, as often as is named', () => {
    const account = broker({
      refuse: [
        { ops: ['pending'], times: null, code: 'UNSUPPORTED' },
        { ops: ['open', 'close'], times: 2, code: 'REQUOTE' },
      ],
    });
    const codes = [order, order, order, closeWhole('1001'), waiting('buy', 'limit', '1.08')].map(
      (asked) => account.ask(asked).code,
    );
    expect(codes).toEqual(['REQUOTE', 'REQUOTE', undefined, undefined, 'UNSUPPORTED']);
  });

  it('by chance refuses some, the same ones for the same seed', () => {
    const play = (seed: number) => {
      const account = broker({ seed, refuse: [{ ops: ['open'], times: null, chancePercent: 50, code: 'BUSY' }] });
      return Array.from({ length: 40 }, () => account.ask(buy('EURUSD', '0.01', '1.08508')).state);
    };
    expect(new Set(play(1))).toEqual(new Set(['done', 'rejected']));
    expect(play(1)).toEqual(play(1));
    expect(play(2)).not.toEqual(play(1));
  });

  it('does not hold up a hand', () => {
    const account = broker({
      refuse: [{ ops: ['open'], times: null, code: 'BUSY' }],
      noTrading: 'algo trading is off',
      isConnected: false,
    });
    expect(account.hand({ op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.1' })).toBeNull();
    expect(account.snapshot()).toMatchObject({ noTrading: 'algo trading is off', isConnected: false });
    expect(account.ask(order).code).toBe('NOT_CONNECTED');
    account.behave({ isConnected: true });
    expect(account.ask(order).code).toBe('TRADE_DISABLED');
  });
});

describe('a closed market', () => {
  it.each([['all'], [['EURUSD']]] as const)('%j takes no opening, order or close, and reaches no stop', (closed) => {
    const account = broker();
    account.ask(buy('EURUSD', '0.1', '1.08508', { sl: '1.08' }));
    account.behave({ closedMarkets: closed === 'all' ? 'all' : [...closed] });
    expect(account.ask(order).code).toBe('MARKET_CLOSED');
    expect(account.ask(waiting('buy', 'limit', '1.08')).code).toBe('MARKET_CLOSED');
    expect(account.ask(closeWhole('1001')).code).toBe('MARKET_CLOSED');
    expect(account.hand({ op: 'close', positionId: '1001' })).toBe('MARKET_CLOSED');
    expect(account.quote('EURUSD', '1.07000', '1.07008')).toEqual([]);
    account.behave({ closedMarkets: [] });
    expect(account.quote('EURUSD', '1.07000', '1.07008')).toMatchObject([{ kind: 'closed', cause: 'stop' }]);
  });

  it('leaves other markets open', () => {
    expect(broker({ closedMarkets: ['GBPUSD'] }).ask(order).state).toBe('done');
  });
});

describe('a broker that keeps its distance', () => {
  it('asks for room between the market and a level', () => {
    const account = broker({ stopsLevelPoints: 20 });
    expect(account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08481' })).code).toBe('INVALID_STOPS');
    expect(account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.0848' })).state).toBe('done');
    expect(account.ask(waiting('buy', 'limit', '1.08489')).code).toBe('INVALID_PRICE');
  });

  it('changes and closes nothing whose level is as near as the freeze', () => {
    const account = broker({ freezePoints: 30 });
    account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.0847' }));
    account.ask(waiting('buy', 'limit', '1.084'));
    const expected = { sl: '1.0847', tp: null };
    expect(account.ask(levels('1.084', null, expected)).code).toBe('FROZEN');
    expect(account.ask(closeWhole('1001')).code).toBe('FROZEN');
    account.quote('EURUSD', '1.08422', '1.08430');
    account.quote('EURUSD', '1.08471', '1.08479');
    expect(account.ask({ op: 'cancel', orderId: '1002' }).state).toBe('done');
    const far = broker({ freezePoints: 29 });
    far.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.0847' }));
    expect(far.ask(levels('1.084', null, expected)).state).toBe('done');
  });
});

describe('a broker that keeps levels its own way', () => {
  it('rounds them, answers done and says what stands there', () => {
    const account = broker({ levelTicks: 10 });
    account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08004', tp: '1.09006' }));
    expect(account.snapshot().positions).toMatchObject([{ sl: '1.08', tp: '1.0901' }]);
    expect(account.ask(levels('1.08116', null, { sl: '1.08', tp: '1.0901' })).state).toBe('done');
    expect(account.events.at(-1)).toMatchObject({ kind: 'modified', sl: '1.0812', tp: null });
    account.ask(waiting('buy', 'limit', '1.08401', { sl: '1.08004' }));
    expect(account.snapshot().orders).toMatchObject([{ price: '1.08401', sl: '1.08' }]);
  });

  it('may open without the stop it was given, also when an order is reached', () => {
    const account = broker({ isDroppingStops: true });
    account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08', tp: '1.09' }));
    account.ask(waiting('buy', 'limit', '1.084', { sl: '1.08' }));
    account.quote('EURUSD', '1.08390', '1.08398');
    expect(account.events.map(({ kind, sl }) => [kind, sl])).toEqual([
      ['opened', null],
      ['placed', '1.08'],
      ['triggered', null],
    ]);
    expect(account.snapshot().positions).toMatchObject([{ sl: null, tp: '1.09' }, { sl: null }]);
    expect(account.ask(levels('1.08', '1.09', { sl: null, tp: '1.09' })).state).toBe('done');
    expect(account.snapshot().positions).toMatchObject([{ sl: '1.08' }, {}]);
  });
});
