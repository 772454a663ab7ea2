import { describe, expect, it } from 'vitest';
import { haltTrading, resumeTrading } from '../../../src/desk/guard/hold.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const bare = 'XAUUSD BUY NOW';
const levels = 'SL 4050\nTP 4080';
const whole = `${bare}\n${levels}`;
const traded = 'buy 0.10 sl 4050.00 tp 4080.00';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

function saidTwice(second: string): { desk: DeskBook; first: string; again: string } {
  const desk = openDeskBook();
  const first = desk.post(bare);
  desk.pass(5_000);
  return { desk, first, again: desk.post(second) };
}

describe('a signal that is said anew before its levels came is one trade', () => {
  it('as bare as before: the newer message waits for the levels', () => {
    const { desk, first, again } = saidTwice(bare);
    expect([desk.state(first), desk.state(again)]).toEqual(['skipped', 'incomplete']);
    expect(desk.notes(first)).toContain('SAID_ANEW');
    desk.post(levels);
    expect(held(desk)).toEqual([traded]);
  });

  it.each([
    ['certain', 'skipped'],
    ['probable', 'skipped'],
    ['unsure', 'incomplete'],
  ] as const)('a %s one leaves the older %s: what is only shown takes the place of nothing', (certainty, state) => {
    const desk = openDeskBook();
    const first = desk.post(bare);
    desk.pass(5_000);
    desk.post(whole, { certainty });
    expect(desk.state(first)).toBe(state);
  });

  it('with its levels: the newer message is traded, and levels that are given to the older one are asked about', () => {
    const { desk, first } = saidTwice(whole);
    expect(held(desk)).toEqual([traded]);
    desk.edit(first, 'XAUUSD BUY STOP 4065\nSL 4055\nTP 4080');
    expect(held(desk)).toEqual([traded]);
    expect(desk.state(first)).toBe('asking');
  });

  it.each([
    ['the older', 0],
    ['the newer', 1],
  ])('edited to have its levels in %s message, it is traded once', (_, which) => {
    const { desk, first, again } = saidTwice(bare);
    desk.edit(which === 0 ? first : again, whole);
    expect(held(desk)).toEqual([traded]);
    desk.edit(which === 0 ? again : first, whole);
    expect(held(desk)).toEqual([traded]);
  });

  it('the older one deleted changes nothing, the newer one deleted ends it', () => {
    const { desk, first, again } = saidTwice(bare);
    desk.remove(first);
    expect(desk.state(again)).toBe('incomplete');
    desk.remove(again);
    desk.post(levels);
    expect(held(desk)).toEqual([]);
  });

  it.each([
    ['the other side', 'XAUUSD SELL NOW\nSL 4070\nTP 4040', 'open'],
    ['a price far away', 'XAUUSD BUY LIMIT 4030\nSL 4020\nTP 4080', 'working'],
  ])('of %s it is another one, and the first still waits', (_, second, state) => {
    const { desk, first, again } = saidTwice(second);
    desk.settle();
    expect([desk.state(first), desk.state(again)]).toEqual(['incomplete', state]);
  });
});

describe('a trade that was edited into another one, and that one posted', () => {
  const edited = 'XAUUSD SELL LIMIT 4070\nSL 4080\nTP 4050';

  it('asks while the open one still stands', () => {
    const desk = openDeskBook();
    const trade = desk.trade(whole);
    desk.edit(trade, edited);
    const again = desk.post(edited);
    expect(desk.state(again)).toBe('asking');
    expect(held(desk)).toEqual([traded]);
  });
});

describe('a trade that was refused, said once more and opened by that', () => {
  const other = 'XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4090';

  function saidAfterRefusal() {
    const desk = openDeskBook();
    desk.perform(haltTrading, {});
    const first = desk.post(whole);
    desk.perform(resumeTrading, {});
    const again = desk.trade(whole);
    expect([desk.state(first), desk.state(again)]).toEqual(['refused', 'open']);
    return { desk, first };
  }

  it('asks when the first message is edited into another one', () => {
    const { desk, first } = saidAfterRefusal();
    desk.edit(first, other);
    desk.settle();
    expect([desk.state(first), ...held(desk)]).toEqual(['asking', traded]);
    expect(desk.card(first)).toContain('take it only if it is to stand beside that one');
    desk.tap('Take');
    desk.settle();
    expect(held(desk)).toHaveLength(2);
  });

  it('control: another message that says so is a trade of its own', () => {
    const { desk } = saidAfterRefusal();
    expect(desk.state(desk.trade(other))).toBe('working');
  });
});

describe('words that a trade was edited into, and that resemble another one', () => {
  it('ask, and change neither', () => {
    const desk = openDeskBook();
    const trade = desk.trade(whole);
    desk.edit(trade, 'XAUUSD SELL LIMIT 4070\nSL 4080\nTP 4050');
    const other = desk.post('XAUUSD SELL LIMIT 4070\nSL 4085\nTP 4040');
    desk.tap('Take');
    const again = desk.post('XAUUSD SELL LIMIT 4070\nSL 4080\nTP 4050');
    desk.settle();
    expect([desk.state(again), desk.legs(other)[0]?.wanted.sl]).toEqual(['asking', '4085.00']);
  });
});

describe('a trade that an edit adds without a stop', () => {
  it('is traded unasked by nobody’s levels that come later', () => {
    const desk = openDeskBook();
    const message = desk.trade(whole);
    desk.edit(message, `${whole}\n\nEURUSD SELL 1.0850\nTP 1.0700`);
    desk.post('EURUSD SL 1.0950');
    expect([desk.state(message, 1), ...held(desk)]).toEqual(['refused', traded]);
  });
});
