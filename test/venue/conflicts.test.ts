import { describe, expect, it } from 'vitest';
import { buy, openAccount, waiting } from './book.kit.ts';

function withPosition() {
  const account = openAccount();
  account.quote('EURUSD', '1.08500', '1.08508');
  account.ask(buy('EURUSD', '0.10', '1.08508', { sl: '1.08', tp: '1.09' }));
  return account;
}

describe('a change of levels that expects something else than what stands there', () => {
  it.each([
    ['another stop', { sl: '1.081', tp: '1.09' }],
    ['no stop', { sl: null, tp: '1.09' }],
    ['another target', { sl: '1.08', tp: '1.091' }],
    ['no target', { sl: '1.08', tp: null }],
  ])('%s: is a conflict and overwrites nothing', (_title, expected) => {
    const account = withPosition();
    const change = { op: 'modify_position', positionId: '1001', sl: '1.083', tp: null, expect: expected } as const;
    expect(account.ask(change)).toEqual({ n: 2, state: 'conflict', asOf: 2 });
    expect(account.snapshot().positions).toMatchObject([{ sl: '1.08', tp: '1.09' }]);
    expect(account.events.at(-1)).toEqual({
      seq: 2,
      at: expect.any(Number),
      kind: 'refused',
      positionId: '1001',
      n: 2,
      cause: 'command',
    });
  });

  it('compares numbers and not texts', () => {
    const account = withPosition();
    const expected = { sl: '1.08000', tp: '1.0900' };
    const change = { op: 'modify_position', positionId: '1001', sl: '1.083', tp: null, expect: expected } as const;
    expect(account.ask(change).state).toBe('done');
  });

  it('a level moved by hand is not overwritten unseen', () => {
    const account = withPosition();
    account.hand({ op: 'modify_position', positionId: '1001', sl: '1.0845' });
    const expected = { sl: '1.08', tp: '1.09' };
    const change = { op: 'modify_position', positionId: '1001', sl: '1.083', tp: '1.09', expect: expected } as const;
    expect(account.ask(change).state).toBe('conflict');
    expect(account.snapshot().positions).toMatchObject([{ sl: '1.0845', tp: '1.09' }]);
  });

  it.each([
    ['another price', { price: '1.083', sl: null, tp: null }],
    ['a stop that is not there', { price: '1.084', sl: '1.08', tp: null }],
  ])('of an order, %s: is a conflict and moves nothing', (_title, expected) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(waiting('buy', 'limit', '1.084'));
    const change = {
      op: 'modify_order',
      orderId: '1001',
      price: '1.082',
      sl: null,
      tp: null,
      expect: expected,
    } as const;
    expect(account.ask(change).state).toBe('conflict');
    expect(account.snapshot().orders).toMatchObject([{ price: '1.084' }]);
  });

  it('of something that is gone is refused as not found', () => {
    const stands = { sl: null, tp: null };
    const change = { op: 'modify_position', positionId: '9', sl: null, tp: null, expect: stands } as const;
    expect(withPosition().ask(change)).toMatchObject({ state: 'rejected', code: 'NOT_FOUND' });
  });
});

describe('a close that expects lots', () => {
  it.each([
    ['0.1', 'done', 0],
    ['0.10', 'done', 0],
    ['0.05', 'conflict', 1],
    ['0.2', 'conflict', 1],
  ])('%s of 0.1 ends %s', (expectLots, state, left) => {
    const account = withPosition();
    expect(account.ask({ op: 'close', positionId: '1001', expectLots }).state).toBe(state);
    expect(account.snapshot().positions).toHaveLength(left);
  });
});
