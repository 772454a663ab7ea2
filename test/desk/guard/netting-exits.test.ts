import { expect, it } from 'vitest';
import { panic } from '../../../src/desk/guard/panic.ts';
import { openDeskBook } from '../../kit/desk-book.ts';

/* An account that nets keeps one position a symbol: what others put into ours is ended with it, by a leg of its own. */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4075';
const elsewhere = { symbol: 'XAUUSD', side: 'buy' as const, sl: null, tp: null };

function panicking() {
  const desk = openDeskBook({ marginMode: 'netting' });
  const trade = desk.trade(market);
  return {
    desk,
    trade,
    panic() {
      desk.perform(panic, {});
      desk.tap('Stop everything');
    },
    closeAll: () => desk.tap(desk.shown().find(({ label }) => label.startsWith('Close all'))?.label ?? ''),
    alarms: () => desk.store.liveLegs('paper').filter(({ missingSince }) => missingSince !== null),
  };
}

it('an order of somebody else that fills into our position while it is being cancelled is closed too', () => {
  const { desk, trade, ...all } = panicking();
  desk.broker.placeElsewhere({ ...elsewhere, lots: '0.05', price: '4058.00' });
  desk.look();
  all.panic();
  all.closeAll();
  desk.broker.fill();
  desk.settle();
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.state(trade)).toBe('closed');
  expect(all.alarms()).toEqual([]);
});

it('the stop of a position that two legs share ends both', () => {
  const { desk, trade, ...all } = panicking();
  desk.broker.openElsewhere({ ...elsewhere, lots: '0.05' }, '4060.25');
  desk.look();
  all.panic();
  all.closeAll();
  desk.broker.end('p1', 'stop');
  desk.settle();
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.state(trade)).toBe('closed');
  expect(all.alarms()).toEqual([]);
});

it('an order of somebody else that fills into our position and is stopped with it before anybody looks has ended', () => {
  const { desk, trade, ...all } = panicking();
  desk.broker.placeElsewhere({ ...elsewhere, lots: '0.05', price: '4058.00' });
  desk.look();
  all.panic();
  all.closeAll();
  desk.broker.fill();
  desk.broker.end('p1', 'stop');
  desk.settle();
  desk.settle();
  expect(desk.state(trade)).toBe('closed');
  expect(all.alarms()).toEqual([]);
  expect(desk.store.liveLegs('paper')).toEqual([]);
});

it('a share of somebody else costs our trade nothing', () => {
  const { desk, trade } = panicking();
  const before = desk.legs(trade)[0]?.profit;
  desk.broker.openElsewhere({ ...elsewhere, lots: '0.05' }, '4060.25', '-0.35');
  desk.look();
  expect(desk.legs(trade)[0]?.profit).toBe(before);
});
