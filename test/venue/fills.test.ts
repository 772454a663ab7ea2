import { describe, expect, it } from 'vitest';
import { buy, openAccount, sell, waiting } from './book.kit.ts';

describe('a pending order', () => {
  it.each([
    // side, type, price, quote that must not trigger, quote that must, fill price
    ['buy', 'limit', '1.08400', ['1.08393', '1.08401'], ['1.08392', '1.08400'], '1.084'],
    ['buy', 'limit', '1.08400', ['1.08393', '1.08401'], ['1.08300', '1.08308'], '1.08308'],
    ['sell', 'limit', '1.08600', ['1.08599', '1.08607'], ['1.08600', '1.08608'], '1.086'],
    ['sell', 'limit', '1.08600', ['1.08599', '1.08607'], ['1.08700', '1.08708'], '1.087'],
    ['buy', 'stop', '1.08600', ['1.08591', '1.08599'], ['1.08592', '1.08600'], '1.086'],
    ['buy', 'stop', '1.08600', ['1.08591', '1.08599'], ['1.08700', '1.08708'], '1.08708'],
    ['sell', 'stop', '1.08400', ['1.08401', '1.08409'], ['1.08400', '1.08408'], '1.084'],
    ['sell', 'stop', '1.08400', ['1.08401', '1.08409'], ['1.08300', '1.08308'], '1.083'],
  ] as const)('%s %s at %s waits at %j and fills at %j for %s', (side, type, price, waits, fills, at) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.ask(waiting(side, type, price))).toMatchObject({ state: 'done', orderId: '1001' });
    expect(account.quote('EURUSD', ...waits)).toEqual([]);
    expect(account.quote('EURUSD', ...fills)).toMatchObject([
      { kind: 'triggered', side, price: at, lots: '0.1', orderId: '1001', positionId: '1002', n: 1, profit: '-0.35' },
    ]);
    expect(account.snapshot().orders).toEqual([]);
    expect(account.snapshot().positions).toMatchObject([{ openPrice: at, n: 1 }]);
  });

  it.each([
    ['buy', 'limit', '1.08508'],
    ['buy', 'stop', '1.08508'],
    ['sell', 'limit', '1.08500'],
    ['sell', 'stop', '1.08500'],
    ['buy', 'limit', '1.09'],
    ['buy', 'stop', '1.08'],
    ['sell', 'limit', '1.08'],
    ['sell', 'stop', '1.09'],
    ['buy', 'limit', '1.0840001'],
  ] as const)('%s %s at %s is on the wrong side or off the tick, and refused', (side, type, price) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.ask(waiting(side, type, price))).toMatchObject({ state: 'rejected', code: 'INVALID_PRICE' });
    expect(account.snapshot().orders).toEqual([]);
  });

  it('measures its stop and target from its own price', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.ask(waiting('buy', 'limit', '1.08', { sl: '1.081' })).code).toBe('INVALID_STOPS');
    expect(account.ask(waiting('buy', 'stop', '1.09', { sl: '1.0899', tp: '1.0901' })).state).toBe('done');
  });

  it('is taken away when the money is gone by the time it is reached', () => {
    const account = openAccount('USD', '1000');
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(waiting('buy', 'limit', '1.084', { lots: '1' }));
    expect(account.quote('EURUSD', '1.08390', '1.08398')).toMatchObject([
      { kind: 'unfilled', orderId: '1001', n: 1, code: 'NO_MONEY' },
    ]);
    expect(account.snapshot()).toMatchObject({ orders: [], positions: [], balance: '1000' });
  });

  it('leaves orders of other symbols alone', () => {
    const account = openAccount();
    account.quotes(['EURUSD', '1.08500', '1.08508'], ['GBPUSD', '1.27000', '1.27010']);
    account.ask(waiting('buy', 'limit', '1.084'));
    expect(account.quote('GBPUSD', '1.00000', '1.00010')).toEqual([]);
    expect(account.snapshot().orders).toHaveLength(1);
  });

  it('can fill and be stopped out by the same jump', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(waiting('buy', 'limit', '1.084', { sl: '1.083' }));
    expect(account.quote('EURUSD', '1.08200', '1.08208')).toMatchObject([
      { kind: 'triggered', price: '1.08208' },
      { kind: 'closed', price: '1.082', cause: 'stop' },
    ]);
  });
});

describe('a stop or target', () => {
  it.each([
    // side, level, not yet, then, price, cause
    ['buy', { sl: '1.08' }, ['1.08001', '1.08009'], ['1.08000', '1.08008'], '1.08', 'stop'],
    ['buy', { sl: '1.08' }, ['1.08001', '1.08009'], ['1.07000', '1.07008'], '1.07', 'stop'],
    ['sell', { sl: '1.09' }, ['1.08991', '1.08999'], ['1.08992', '1.09000'], '1.09', 'stop'],
    ['sell', { sl: '1.09' }, ['1.08991', '1.08999'], ['1.10000', '1.10008'], '1.10008', 'stop'],
    ['buy', { tp: '1.09' }, ['1.08999', '1.09007'], ['1.09000', '1.09008'], '1.09', 'target'],
    ['buy', { tp: '1.09' }, ['1.08999', '1.09007'], ['1.10000', '1.10008'], '1.1', 'target'],
    ['sell', { tp: '1.08' }, ['1.07993', '1.08001'], ['1.07992', '1.08000'], '1.08', 'target'],
    ['sell', { tp: '1.08' }, ['1.07993', '1.08001'], ['1.07000', '1.07008'], '1.07008', 'target'],
  ] as const)('of a %s %j holds at %j and closes at %j for %s', (side, levels, holds, closes, price, cause) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask((side === 'buy' ? buy : sell)('EURUSD', '0.1', side === 'buy' ? '1.08508' : '1.085', levels));
    expect(account.quote('EURUSD', ...holds)).toEqual([]);
    expect(account.quote('EURUSD', ...closes)).toMatchObject([{ kind: 'closed', side, price, cause, lots: '0.1' }]);
    expect(account.snapshot().positions).toEqual([]);
  });

  it('counts as the stop when one price is beyond both', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(buy('EURUSD', '0.1', '1.08508', { sl: '1.084', tp: '1.086' }));
    const position = account.book().positions['1001'];
    Object.assign(account.book().positions, { 1001: { ...position, sl: '1.09', tp: '1.086' } });
    expect(account.quote('EURUSD', '1.08700', '1.08708')).toMatchObject([{ cause: 'stop' }]);
  });

  it('books what was won or lost, to the cent', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08500');
    account.ask(buy('EURUSD', '0.33', '1.085', { sl: '1.0837' }));
    account.quote('EURUSD', '1.08370', '1.08378');
    // 130 points of 0.33 dollars, and 1.16 (3.5 × 0.33 rounded) on each side
    expect(account.events.map((event) => event.profit)).toEqual(['-1.16', '-44.06']);
    expect(account.snapshot()).toMatchObject({ balance: '9954.78', equity: '9954.78', margin: '0' });
  });
});
