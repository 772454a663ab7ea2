import { describe, expect, it } from 'vitest';
import { restored } from '../../../src/desk/restored.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

/** A trade of 0.10 lots that is open, at a price where its stop can go to the entry. */
function opened(handling: object = {}): { desk: DeskBook; trade: string } {
  const desk = openDeskBook({ handling });
  const trade = desk.trade(market);
  desk.price('4070.00', '4070.25');
  return { desk, trade };
}

/** Carried out to the end, and what is held then. */
function heldIn(desk: DeskBook): string[] {
  desk.settle();
  return desk.broker.held();
}

describe('an instruction is known by its message and its place in it (B3)', () => {
  it('said again in the same words it does nothing', () => {
    const { desk, trade } = opened();
    const message = desk.post('Close half now', { replyTo: trade });
    expect(heldIn(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    desk.since();
    desk.edit(message, 'Close half now!!');
    expect(desk.since()).toEqual([]);
    expect(heldIn(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('delivered once more under a later number it does nothing', () => {
    const { desk, trade } = opened();
    const message = desk.post('Close half now', { replyTo: trade });
    heldIn(desk);
    desk.since();
    const [first] = desk.log().filter(({ messageId }) => messageId === message);
    if (first) desk.log().push({ ...first, seq: desk.log().length + 1 });
    desk.take();
    expect(desk.since()).toEqual([]);
    expect(heldIn(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('worded anew after it was carried out it asks, and nothing is done until somebody decides', () => {
    const { desk, trade } = opened();
    const message = desk.post('Move SL to 4062', { replyTo: trade });
    heldIn(desk);
    desk.edit(message, 'Move SL to 4064');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('asked');
    expect(desk.tap('Do it')).toBe('done');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4064.00 tp 4080.00']);
  });

  it('worded anew while it was only asked about it replaces the question', () => {
    const { desk, trade } = opened({ whoWins: 'me' });
    const message = desk.post('Move SL to 4062', { replyTo: trade });
    desk.edit(message, 'Move SL to 4064');
    expect(desk.outcome(message)).toBe('asked');
    expect(desk.buttons().filter((label) => label === 'Do it')).toHaveLength(1);
    desk.tap('Do it');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4064.00 tp 4080.00']);
  });

  it('worded anew after there was nothing to do it is carried out', () => {
    const { desk, trade } = opened();
    const message = desk.post('TP 1 hit', { replyTo: trade });
    expect(desk.outcome(message)).toBe('nothing');
    desk.edit(message, 'Move SL to 4062');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('only the one that changed among several is taken anew', () => {
    const { desk, trade } = opened();
    const message = desk.post('Move SL to 4062 and move TP to 4090', { replyTo: trade });
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4090.00']);
    desk.edit(message, 'Move SL to 4062 and move TP to 4095');
    expect([0, 1].map((item) => desk.outcome(message, item))).toEqual(['done', 'asked']);
    desk.tap('Do it');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4095.00']);
  });

  it('posted before a restore it asks, for it may have been carried out', () => {
    const { desk, trade } = opened();
    const message = desk.write('Close half now', { replyTo: trade });
    desk.pass(1_000);
    desk.perform(restored, {});
    desk.take();
    expect(desk.outcome(message)).toBe('asked');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('posted after a restore it is carried out', () => {
    const { desk, trade } = opened();
    desk.perform(restored, {});
    desk.pass(1_000);
    desk.post('Close half now', { replyTo: trade });
    expect(heldIn(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('posted before the signal it would touch it is none', () => {
    const { desk } = opened();
    const message = desk.post('Close now', { postedAt: desk.clock.now() - 60_000 });
    expect(desk.outcome(message)).toBe('nothing');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('an edit of a message from before the signal into an instruction is none', () => {
    const desk = openDeskBook();
    const message = desk.post('Good morning');
    desk.pass(60_000);
    desk.trade(market);
    desk.edit(message, 'Close now');
    expect(desk.outcome(message)).toBe('nothing');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('deleted after it was carried out it stays done', () => {
    const { desk, trade } = opened();
    const message = desk.post('Move SL to 4062', { replyTo: trade });
    heldIn(desk);
    desk.remove(message);
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('deleted while it is asked about, its question is gone', () => {
    const { desk, trade } = opened({ whoWins: 'me' });
    const message = desk.post('Move SL to 4062', { replyTo: trade });
    expect(desk.buttons()).toContain('Do it');
    desk.remove(message);
    expect(desk.buttons()).not.toContain('Do it');
  });

  it('carried out by a tap it counts as done', () => {
    const { desk, trade } = opened({ whoWins: 'me' });
    const message = desk.post('Move SL to 4062', { replyTo: trade });
    desk.tap('Do it');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('worded anew after its price was reached it asks', () => {
    const { desk, trade } = opened();
    const message = desk.post('Move SL to 4062 when price reaches 4072', { replyTo: trade });
    expect(desk.outcome(message)).toBe('waits');
    desk.price('4072.00', '4072.25');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
    desk.edit(message, 'Move SL to 4064');
    expect(desk.outcome(message)).toBe('asked');
    expect(heldIn(desk)).toEqual(['buy 0.10 sl 4062.00 tp 4080.00']);
  });
});
