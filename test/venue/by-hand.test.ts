import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/command.ts';
import { buy, openAccount } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

describe('what the trader does in the terminal', () => {
  it('is seen in events without a number, caused by hand', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    const hands = [
      { op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.1', sl: '1.08' },
      { op: 'pending', symbol: 'EURUSD', side: 'sell', type: 'limit', lots: '0.2', price: '1.09' },
      { op: 'modify_position', positionId: '1001', tp: '1.1' },
      { op: 'modify_order', orderId: '1002', sl: '1.1' },
      { op: 'close_part', positionId: '1001', closeLots: '0.04' },
      { op: 'cancel', orderId: '1002' },
      { op: 'close', positionId: '1001' },
    ] as const;
    expect(hands.map((hand) => account.hand(hand))).toEqual(hands.map(() => null));
    expect(account.events.map(({ kind, lots, sl, tp }) => [kind, lots, sl, tp])).toEqual([
      ['opened', '0.1', '1.08', null],
      ['placed', '0.2', null, null],
      ['modified', '0.1', '1.08', '1.1'],
      ['modified', '0.2', '1.1', null],
      ['closed_part', '0.04', undefined, undefined],
      ['cancelled', '0.2', '1.1', null],
      ['closed', '0.06', undefined, undefined],
    ]);
    expect(account.events.every(({ cause, n }) => cause === 'manual' && n === undefined)).toBe(true);
  });

  it.each([
    [{ op: 'close', positionId: '9' }, 'NOT_FOUND'],
    [{ op: 'open', symbol: 'EURUSD', side: 'buy', lots: '500' }, 'INVALID_VOLUME'],
    [{ op: 'open', symbol: 'NOTHING', side: 'buy', lots: '0.1' }, 'UNKNOWN_SYMBOL'],
    [{ op: 'open', symbol: 'EURUSD', side: 'buy', lots: '20' }, 'NO_MONEY'],
  ] as const)('%j is refused with %s and leaves no trace', (hand, code) => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    expect(account.hand(hand)).toBe(code);
    expect(account.events).toEqual([]);
  });

  it('goes past the desk, through an action of the venue alone', async () => {
    const venue = await openVenue();
    await venue.feed('EURUSD', '1.08500', '1.08508');
    const done = await venue.hand({ op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.1' });
    expect(done).toEqual({ lots: '0.1', price: '1.08508', positionId: '1001' });
    expect((await venue.report()).snapshot.positions).toMatchObject([{ id: '1001', n: null }]);
    const refused = await venue.tell('venue.by-hand', { hand: { op: 'close', positionId: '9' } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });
});

describe('what the broker does of its own accord', () => {
  it('gives a position another ticket, and its id still names it', async () => {
    const venue = await openVenue();
    await venue.feed('EURUSD', '1.08500', '1.08508');
    await venue.ask(buy('EURUSD', '0.1', '1.08508') as Draft);
    await venue.behave({ happen: [{ kind: 'move_ticket', positionId: '1001' }] });
    const { events, snapshot } = await venue.report();
    expect(events.at(-1)).toMatchObject({ kind: 'moved', positionId: '1001', moved: { from: '1001', to: '1002' } });
    expect(snapshot.positions).toMatchObject([{ id: '1001', ticket: '1002' }]);
    const close = await venue.ask({ op: 'close', positionId: '1001', expectLots: '0.1' });
    expect(close?.state).toBe('done');
  });

  it.each([
    [
      { kind: 'charge', amount: '12.5', positionId: '7' },
      { kind: 'charge', profit: '-12.5', positionId: '7' },
    ],
    [
      { kind: 'credit', amount: '100' },
      { kind: 'credit', profit: '100' },
    ],
    [
      { kind: 'balance', amount: '-50' },
      { kind: 'balance', profit: '-50' },
    ],
  ] as const)('%j moves the balance by an event', (happening, event) => {
    const account = openAccount('USD', '1000');
    expect(account.happen(happening)).toBeNull();
    expect(account.events).toMatchObject([event]);
    expect(account.snapshot().balance).toBe(String(1_000 + Number(event.profit)));
  });

  it('cancels and closes, with the broker as the cause', () => {
    const account = openAccount();
    account.quote('EURUSD', '1.08500', '1.08508');
    account.ask(buy('EURUSD', '0.1', '1.08508'));
    account.hand({ op: 'pending', symbol: 'EURUSD', side: 'sell', type: 'limit', lots: '0.2', price: '1.09' });
    expect(account.happen({ kind: 'close', positionId: '1001' })).toBeNull();
    expect(account.happen({ kind: 'cancel', orderId: '1002' })).toBeNull();
    expect(account.events.slice(-2)).toMatchObject([
      { kind: 'closed', cause: 'broker' },
      { kind: 'cancelled', cause: 'broker' },
    ]);
  });
});

describe('the switches', () => {
  it('stay as they are until they are set, and calm takes all of them back', async () => {
    const venue = await openVenue();
    await venue.behave({ switches: { freezePoints: 10 } });
    expect(await venue.behave({ switches: { levelTicks: 5 } })).toMatchObject({
      switches: { freezePoints: 10, levelTicks: 5 },
    });
    expect(await venue.behave({ calm: true })).toMatchObject({ switches: { freezePoints: 0, levelTicks: 1 } });
  });

  it('are refused when misspelt', async () => {
    const venue = await openVenue();
    const refused = await venue.tell('venue.behave', { switches: { freezePoint: 10 } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});
