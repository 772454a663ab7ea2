import { expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4075';
const waits = 'XAUUSD BUY LIMIT 4054\nSL 4043\nTP 4067';

it.each<[string, string, string, object, string[]]>([
  [
    'a wider stop',
    market,
    'Move SL to 4040',
    {},
    ['more could be lost than now', 'from 4050.00 to 4040.00', '-202.85 USD'],
  ],
  [
    'an order to be asked about everything',
    market,
    'Close now',
    { whoWins: 'me' },
    ['asked about everything', 'Closes 0.1 lots'],
  ],
])('%s is asked about with its reason and what it would do', (_, trade, words, handling, expected) => {
  const desk = openDeskBook({ handling });
  const id = desk.trade(trade);
  desk.post(words, { replyTo: id });
  for (const part of expected) expect(desk.told()).toContain(part);
});

it('an edited message as well', () => {
  const desk = openDeskBook();
  const id = desk.trade(market);
  desk.edit(id, 'XAUUSD BUY 4060.25\nSL 4040\nTP 4075');
  expect(desk.told()).toContain('more could be lost than now');
  expect(desk.told()).toContain('from 4050.00 to 4040.00');
});

it('a deleted one says what is taken back', () => {
  const desk = openDeskBook();
  desk.remove(desk.trade(waits));
  expect(desk.told()).toContain('Takes back the order for 0.1 lots BUY XAUUSD at 4054.00.');
});

it('an order that is placed anew says so, and no figures of an order that will be gone', () => {
  const desk = openDeskBook({ settings: { size: { mode: 'risk', percent: '1', of: 'balance' } } });
  const id = desk.trade(waits);
  desk.edit(id, 'XAUUSD BUY LIMIT 4054\nSL 4033\nTP 4067', 'probable');
  expect(desk.told()).toContain('Takes back the order for 0.08 lots BUY XAUUSD at 4054.00.');
  expect(desk.told()).toContain('planned anew as it reads now');
  expect(desk.told()).not.toContain('from 4043.00 to 4033.00');
  desk.tap('Take the new levels');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.04 at 4054.00 sl 4033.00 tp 4067.00']);
});

it('an order that can be moved says where to', () => {
  const desk = openDeskBook();
  const id = desk.trade(waits);
  desk.edit(id, 'XAUUSD BUY LIMIT 4054\nSL 4045\nTP 4067', 'probable');
  expect(desk.told()).toContain('from 4043.00 to 4045.00');
  expect(desk.told()).not.toContain('planned anew');
});
