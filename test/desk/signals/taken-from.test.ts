import { describe, expect, it } from 'vitest';
import { cancelOrder, closePosition } from '../../../src/desk/hand/actions.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* What a trader took away of orders that wait is not given back by an edit that needs new orders. */
const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP1 4075\nTP2 4085';
const wider = pending.replace('4045', '4035');

type Act = Parameters<DeskBook['perform']>[0];

function does(desk: DeskBook, action: Act, input: object): string {
  const { broker, store } = desk;
  const awaited = store.waitingCommands('paper').map(({ n }) => n);
  const report = broker.report(store.account('paper')?.eventCursor ?? 0, awaited);
  return desk.perform(action, input, [{ accountId: 'paper', report, quotes: broker.quotes(), beside: [] }]);
}

function waiting(): { desk: DeskBook; trade: string; legs: string[] } {
  const desk = openDeskBook();
  const trade = desk.trade(pending);
  return { desk, trade, legs: desk.legs(trade).map(({ id }) => id) };
}

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('orders that need new ones to follow an edit', () => {
  it('are placed by themselves where nobody took anything away of them', () => {
    const { desk, trade } = waiting();
    desk.edit(trade, wider);
    expect(held(desk)).toHaveLength(2);
  });

  it('ask first after a part of them was taken away by the trader', () => {
    const { desk, trade, legs } = waiting();
    for (const id of legs) expect(does(desk, closePosition, { id, lots: '0.02' })).toBe('done');
    desk.settle();
    desk.edit(trade, wider);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
    expect(desk.notes(trade)).toContain('REPLACE_MOVED');
  });

  it('ask first after one of them was cancelled by the trader', () => {
    const { desk, trade, legs } = waiting();
    expect(does(desk, cancelOrder, { id: legs[0] })).toBe('done');
    desk.settle();
    desk.edit(trade, wider);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
  });

  it('ask first after one of them was cancelled at the terminal', () => {
    const { desk, trade } = waiting();
    desk.broker.dropOrder('o1', 'manual');
    desk.settle();
    desk.edit(trade, wider);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
  });

  it.each<[string, Act, object]>([
    ['cancelled', cancelOrder, {}],
    ['closed', closePosition, { all: true }],
  ])('are not placed after the old ones were %s by the trader meanwhile', (_, action, input) => {
    const { desk, trade } = waiting();
    desk.edit(trade, wider);
    expect(does(desk, action, { id: desk.signal(trade).id, ...input })).toBe('done');
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('dropped');
  });

  it('give no part away while they are being replaced', () => {
    const { desk, trade, legs } = waiting();
    desk.edit(trade, wider);
    for (const id of legs) expect(does(desk, closePosition, { id, lots: '0.02' })).toBe('BEING_REPLACED');
    expect(held(desk)).toHaveLength(2);
  });
});
