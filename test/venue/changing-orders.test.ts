import { describe, expect, it } from 'vitest';
import { applyByHand } from '../../src/venue/hands.ts';
import { buy, closeWhole, noon, openAccount, waiting } from './book.kit.ts';
import { openBook } from './plain-book.ts';

function withPosition() {
  const account = openAccount();
  account.quote('EURUSD', '1.08500', '1.08508');
  account.ask(buy('EURUSD', '0.10', '1.08508', { sl: '1.08' }));
  return account;
}

describe('a close', () => {
  it('sells what was bought at the bid and books the result', () => {
    const account = withPosition();
    account.quote('EURUSD', '1.08700', '1.08708');
    expect(account.ask(closeWhole('1001'))).toEqual({
      n: 2,
      state: 'done',
      lots: '0.1',
      price: '1.087',
      positionId: '1001',
      asOf: 2,
    });
    expect(account.events.at(-1)).toMatchObject({ kind: 'closed', profit: '18.85', cause: 'command', n: 2 });
  });

  it('of something that is no longer open is refused', () => {
    const account = withPosition();
    account.ask(closeWhole('1001'));
    expect(account.ask(closeWhole('1001'))).toEqual({ n: 3, state: 'rejected', code: 'NOT_FOUND', asOf: 3 });
  });
});

describe('a partial close', () => {
  const part = (expectLots: string, closeLots: string) =>
    ({ op: 'close_part', positionId: '1001', expectLots, closeLots }) as const;

  it('takes a part when the position holds what was expected', () => {
    const account = withPosition();
    expect(account.ask(part('0.1', '0.04'))).toMatchObject({ state: 'done', lots: '0.04', positionId: '1001' });
    expect(account.snapshot().positions).toMatchObject([{ id: '1001', lots: '0.06', sl: '1.08' }]);
    expect(account.events.at(-1)).toMatchObject({ kind: 'closed_part', lots: '0.04' });
  });

  it.each([
    ['repeated under a new number', '0.1'],
    ['expecting less than is held', '0.05'],
  ])('%s is a conflict and takes nothing', (_title, expected) => {
    const account = withPosition();
    account.ask(part('0.1', '0.04'));
    expect(account.ask(part(expected, '0.04'))).toEqual({ n: 3, state: 'conflict', asOf: 3 });
    expect(account.snapshot().positions).toMatchObject([{ lots: '0.06' }]);
  });

  it('of a position that is gone is a conflict', () => {
    const account = withPosition();
    account.ask(closeWhole('1001'));
    expect(account.ask(part('0.1', '0.04'))).toEqual({ n: 3, state: 'conflict', asOf: 3 });
  });

  it.each([
    ['0.1', 'done', 0],
    ['0.015', 'rejected', 1],
    ['0.11', 'rejected', 1],
    ['0', 'rejected', 1],
    ['-0.05', 'rejected', 1],
  ])('of %s out of 0.1 lots is %s', (lots, state, left) => {
    const account = withPosition();
    expect(account.ask(part('0.1', lots)).state).toBe(state);
    expect(account.snapshot().positions).toHaveLength(left);
  });
});

describe('a change', () => {
  it('sets the levels of a position absolutely', () => {
    const account = withPosition();
    const change = { op: 'modify_position', positionId: '1001', sl: null, tp: '1.09' } as const;
    expect(account.ask({ ...change, expect: { sl: '1.080', tp: null } }).state).toBe('done');
    expect(account.ask({ ...change, expect: { sl: null, tp: '1.09' } }).state).toBe('done');
    expect(account.snapshot().positions).toMatchObject([{ sl: null, tp: '1.09' }]);
    const modified = { kind: 'modified', sl: null, tp: '1.09', positionId: '1001', cause: 'command' };
    expect(account.events.slice(1)).toMatchObject([
      { ...modified, n: 2 },
      { ...modified, n: 3 },
    ]);
  });

  it('that would close at once is refused and leaves the old levels', () => {
    const account = withPosition();
    const change = {
      op: 'modify_position',
      positionId: '1001',
      sl: '1.086',
      tp: null,
      expect: { sl: '1.08', tp: null },
    } as const;
    expect(account.ask(change)).toMatchObject({ state: 'rejected', code: 'INVALID_STOPS' });
    expect(account.snapshot().positions).toMatchObject([{ sl: '1.08' }]);
  });

  it('moves a pending order, and a cancel takes it away', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(waiting('buy', 'limit', '1.084'));
    const stands = { price: '1.08400', sl: null, tp: null };
    const moved = {
      op: 'modify_order',
      orderId: '1001',
      price: '1.083',
      sl: '1.08',
      tp: null,
      expect: stands,
    } as const;
    expect(account.ask(moved)).toMatchObject({ state: 'done', price: '1.083' });
    expect(account.ask({ ...moved, price: '1.086', expect: { price: '1.083', sl: '1.08', tp: null } }).code).toBe(
      'INVALID_PRICE',
    );
    expect(account.snapshot().orders).toMatchObject([{ price: '1.083', sl: '1.08' }]);
    expect(account.ask({ op: 'cancel', orderId: '1001' }).state).toBe('done');
    expect(account.ask({ op: 'cancel', orderId: '1001' }).code).toBe('NOT_FOUND');
    expect(account.events.map((event) => event.kind)).toEqual([
      'placed',
      'modified',
      'refused',
      'cancelled',
      'refused',
    ]);
  });
});

describe('a command number', () => {
  it('is carried out once: a repeat gets the first answer and changes nothing', () => {
    const account = withPosition();
    const before = account.book();
    const repeat = { ...buy('EURUSD', '0.10', '1.08508'), n: 1, expiresAt: noon + 1 } as const;
    const { answer, changes } = account.send(repeat as Parameters<typeof account.send>[0]);
    expect(answer).toEqual({ n: 1, state: 'done', lots: '0.1', price: '1.08508', positionId: '1001', asOf: 1 });
    expect(changes.events).toEqual([]);
    expect(account.book()).toEqual(before);
  });

  it('that comes at or after its time is not carried out, also when it is repeated', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    const late = { ...buy('EURUSD', '0.1', '1.08508'), n: 1, expiresAt: noon } as Parameters<typeof account.send>[0];
    expect(account.send(late).answer).toEqual({ n: 1, state: 'expired', asOf: 1 });
    expect(account.send({ ...late, expiresAt: noon + 60_000 }).answer.state).toBe('expired');
    expect(account.snapshot().positions).toEqual([]);
  });
});

describe('the hand of the trader', () => {
  it('shows as manual in the events and needs no number', () => {
    const account = withPosition();
    const closed = applyByHand(openBook(account.book()), closeWhole('1001'), noon);
    expect(closed).toMatchObject({ ok: true, value: { events: [{ kind: 'closed', cause: 'manual' }], answers: [] } });
    const opened = applyByHand(openBook(account.book()), buy('EURUSD', '0.1', '1.085'), noon);
    if (!opened.ok) throw new Error('refused');
    account.keep(opened.value);
    expect(account.snapshot().positions.map((position) => position.n)).toEqual([1, null]);
  });
});
