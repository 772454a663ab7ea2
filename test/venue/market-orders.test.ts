import { describe, expect, it } from 'vitest';
import { buy, openAccount, sell } from './book.kit.ts';

describe('a market order on the paper broker', () => {
  it('fills a buy at the ask and a sell at the bid, and charges the commission of opening', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.ask(buy('EURUSD', '1', '1.08508'))).toEqual({
      n: 1,
      state: 'done',
      lots: '1',
      price: '1.08508',
      positionId: '1001',
      asOf: 1,
    });
    expect(account.ask(sell('EURUSD', '0.5', '1.085')).price).toBe('1.085');
    expect(account.snapshot().balance).toBe('9994.75');
    expect(account.events.map((event) => [event.seq, event.kind, event.profit, event.n])).toEqual([
      [1, 'opened', '-3.5', 1],
      [2, 'opened', '-1.75', 2],
    ]);
  });

  it('is worth the spread less at once', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(buy('EURUSD', '1', '1.08508'));
    expect(account.snapshot()).toMatchObject({ balance: '9996.5', equity: '9988.5', margin: '3613.05' });
  });

  it.each([
    ['a price within the guard fills', buy('EURUSD', '0.1', '1.08408'), 'done', undefined],
    ['a buy one point beyond the guard', buy('EURUSD', '0.1', '1.08407'), 'rejected', 'PRICE_MOVED'],
    ['a sell one point beyond the guard', sell('EURUSD', '0.1', '1.08601'), 'rejected', 'PRICE_MOVED'],
    ['a better price fills', buy('EURUSD', '0.1', '1.09500'), 'done', undefined],
    ['an unknown symbol', buy('EURUSX', '0.1', '1'), 'rejected', 'UNKNOWN_SYMBOL'],
    ['a symbol without a price', buy('GBPUSD', '0.1', '1.27'), 'rejected', 'NO_QUOTE'],
    ['a volume below the minimum', buy('EURUSD', '0.001', '1.085'), 'rejected', 'INVALID_VOLUME'],
    ['a volume off the step', buy('EURUSD', '0.015', '1.085'), 'rejected', 'INVALID_VOLUME'],
    ['a volume above the maximum', buy('EURUSD', '50.01', '1.085'), 'rejected', 'INVALID_VOLUME'],
    ['the stop of a buy above the bid', buy('EURUSD', '0.1', '1.085', { sl: '1.08501' }), 'rejected', 'INVALID_STOPS'],
    ['the stop of a buy on the bid', buy('EURUSD', '0.1', '1.085', { sl: '1.085' }), 'rejected', 'INVALID_STOPS'],
    ['the stop of a buy below the bid', buy('EURUSD', '0.1', '1.085', { sl: '1.08499' }), 'done', undefined],
    [
      'the stop of a sell below the ask',
      sell('EURUSD', '0.1', '1.085', { sl: '1.08507' }),
      'rejected',
      'INVALID_STOPS',
    ],
    ['the stop of a sell above the ask', sell('EURUSD', '0.1', '1.085', { sl: '1.08509' }), 'done', undefined],
    ['the target of a buy below the bid', buy('EURUSD', '0.1', '1.085', { tp: '1.084' }), 'rejected', 'INVALID_STOPS'],
    ['the target of a sell above the ask', sell('EURUSD', '0.1', '1.085', { tp: '1.09' }), 'rejected', 'INVALID_STOPS'],
    ['a stop off the tick', buy('EURUSD', '0.1', '1.085', { sl: '1.080005' }), 'rejected', 'INVALID_STOPS'],
    ['a stop of zero', buy('EURUSD', '0.1', '1.085', { sl: '0' }), 'rejected', 'INVALID_STOPS'],
  ])('%s: %o ends %s %s', (_title, asked, state, code) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.ask(asked)).toMatchObject(code ? { state, code } : { state });
    expect(account.snapshot().positions).toHaveLength(state === 'done' ? 1 : 0);
  });

  it('keeps the distance the contract asks of its levels, to the point', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    const contracts = account.book().contracts.map((contract) => ({ ...contract, stopsLevelPoints: 20 }));
    Object.assign(account.book(), { contracts });
    expect(account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08481' })).code).toBe('INVALID_STOPS');
    expect(account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.0848' })).state).toBe('done');
  });

  it('needs the margin and the commission to be free, to the cent', () => {
    const needed = '3616.55';
    const poor = openAccount('USD', '3616.54');
    poor.quote('EURUSD', '1.08500', '1.08500');
    expect(poor.ask(buy('EURUSD', '1', '1.085')).code).toBe('NO_MONEY');
    const enough = openAccount('USD', needed);
    enough.quote('EURUSD', '1.08500', '1.08500');
    expect(enough.ask(buy('EURUSD', '1', '1.085')).state).toBe('done');
  });

  it('says which facts it refused on', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08600', '1.08608');
    const command = { ...buy('EURUSD', '0.1', '1.08500'), maxSlipPoints: 10, n: 7, expiresAt: Number.MAX_SAFE_INTEGER };
    const { refusal } = account.send(command as Parameters<typeof account.send>[0]);
    expect(refusal).toEqual({
      code: 'PRICE_MOVED',
      facts: { price: '1.08608', refPrice: '1.08500', points: '108', maxSlipPoints: 10 },
    });
    expect(account.events).toMatchObject([{ kind: 'refused', code: 'PRICE_MOVED', n: 7, cause: 'command' }]);
  });
});
