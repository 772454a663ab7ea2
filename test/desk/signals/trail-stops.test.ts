import { describe, expect, it } from 'vitest';
import type { Reading, Update } from '../../../src/core/reading.ts';
import { trailedTo } from '../../../src/desk/signals/trailed.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';
import { gold, holding, legOf, positionOf } from '../orders/leg.kit.ts';

const trail = (more: object = { pips: 20 }): Update => ({ type: 'update', action: 'trail', ...more });
const buy = 'XAUUSD BUY NOW\nSL 4050\nTP 4080';
const sell = 'XAUUSD SELL NOW\nSL 4070\nTP 4040';

function at(desk: DeskBook, bid: string, ask: string): string[] {
  desk.price(bid, ask);
  desk.settle();
  return desk.broker.held();
}

it.each([
  ['that is to stay is', 'open', '4069.09'],
  ['that is to end is not', 'gone', null],
] as const)('the stop of a position %s moved along', (_, life, stop) => {
  const trailing = legOf({ seen: holding(positionOf()), wanted: { life, trail: '0.90' } });
  expect(trailedTo(trailing, { symbol: 'XAUUSD', bid: '4070.00', ask: '4070.25', at: 0 }, gold)).toBe(stop);
});

it.each<[string, object, [string, string], string | null]>([
  ['without a stop goes where it is to be', { sl: null }, ['4070.00', '4070.25'], '4069.09'],
  ['is not moved by less than a tenth of its distance', { sl: '4069.05' }, ['4070.00', '4070.25'], null],
  ['is moved by a tenth', { sl: '4069.00' }, ['4070.00', '4070.25'], '4069.09'],
  ['is never moved back', { sl: '4069.50' }, ['4070.00', '4070.25'], null],
  ['that nobody trails stays', { trail: null }, ['4070.00', '4070.25'], null],
  ['of what is wanted no more stays', { life: 'none' }, ['4070.00', '4070.25'], null],
])('the stop of a position %s', (_, wanted, [bid, ask], stop) => {
  const trailing = legOf({ seen: holding(positionOf()), wanted: { life: 'open', trail: '0.90', ...wanted } });
  expect(trailedTo(trailing, { symbol: 'XAUUSD', bid, ask, at: 0 }, gold)).toBe(stop);
});

it('nothing is trailed of what is not open', () => {
  const waiting = legOf({ wanted: { life: 'open', trail: '0.90' } });
  expect(trailedTo(waiting, { symbol: 'XAUUSD', bid: '4070.00', ask: '4070.25', at: 0 }, gold)).toBeNull();
});

