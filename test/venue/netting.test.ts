import { describe, expect, it } from 'vitest';
import { buy, closeWhole, openAccount, sell, waiting } from './book.kit.ts';

function netting(balance = '10000') {
  const account = openAccount('USD', balance, { marginMode: 'netting' });
  account.quote('EURUSD', '1.08500', '1.08500');
  return account;
}

const told = (account: ReturnType<typeof netting>) =>
  account.events.map(({ kind, lots, positionId, profit, n }) => [kind, lots, positionId, profit, n]);

describe('on a netting account', () => {
  it('a deal on the same side adds to what is held, at the price both have on average', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08', tp: '1.1' }));
    account.quote('EURUSD', '1.08800', '1.08800');
    expect(account.ask(buy('EURUSD', '0.2', '1.088', { sl: '1.082' }))).toEqual({
      n: 2,
      state: 'done',
      lots: '0.2',
      price: '1.088',
      positionId: '1001',
      asOf: 2,
    });
    expect(account.snapshot()).toMatchObject({
      marginMode: 'netting',
      positions: [{ id: '1001', lots: '0.3', openPrice: '1.087', sl: '1.082', tp: '1.1', n: 1 }],
    });
    expect(told(account)).toEqual([
      ['opened', '0.1', '1001', '-0.35', 1],
      ['opened', '0.2', '1001', '-0.7', 2],
    ]);
  });

  it('a smaller deal on the other side takes a part of it', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.3', '1.085'));
    account.quote('EURUSD', '1.08600', '1.08600');
    expect(account.ask(sell('EURUSD', '0.1', '1.086'))).toMatchObject({
      state: 'done',
      lots: '0.1',
      positionId: '1001',
    });
    expect(account.events.at(-1)).toMatchObject({ kind: 'closed_part', profit: '9.65', cause: 'command', n: 2 });
    expect(account.snapshot().positions).toMatchObject([{ side: 'buy', lots: '0.2', openPrice: '1.085' }]);
  });

  it('an equal one closes it', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.3', '1.085'));
    account.ask(sell('EURUSD', '0.3', '1.085'));
    expect(account.events.at(-1)).toMatchObject({ kind: 'closed', lots: '0.3', n: 2 });
    expect(account.snapshot().positions).toEqual([]);
  });

  it('a larger one reverses it: what was held is closed and the rest is another position', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.1', '1.085', { sl: '1.08' }));
    expect(account.ask(sell('EURUSD', '0.3', '1.085', { sl: '1.09' }))).toMatchObject({
      lots: '0.3',
      positionId: '1002',
    });
    expect(told(account).slice(1)).toEqual([
      ['closed', '0.1', '1001', '-0.35', 2],
      ['opened', '0.2', '1002', '-0.7', 2],
    ]);
    expect(account.snapshot().positions).toMatchObject([{ id: '1002', side: 'sell', lots: '0.2', sl: '1.09', n: 2 }]);
  });

  it('a close closes what is held, and a repeat under a new number reverses nothing', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.1', '1.085'));
    account.ask(closeWhole('1001'));
    expect(account.ask(closeWhole('1001'))).toMatchObject({ state: 'rejected', code: 'NOT_FOUND' });
    expect(account.snapshot().positions).toEqual([]);
  });

  it('other symbols are positions of their own', () => {
    const account = netting();
    account.quote('GBPUSD', '1.27000', '1.27000');
    account.ask(buy('EURUSD', '0.1', '1.085'));
    account.ask(sell('GBPUSD', '0.1', '1.27'));
    expect(account.snapshot().positions.map(({ symbol }) => symbol)).toEqual(['EURUSD', 'GBPUSD']);
  });

  it('an order that is reached deals against what is held, and says which order it was', () => {
    const account = netting();
    account.ask(buy('EURUSD', '0.1', '1.085'));
    account.ask(waiting('sell', 'limit', '1.086', { lots: '0.15' }));
    expect(account.quote('EURUSD', '1.08600', '1.08600')).toMatchObject([
      { kind: 'closed', lots: '0.1', positionId: '1001', orderId: '1002', n: 2 },
      { kind: 'triggered', lots: '0.05', positionId: '1003', orderId: '1002', n: 2, side: 'sell' },
    ]);
    expect(account.snapshot()).toMatchObject({ orders: [], positions: [{ id: '1003', lots: '0.05' }] });
  });

  it('only what a deal adds needs money', () => {
    // room for one lot and its commissions, not for two
    const account = netting('3700');
    expect(account.ask(buy('EURUSD', '1', '1.085')).state).toBe('done');
    expect(account.ask(buy('EURUSD', '1', '1.085')).code).toBe('NO_MONEY');
    expect(account.ask(sell('EURUSD', '3', '1.085')).code).toBe('NO_MONEY');
    expect(account.snapshot().positions).toMatchObject([{ side: 'buy', lots: '1' }]);
    expect(account.ask(sell('EURUSD', '2', '1.085')).state).toBe('done');
    expect(account.snapshot().positions).toMatchObject([{ side: 'sell', lots: '1' }]);
  });

  it('while a hedging account keeps both sides', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08500');
    account.ask(buy('EURUSD', '0.1', '1.085'));
    account.ask(sell('EURUSD', '0.3', '1.085'));
    expect(account.snapshot().positions).toMatchObject([{ lots: '0.1' }, { lots: '0.3' }]);
  });
});
