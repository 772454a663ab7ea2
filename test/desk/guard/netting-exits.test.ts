import { expect, it } from 'vitest';
import { panic } from '../../../src/desk/guard/panic.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* An account that nets keeps one position a symbol: what others put into ours is ended with it, by a leg of its own. */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4075';
const elsewhere = { symbol: 'XAUUSD', side: 'buy' as const, sl: null, tp: null };

type Act = (desk: DeskBook) => void;
const waits: Act = ({ broker }) => broker.placeElsewhere({ ...elsewhere, lots: '0.05', price: '4058.00' });
const isOpen: Act = ({ broker }) => broker.openElsewhere({ ...elsewhere, lots: '0.05' }, '4060.25');
const fills: Act = ({ broker }) => broker.fill();
const isStopped: Act = ({ broker }) => broker.end('p1', 'stop');

/** What somebody else has beside our trade, and what happens while all is being closed. */
it.each<[string, Act, Act[]]>([
  ['an order of somebody else that fills into our position while it is being cancelled', waits, [fills]],
  ['a position that two legs share, which is stopped', isOpen, [isStopped]],
  ['an order that fills into our position and is stopped with it before anybody looks', waits, [fills, isStopped]],
])('panic leaves nothing of %s', (_, theirs, meanwhile) => {
  const desk = openDeskBook({ marginMode: 'netting' });
  const trade = desk.trade(market);
  theirs(desk);
  desk.look();
  desk.perform(panic, {});
  desk.tap('Stop everything');
  desk.tap(desk.shown().find(({ label }) => label.startsWith('Close all'))?.label ?? '');
  for (const act of meanwhile) act(desk);
  desk.settle();
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.state(trade)).toBe('closed');
  expect(desk.store.liveLegs('paper')).toEqual([]);
});

it('a share of somebody else costs our trade nothing', () => {
  const desk = openDeskBook({ marginMode: 'netting' });
  const trade = desk.trade(market);
  const before = desk.legs(trade)[0]?.profit;
  desk.broker.openElsewhere({ ...elsewhere, lots: '0.05' }, '4060.25', '-0.35');
  desk.look();
  expect(desk.legs(trade)[0]?.profit).toBe(before);
});