describe('a stop that follows the price', () => {
  it('goes with it towards profit, in steps, and never back', () => {
    const desk = openDeskBook();
    const trade = desk.trade(buy);
    desk.post(trail(), { replyTo: trade });
    expect(desk.signal(trade).state).toBe('open');
    expect(at(desk, '4060.10', '4060.35')).toEqual(['buy 0.10 sl 4058.09 tp 4080.00']);
    expect(at(desk, '4060.20', '4060.45')).toEqual(['buy 0.10 sl 4058.09 tp 4080.00']);
    expect(at(desk, '4065.00', '4065.25')).toEqual(['buy 0.10 sl 4062.99 tp 4080.00']);
    expect(at(desk, '4063.50', '4063.75')).toEqual(['buy 0.10 sl 4062.99 tp 4080.00']);
  });

  it('goes down with a sell', () => {
    const desk = openDeskBook();
    const trade = desk.trade(sell);
    desk.post(trail(), { replyTo: trade });
    expect(at(desk, '4055.00', '4055.25')).toEqual(['sell 0.10 sl 4057.26 tp 4040.00']);
    expect(at(desk, '4056.00', '4056.25')).toEqual(['sell 0.10 sl 4057.26 tp 4040.00']);
  });

  it('is not pulled back from where it is nearer already', () => {
    const desk = openDeskBook();
    const trade = desk.trade('XAUUSD BUY NOW\nSL 4059.50\nTP 4080');
    desk.post(trail(), { replyTo: trade });
    expect(at(desk, '4060.50', '4060.75')).toEqual(['buy 0.10 sl 4059.50 tp 4080.00']);
  });

  it('follows from break-even on where both were said before the entry was known', () => {
    const desk = openDeskBook();
    desk.post(sell);
    desk.post({ type: 'updates', items: [{ type: 'update', action: 'breakeven' }, trail()] } as Reading);
    desk.settle();
    expect(desk.broker.held()).toEqual(['sell 0.10 sl 4060.00 tp 4040.00']);
    expect(at(desk, '4050.00', '4050.25')).toEqual(['sell 0.10 sl 4052.26 tp 4040.00']);
  });

  it('by one R is as far as was risked at first, also after its stop was moved', () => {
    const desk = openDeskBook();
    const trade = desk.trade(sell);
    desk.price('4055.00', '4055.25');
    desk.post({ type: 'update', action: 'move_sl', price: 4058 }, { replyTo: trade });
    desk.settle();
    desk.post(trail({ r: 1 }), { replyTo: trade });
    expect(at(desk, '4050.00', '4050.25')).toEqual(['sell 0.10 sl 4058.00 tp 4040.00']);
    expect(at(desk, '4045.00', '4045.25')).toEqual(['sell 0.10 sl 4055.26 tp 4040.00']);
  });

  it('goes on from where it stands where the broker refused it for a price that was gone again', () => {
    const desk = openDeskBook();
    const trade = desk.trade(buy);
    desk.post(trail(), { replyTo: trade });
    desk.settle();
    desk.broker.refuse('modify_position', 'INVALID_STOPS');
    expect(at(desk, '4079.00', '4079.25')).toEqual(['buy 0.10 sl 4057.99 tp 4080.00']);
    desk.broker.allow('modify_position');
    expect(at(desk, '4070.00', '4070.25')).toEqual(['buy 0.10 sl 4067.99 tp 4080.00']);
    expect(at(desk, '4065.00', '4065.25')).toEqual(['buy 0.10 sl 4067.99 tp 4080.00']);
  });

  it.each<[string, (desk: DeskBook, trade: string) => void, string]>([
    [
      'the provider names another',
      (desk, replyTo) => desk.post({ type: 'update', action: 'move_sl', price: 4059 }, { replyTo }),
      '4059.00',
    ],
    ['it is moved by hand', (desk) => desk.broker.setLevels(desk.broker.ids()[0] ?? '', { sl: '4059.00' }), '4059.00'],
  ])('stays where it is put once %s', (_, put, sl) => {
    const desk = openDeskBook();
    const trade = desk.trade(buy);
    desk.post(trail(), { replyTo: trade });
    at(desk, '4060.10', '4060.35');
    put(desk, trade);
    desk.settle();
    expect(at(desk, '4070.00', '4070.25')).toEqual([`buy 0.10 sl ${sl} tp 4080.00`]);
  });
});

describe('an instruction that leaves something alone', () => {
  const close: Update = { type: 'update', action: 'close', all: true, except: ['EURUSD'] };
  it('closes all but that', () => {
    const desk = openDeskBook();
    const euro = desk.trade('EURUSD BUY NOW\nSL 1.0800\nTP 1.0900');
    const gold = desk.trade(buy);
    desk.post(close);
    desk.settle();
    expect([desk.state(euro), desk.state(gold)]).toEqual(['open', 'closed']);
  });

  it('whatever name of it is used', () => {
    const desk = openDeskBook();
    const gold = desk.trade(buy);
    desk.post({ ...close, except: ['GOLD'] });
    desk.settle();
    expect(desk.state(gold)).toBe('open');
  });

  it('also in a reply to what it leaves alone', () => {
    const desk = openDeskBook();
    const euro = desk.trade('EURUSD BUY NOW\nSL 1.0800\nTP 1.0900');
    desk.post(close, { replyTo: euro });
    desk.settle();
    expect(desk.state(euro)).toBe('open');
  });
});
