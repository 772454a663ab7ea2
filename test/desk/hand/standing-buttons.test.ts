import { expect, it } from 'vitest';
import { forgetOld } from '../../../src/desk/upkeep.ts';
import { openDeskBook } from '../../kit/desk-book.ts';

const day = 86_400_000;
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

it('the buttons of an open trade work for as long as it is open', () => {
  const desk = openDeskBook();
  const trade = desk.trade(market);
  desk.pass(60 * day);
  desk.perform(forgetOld, {});
  expect(desk.offered(trade)).toEqual(['Close', 'Half', 'Break-even']);
  expect(desk.tap('Close')).toBe('done');
  expect(desk.tap('Confirm')).toBe('done');
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
});

it('and are forgotten some days after it has ended', () => {
  const desk = openDeskBook();
  desk.trade(market);
  const choice = desk.store.said(desk.store.talkBefore(Number.MAX_SAFE_INTEGER, 1)[0]?.id ?? '')?.choices[0]?.id ?? '';
  desk.tap('Close');
  desk.tap('Confirm');
  desk.settle();
  desk.pass(8 * day);
  desk.perform(forgetOld, {});
  expect(desk.store.choice(choice)).toBeUndefined();
});
