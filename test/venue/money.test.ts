import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/venue/checks.ts';
import { applyHappening } from '../../src/venue/happenings.ts';
import { buy, closeWhole, noon, openAccount, sell } from './book.kit.ts';

describe('profit in another currency', () => {
  it.each([
    // account, symbol, open quote, close quote, other quotes, gross profit of one lot bought
    ['USD', 'USDJPY', ['156.000', '156.000'], ['155.000', '155.000'], [], '-645.16'],
    ['EUR', 'EURUSD', ['1.10000', '1.10000'], ['1.11000', '1.11000'], [], '900.9'],
    ['USD', 'EURCHF', ['0.95000', '0.95000'], ['0.93900', '0.93900'], [['USDCHF', '0.80000', '0.80010']], '-1375'],
    ['USD', 'EURCHF', ['0.95000', '0.95000'], ['0.96100', '0.96100'], [['USDCHF', '0.80000', '0.80010']], '1374.83'],
    ['USD', 'EURGBP', ['0.85000', '0.85000'], ['0.84000', '0.84000'], [['GBPUSD', '1.27000', '1.27010']], '-1270.1'],
    ['EUR', 'GBPJPY', ['193.000', '193.000'], ['192.000', '192.000'], [['EURJPY', '160.000', '160.010']], '-625'],
    ['GBP', 'USDCAD', ['1.38000', '1.38000'], ['1.37000', '1.37000'], [['GBPUSD', '1.25000', '1.25010']], '-583.94'],
  ] as const)('%s account, %s from %j to %j with %j makes %s', (currency, symbol, open, close, others, gross) => {
    const account = openAccount(currency, '1000000');
    account.quote(symbol, ...open);
    for (const [other, ...price] of others) account.quote(other, ...price);
    expect(account.ask(buy(symbol, '1', open[1])).state).toBe('done');
    account.quote(symbol, ...close);
    account.ask(closeWhole('1001'));
    const profit = Number(account.events.at(-1)?.profit);
    expect((profit + 3.5).toFixed(2)).toBe(Number(gross).toFixed(2));
  });

  it('of the pair that converts itself is counted at the price of the deal, not at the other side', () => {
    const account = openAccount();
    account.quote('USDJPY', '152.000', '152.000');
    account.ask(buy('USDJPY', '1', '152'));
    account.quote('USDJPY', '153.000', '158.000');
    account.ask(closeWhole('1001'));
    // 100,000 yen / 153 and not / 158, less the commission
    expect(account.events.at(-1)?.profit).toBe('650.09');
  });

  it('is not opened without a rate', () => {
    const account = openAccount();
    account.quote('EURCHF', '0.95000', '0.95010');
    expect(account.ask(buy('EURCHF', '0.1', '0.9501'))).toMatchObject({ state: 'rejected', code: 'NO_RATE' });
  });
});

describe('swap', () => {
  it('floats with the position and is booked with the lots it belongs to', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08500');
    account.ask(buy('EURUSD', '0.3', '1.085'));
    const position = account.book().positions['1001'];
    Object.assign(account.book().positions, { 1001: { ...position, swap: '-1' } });
    expect(account.snapshot().equity).toBe('9997.95');
    account.ask({ op: 'close_part', positionId: '1001', expectLots: '0.3', closeLots: '0.1' });
    account.ask(closeWhole('1001'));
    // commission 1.05 once and 0.35 + 0.70, swap 0.33 + 0.67
    expect(account.events.map((event) => event.profit)).toEqual(['-1.05', '-0.68', '-1.37']);
    expect(account.snapshot()).toMatchObject({ balance: '9996.9', equity: '9996.9' });
  });
});

describe('stop-out', () => {
  function stretched() {
    const account = openAccount('USD', '1200');
    account.quotes(['GER40', '23900.0', '23900.0'], ['EURUSD', '1.00000', '1.00000'], ['US500', '6000.0', '6000.0']);
    account.ask(buy('US500', '1', '6000'));
    account.ask(buy('GER40', '0.5', '23900'));
    return account;
  }

  it('closes the largest loss first and only as much as needed', () => {
    const account = stretched();
    account.quote('US500', '5500.0', '5500.0');
    expect(account.events.filter((event) => event.cause === 'stop_out')).toEqual([]);
    // equity 1200 − 500 − 271 = 429, margin 275 + 583.95, half of it 429.48
    expect(account.quote('GER40', '23358.0', '23358.0')).toMatchObject([
      { kind: 'closed', symbol: 'US500', cause: 'stop_out', price: '5500' },
    ]);
    expect(account.snapshot().positions).toMatchObject([{ symbol: 'GER40' }]);
  });

  it.each([
    // margin 250 at 5000, equity 1125 − 1000: exactly half
    ['5000.1', 0],
    ['5000.0', 0],
    ['4999.9', 1],
  ])('begins below half of the margin: at %s it closes %i', (price, closed) => {
    const account = openAccount('USD', '1125');
    account.quote('US500', '6000.0', '6000.0');
    account.ask(buy('US500', '1', '6000'));
    expect(account.quote('US500', price, price)).toHaveLength(closed);
  });

  it('notices a currency that carries the loss', () => {
    const account = openAccount('USD', '1300');
    account.quotes(['GER40', '23900.0', '23900.0'], ['EURUSD', '1.00000', '1.00000']);
    account.ask(buy('GER40', '1', '23900'));
    account.quote('GER40', '23220.0', '23220.0');
    expect(account.quote('USDCHF', '0.5', '0.5')).toEqual([]);
    expect(account.quote('EURUSD', '1.20000', '1.20000')).toMatchObject([{ cause: 'stop_out', symbol: 'GER40' }]);
  });
});

describe('the account', () => {
  it('keeps hedging positions side by side', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(buy('EURUSD', '0.1', '1.08508'));
    account.ask(sell('EURUSD', '0.1', '1.085'));
    expect(account.snapshot().positions.map((position) => position.side)).toEqual(['buy', 'sell']);
  });

  it('takes deposits and payouts as balance events', () => {
    const account = openAccount('USD', '1000');
    const pay = (amount: string) => applyHappening(account.reader(), { kind: 'balance', amount }, noon);
    const paid = pay('-250.5');
    if (!paid.ok) throw new Error('refused');
    account.keep(paid.value);
    expect(account.events).toMatchObject([{ kind: 'balance', profit: '-250.5' }]);
    expect(account.snapshot().balance).toBe('749.5');
    expect(pay('-749.51').ok).toBe(false);
    expect(pay('0.001').ok).toBe(false);
  });

  it.each([
    ['EURUSD', '0', '1.1', 'INVALID_QUOTE'],
    ['EURUSD', '1.2', '1.1', 'INVALID_QUOTE'],
    ['EURUSX', '1', '1.1', 'UNKNOWN_SYMBOL'],
  ])('takes no quote such as %s %s / %s', (symbol, bid, ask, code) => {
    const checked = checkQuote(openAccount().reader().contracts, { symbol, bid, ask });
    expect(checked).toMatchObject({ ok: false, refusal: { code } });
  });
});
