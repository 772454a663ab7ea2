import { describe, expect, it } from 'vitest';
import type { Switches } from '../../src/venue/switches.ts';
import { buy, closeWhole, openAccount, waiting } from './book.kit.ts';

function broker(switches: Partial<Switches>, marginMode: 'hedging' | 'netting' = 'hedging') {
  const account = openAccount('USD', '10000', { switches, marginMode });
  account.quote('EURUSD', '1.08500', '1.08508');
  return account;
}

describe('a market order dealt in parts', () => {
  it('ends partial with its first deal, and the rest is not dealt', () => {
    const account = broker({ openFill: { percent: 30, answer: 'partial' } });
    expect(account.ask(buy('EURUSD', '0.10', '1.08508'))).toMatchObject({ state: 'partial', lots: '0.03' });
    expect(account.events).toMatchObject([{ kind: 'opened', lots: '0.03', n: 1 }]);
    expect(account.snapshot().positions).toMatchObject([{ lots: '0.03' }]);
  });

  it.each(['hedging', 'netting'] as const)('ends done in several deals of one position, %s', (marginMode) => {
    const account = broker({ openFill: { percent: 40, answer: 'done' } }, marginMode);
    expect(account.ask(buy('EURUSD', '0.10', '1.08508'))).toMatchObject({ state: 'done', lots: '0.1', asOf: 3 });
    expect(account.events.map(({ kind, lots, positionId }) => [kind, lots, positionId])).toEqual([
      ['opened', '0.04', '1001'],
      ['opened', '0.04', '1001'],
      ['opened', '0.02', '1001'],
    ]);
    expect(account.snapshot().positions).toMatchObject([{ id: '1001', lots: '0.1', openPrice: '1.08508' }]);
  });

  it('of the smallest volume is dealt whole, and a hand is never cut short', () => {
    const account = broker({ openFill: { percent: 30, answer: 'partial' } });
    expect(account.ask(buy('EURUSD', '0.01', '1.08508'))).toMatchObject({ state: 'done', lots: '0.01' });
    account.hand({ op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.1' });
    expect(account.snapshot().positions).toMatchObject([{ lots: '0.01' }, { lots: '0.1' }]);
  });
});

describe('a pending order dealt in parts', () => {
  const reach = ['1.08390', '1.08398'] as const;

  it('shrinks with every price that reaches it, and its position grows', () => {
    const account = broker({ pendingFill: { percent: 40, into: 'one_position' } });
    account.ask(waiting('buy', 'limit', '1.084', { sl: '1.08' }));
    expect(account.quote('EURUSD', ...reach)).toMatchObject([
      { kind: 'triggered', lots: '0.04', positionId: '1002', orderId: '1001', n: 1 },
    ]);
    expect(account.snapshot()).toMatchObject({
      orders: [{ id: '1001', lots: '0.1', remaining: '0.06' }],
      positions: [{ id: '1002', lots: '0.04', sl: '1.08', n: 1 }],
    });
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.snapshot().orders).toMatchObject([{ remaining: '0.06' }]);
    account.quote('EURUSD', ...reach);
    account.quote('EURUSD', ...reach);
    expect(account.quote('EURUSD', ...reach)).toEqual([]);
    expect(account.snapshot()).toMatchObject({ orders: [], positions: [{ id: '1002', lots: '0.1' }] });
    expect(account.events.map(({ kind, lots }) => [kind, lots])).toEqual([
      ['placed', '0.1'],
      ['triggered', '0.04'],
      ['triggered', '0.04'],
      ['triggered', '0.02'],
    ]);
  });

  it('becomes positions of their own where the broker does it so', () => {
    const account = broker({ pendingFill: { percent: 50, into: 'own_positions' } });
    account.ask(waiting('buy', 'limit', '1.084'));
    account.quote('EURUSD', ...reach);
    account.quote('EURUSD', ...reach);
    expect(account.snapshot().positions).toMatchObject([
      { id: '1002', lots: '0.05', n: 1 },
      { id: '1003', lots: '0.05', n: 1 },
    ]);
  });

  it('opens another position when the first is closed meanwhile, and a cancel takes what still waits', () => {
    const account = broker({ pendingFill: { percent: 30, into: 'one_position' } });
    account.ask(waiting('buy', 'limit', '1.084'));
    account.quote('EURUSD', ...reach);
    account.ask(closeWhole('1002'));
    expect(account.quote('EURUSD', ...reach)).toMatchObject([{ positionId: '1003', lots: '0.03' }]);
    expect(account.ask({ op: 'cancel', orderId: '1001' })).toMatchObject({ state: 'done', lots: '0.04' });
    expect(account.events.at(-1)).toMatchObject({ kind: 'cancelled', lots: '0.04' });
  });
});

describe('a close dealt in part', () => {
  it('ends partial, and what is left is still held', () => {
    const account = broker({ closeFill: { percent: 50, ops: ['close_part'] } });
    account.ask(buy('EURUSD', '0.10', '1.08508'));
    const part = { op: 'close_part', positionId: '1001', expectLots: '0.1', closeLots: '0.06' } as const;
    expect(account.ask(part)).toMatchObject({ state: 'partial', lots: '0.03' });
    expect(account.snapshot().positions).toMatchObject([{ lots: '0.07' }]);
    expect(account.ask(closeWhole('1001'))).toMatchObject({ state: 'done', lots: '0.07' });
  });

  it('also of a full close, if the broker does so', () => {
    const account = broker({ closeFill: { percent: 50, ops: ['close'] } });
    account.ask(buy('EURUSD', '0.10', '1.08508'));
    expect(account.ask(closeWhole('1001'))).toMatchObject({ state: 'partial', lots: '0.05' });
    expect(account.events.at(-1)).toMatchObject({ kind: 'closed_part', lots: '0.05' });
  });
});
