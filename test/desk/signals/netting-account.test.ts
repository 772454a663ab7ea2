import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* On a netting account there is one live signal and one leg a symbol: a second order would add to it or reverse it. */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4075\nTP2 4090';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const euro = 'EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800';

const open = (more: object = {}) => openDeskBook({ marginMode: 'netting', ...more });
const sent = (desk: DeskBook) => desk.since().flatMap((line) => / sends (.*)/.exec(line)?.[1] ?? []);
const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('a netting account', () => {
  it('takes a signal of several targets as one order', () => {
    const desk = open();
    const trade = desk.trade(market);
    expect(desk.legs(trade)).toHaveLength(1);
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
  });

  it.each<[string, (desk: DeskBook) => void]>([
    ['open', (desk) => void desk.trade(market)],
    ['waiting as an order', (desk) => void desk.trade(limit)],
    ['on its way', (desk) => void desk.post(market)],
    [
      'planned and not sent',
      (desk) => {
        desk.write(market);
        desk.take({ isHead: false });
      },
    ],
  ])('asks about a second signal of a symbol while the first is %s', (_, first) => {
    const desk = open();
    first(desk);
    desk.since();
    for (const text of ['XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4070', 'XAUUSD SELL LIMIT 4090\nSL 4100\nTP 4055']) {
      const second = desk.write(text);
      desk.take({ isHead: false });
      expect(desk.state(second)).toBe('asking');
      expect(desk.card(second)).toContain('This account nets');
    }
    expect(sent(desk)).toEqual([]);
  });

  it('refuses it when it is taken while the first is still there', () => {
    const desk = open();
    desk.trade(market);
    const second = desk.post('XAUUSD SELL LIMIT 4090\nSL 4100\nTP 4055');
    desk.tap('Trade anyway');
    expect(desk.state(second)).toBe('refused');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
  });

  it('takes it when the first has ended by then', () => {
    const desk = open();
    const first = desk.trade(market);
    const second = desk.post('XAUUSD SELL LIMIT 4090\nSL 4100\nTP 4055');
    desk.trade('Close now', { replyTo: first });
    desk.tap('Trade anyway');
    expect(held(desk)).toEqual(['sell 0.10 at 4090.00 sl 4100.00 tp 4055.00']);
    expect(desk.state(second)).toBe('working');
  });

  it('takes another symbol beside it', () => {
    const desk = open();
    desk.trade(market);
    desk.trade(euro);
    expect(held(desk)).toHaveLength(2);
  });

  it('a close compares what is held, so that twice is not a reversal (B4)', () => {
    const desk = open();
    const trade = desk.trade(market);
    desk.post('Close now', { replyTo: trade });
    desk.post('Close now', { replyTo: trade });
    const [row] = desk.store.waitingCommands('paper');
    expect(row?.command).toMatchObject({ op: 'close', expectLots: '0.1' });
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('closed');
  });

  it('half and half again leaves a quarter, each compared with what is held (B3)', () => {
    const desk = open({ settings: { size: { mode: 'lots', lots: '0.40' } } });
    const trade = desk.trade(market);
    desk.post('Close half now', { replyTo: trade });
    desk.post('Close half now', { replyTo: trade });
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
    expect(desk.state(trade)).toBe('open');
  });

  it('what an order of somebody else adds to its position is no share of it', () => {
    const desk = open();
    const trade = desk.trade(market);
    const elsewhere = { symbol: 'XAUUSD', side: 'buy' as const, sl: null, tp: null };
    desk.broker.placeElsewhere({ ...elsewhere, lots: '0.05', price: '4058.00' });
    desk.look();
    desk.broker.fill('0.02');
    desk.broker.dropOrder('o2', 'manual');
    expect(held(desk)).toEqual(['buy 0.12 sl 4050.00 tp 4075.00']);
    expect(sent(desk)).toEqual([]);
    expect(desk.legs(trade)).toMatchObject([{ share: '0.1', orderIds: [], wanted: { life: 'open' } }]);
    desk.trade('Close now', { replyTo: trade });
    expect(held(desk)).toEqual(['buy 0.02 sl 4050.00 tp 4075.00']);
  });

  it('lots taken out by hand are not asked back', () => {
    const desk = open();
    const trade = desk.trade(market);
    desk.broker.end('p1', 'manual', '0.04');
    expect(held(desk)).toEqual(['buy 0.06 sl 4050.00 tp 4075.00']);
    expect(desk.card(trade)).toContain('0.04 lots were taken out by hand');
    desk.trade('Close now', { replyTo: trade });
    expect(held(desk)).toEqual([]);
  });
});
