import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const gold = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const euro = 'EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800';

const sides = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held().map((line) => line.split(' ')[0] ?? '');
};

function two(): { desk: DeskBook; first: string; second: string } {
  const desk = openDeskBook();
  return { desk, first: desk.trade(gold), second: desk.trade(euro) };
}

describe('which trade an instruction means', () => {
  it('in reply to a signal: that one', () => {
    const { desk, second } = two();
    desk.post('Close now', { replyTo: second });
    expect(sides(desk)).toEqual(['buy']);
  });

  it('naming a symbol: the one of that symbol', () => {
    const { desk } = two();
    desk.post({ type: 'update', action: 'close', symbol: 'XAUUSD' });
    expect(sides(desk)).toEqual(['sell']);
  });

  it('all of them, when it says so', () => {
    const { desk } = two();
    desk.post({ type: 'update', action: 'close', all: true });
    expect(sides(desk)).toEqual([]);
  });

  it('the only one there is, when there is only one', () => {
    const desk = openDeskBook();
    desk.trade(gold);
    desk.post('Close now');
    expect(sides(desk)).toEqual([]);
  });

  it('never one of another channel', () => {
    const desk = openDeskBook({ feeds: ['gold', 'silver'] });
    desk.trade(gold);
    desk.post('Close now', { feed: 'silver' });
    expect(sides(desk)).toEqual(['buy']);
  });

  it('in reply to one that has ended: never another one', () => {
    const { desk, first } = two();
    desk.trade('Close now', { replyTo: first });
    desk.post('Close now', { replyTo: first });
    expect(sides(desk)).toEqual(['sell']);
    expect(desk.card(first)).toContain('Nothing of it is open or waits, so nothing was done.');
  });

  it('in reply to a comment is likely, not certain: asked, and the tap does it', () => {
    const desk = openDeskBook();
    const trade = desk.trade(gold);
    const comment = desk.post('looking good so far', { replyTo: trade });
    const message = desk.post('Close now', { replyTo: comment });
    expect(desk.outcome(message)).toBe('asked');
    expect(desk.told()).toContain('could mean this trade');
    expect(sides(desk)).toEqual(['buy']);
    desk.tap('BUY XAUUSD 4060.25');
    expect(sides(desk)).toEqual([]);
    expect(desk.outcome(message)).toBe('done');
  });

  it('a question which one is meant goes when its message is taken back', () => {
    const { desk } = two();
    const message = desk.post('Close now');
    expect(desk.buttons()).toHaveLength(2);
    desk.remove(message);
    expect([...desk.buttons(), ...sides(desk)]).toEqual(['buy', 'sell']);
  });
});

describe('an instruction that was not read for certain', () => {
  it('is asked about when it is probable', () => {
    const desk = openDeskBook();
    const trade = desk.trade(gold);
    const message = desk.post('Close now', { replyTo: trade, certainty: 'probable' });
    expect([desk.outcome(message), ...sides(desk)]).toEqual(['asked', 'buy']);
  });

  it('is only shown when it is unsure', () => {
    const desk = openDeskBook();
    const trade = desk.trade(gold);
    const message = desk.post('Close now', { replyTo: trade, certainty: 'unsure' });
    expect([desk.outcome(message), ...sides(desk)]).toEqual(['nothing', 'buy']);
    expect(desk.card(trade)).toContain('Unsure: “Close now”. Nothing was done.');
    expect(desk.buttons()).toEqual([]);
  });

  it('takes a question away all the same when nothing was sent yet, for that only lowers the risk', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post(gold);
    desk.post('Cancel', { replyTo: trade, certainty: 'probable' });
    expect([desk.state(trade), ...desk.buttons()]).toEqual(['dropped']);
  });
});
