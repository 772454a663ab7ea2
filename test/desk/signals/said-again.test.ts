import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const now = 'XAUUSD BUY NOW\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held().map((line) => line.replace(/^.* sl/, 'sl'));
};

describe('a trade that is posted again while it is open is no second trade', () => {
  it.each([
    ['word for word', market, market, 'sl 4050.00 tp 4080.00', false],
    ['with a nearer stop', market, market.replace('4050', '4055'), 'sl 4055.00 tp 4080.00', true],
    ['with another target', market, market.replace('4080', '4090'), 'sl 4050.00 tp 4090.00', true],
    ['with only its targets', market, 'XAUUSD BUY 4060.25\nTP 4090', 'sl 4050.00 tp 4090.00', true],
    ['at a price hardly different', market, 'XAUUSD BUY 4060.40\nSL 4055\nTP 4080', 'sl 4055.00 tp 4080.00', true],
    ['now, near where it was opened', now, now.replace('4050', '4055'), 'sl 4055.00 tp 4080.00', true],
    ['as a limit that still waits', limit, limit.replace('4045', '4046'), 'sl 4046.00 tp 4075.00', true],
  ])('%s', (_, first, second, levels, isCorrection) => {
    const desk = openDeskBook();
    const trade = desk.trade(first);
    const again = desk.post(second);
    expect(desk.state(again)).toBe('skipped');
    expect(desk.notes(again).includes('CORRECTED')).toBe(isCorrection);
    expect(desk.card(again)).toContain('is still open; a repost is not a second trade');
    expect(held(desk)).toEqual([levels]);
    expect(desk.legs(trade)).toHaveLength(1);
  });

  it('with a wider stop the trader decides, on the first trade', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.post(market.replace('4050', '4045'));
    expect(held(desk)).toEqual(['sl 4050.00 tp 4080.00']);
    desk.tap('Take the new levels');
    expect(held(desk)).toEqual(['sl 4045.00 tp 4080.00']);
  });

  it('behind the first one, before that was sent, it is one order with the levels said last', () => {
    const desk = openDeskBook();
    desk.write(market);
    desk.write(market.replace('4050', '4055'));
    desk.take();
    expect(desk.since().filter((line) => line.includes('sends'))).toEqual(['leg 2 sends open buy 0.1 4055.00 4080.00']);
    expect(held(desk)).toEqual(['sl 4055.00 tp 4080.00']);
  });

  it('while the first one asks, one tap gives one trade with the new levels', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    desk.post(market);
    desk.post(market.replace('4050', '4055'));
    expect(desk.buttons()).toEqual(['Take', 'Half size', 'Skip']);
    desk.tap('Take');
    expect(held(desk)).toEqual(['sl 4055.00 tp 4080.00']);
  });

  it('in words that are not certain its levels are asked about', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.post(market.replace('4050', '4055'), { certainty: 'probable' });
    expect(held(desk)).toEqual(['sl 4050.00 tp 4080.00']);
    expect(desk.buttons()).toEqual(['Take the new levels', 'Leave as it is']);
  });

  it('after the first one has ended it is another trade', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.trade('Close now');
    const again = desk.trade(market.replace('4050', '4051'));
    expect(desk.state(again)).toBe('open');
    expect(held(desk)).toEqual(['sl 4051.00 tp 4080.00']);
  });

  it('break-even stands when the same trade is said again word for word (B3)', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.price('4070.00', '4070.25');
    desk.trade('Break even');
    desk.trade(market);
    expect(held(desk)).toEqual(['sl 4060.25 tp 4080.00']);
  });
});

describe('the message that only said a trade again, edited', () => {
  function reposted(text: string): DeskBook {
    const desk = openDeskBook();
    desk.trade(market);
    const again = desk.trade(market);
    desk.edit(again, text);
    return desk;
  }

  it.each([
    ['to a nearer stop', market.replace('4050', '4055'), 'sl 4055.00 tp 4080.00'],
    ['to a wider stop', market.replace('4050', '4045'), 'sl 4050.00 tp 4080.00'],
    ['to the same in other words', `${market} ✅`, 'sl 4050.00 tp 4080.00'],
  ])('%s, is taken as an edit of the trade', (_, text, levels) => {
    expect(held(reposted(text))).toEqual([levels]);
  });

  it('into another trade, asks', () => {
    const desk = reposted('XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4070');
    expect(desk.state('m2')).toBe('asking');
    expect(held(desk)).toHaveLength(1);
  });

  it('once the trade has ended, is recorded only', () => {
    const desk = openDeskBook();
    desk.trade(market);
    const again = desk.trade(market);
    desk.trade('Close now');
    desk.edit(again, market.replace('4050', '4055'));
    expect(held(desk)).toEqual([]);
    expect(desk.state(again)).toBe('skipped');
  });

  it('and deleted leaves the trade as it is', () => {
    const desk = openDeskBook();
    desk.trade(market);
    const again = desk.trade(market);
    desk.remove(again);
    expect(held(desk)).toEqual(['sl 4050.00 tp 4080.00']);
  });
});

describe('a signal that may be a second trade', () => {
  it('and names no price of its own asks, and is one only when it is taken', () => {
    const desk = openDeskBook();
    desk.trade(now);
    desk.price('4070.00', '4070.25');
    const second = desk.post('XAUUSD BUY NOW\nSL 4062\nTP 4090');
    expect(desk.state(second)).toBe('asking');
    expect(desk.card(second)).toContain('take it only if a second trade is meant');
    desk.tap('Take');
    expect(held(desk)).toEqual(['sl 4050.00 tp 4080.00', 'sl 4062.00 tp 4090.00']);
  });

  it('and names another price is one', () => {
    const desk = openDeskBook();
    desk.trade(limit);
    desk.trade('XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4070');
    expect(held(desk)).toHaveLength(2);
  });

  it('of another channel is one', () => {
    const desk = openDeskBook({ feeds: ['gold', 'silver'] });
    desk.trade(market);
    desk.trade(market, { feed: 'silver' });
    expect(held(desk)).toHaveLength(2);
  });

  it('beside the other trade of its own message is one', () => {
    const desk = openDeskBook();
    const line = market.replaceAll('\n', ' ');
    desk.trade(`1) ${line}\n2) ${line.replace('4080', '4090')}`);
    expect(held(desk)).toHaveLength(2);
  });
});
