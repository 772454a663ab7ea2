import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import { asEdited, ownAfterEdit, ownAfterOther } from '../../../src/desk/signals/own-wording.ts';
import { openDeskBook } from '../../kit/desk-book.ts';

const signal = (change: Partial<Signal> = {}): Signal => ({
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: 4050,
  tps: [4070],
  ...change,
});

describe('a trade whose stop came in another message', () => {
  const own = signal();
  const trade = { signal: signal({ sl: 4055 }), own };

  it.each<[string, Partial<Signal>, Partial<Signal>]>([
    ['keeps it when its message is edited elsewhere', { tps: [4080] }, { sl: 4055, tps: [4080] }],
    ['takes another stop of its message', { sl: 4052 }, { sl: 4052 }],
    ['takes all of another side', { side: 'sell', sl: 4075, tps: [4040] }, { side: 'sell', sl: 4075, tps: [4040] }],
    ['takes all of another symbol, and no level of the first', { symbol: 'XAGUSD' }, { symbol: 'XAGUSD' }],
    ['takes a stop in pips', { sl: null, slPips: 30 }, { sl: null, slPips: 30 }],
  ])('%s', (_, edit, after) => {
    expect(asEdited(trade, signal(edit))).toEqual(signal(after));
  });

  it('keeps a last target that another message let run', () => {
    const running = { signal: signal({ openTp: true }), own };
    expect(asEdited(running, signal({ sl: 4052 }))).toEqual(signal({ sl: 4052, openTp: true }));
  });

  it('knows what its own message says of it, as far as that was taken', () => {
    const edited = signal({ tps: [4080] });
    expect(ownAfterEdit(trade, edited, asEdited(trade, edited))).toEqual(edited);
    expect(ownAfterEdit(trade, edited, trade.signal)).toEqual(own);
    expect(ownAfterEdit(trade, signal({ sl: 4055 }), signal({ sl: 4055 }))).toBeNull();
    expect(ownAfterOther({ signal: own, own: null }, trade.signal)).toEqual(own);
    expect(ownAfterOther(trade, own)).toBeNull();
  });
});

describe('levels said before anything was sent', () => {
  const words = (sl: number, tp: number) => `XAUUSD BUY NOW\nSL ${sl}\nTP ${tp}`;
  function asked() {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post(words(4050, 4070));
    desk.pass(2_000);
    desk.post('Move SL to 4055', { replyTo: trade });
    return { desk, trade };
  }
  const takenAs = (desk: ReturnType<typeof openDeskBook>) => {
    desk.tap('Take');
    desk.settle();
    return desk.broker.held();
  };

  it('stay when their message is edited in another place', () => {
    const { desk, trade } = asked();
    desk.edit(trade, words(4050, 4080));
    expect(takenAs(desk)).toEqual(['buy 0.10 sl 4055.00 tp 4080.00']);
  });

  it('stay over several edits, and give way to an edit of the very same', () => {
    const { desk, trade } = asked();
    desk.edit(trade, words(4050, 4080));
    desk.edit(trade, words(4050, 4085));
    expect(desk.signal(trade).signal).toMatchObject({ sl: 4055, tps: [4085] });
    desk.edit(trade, words(4052, 4085));
    expect(desk.signal(trade)).toMatchObject({ signal: { sl: 4052, tps: [4085] }, own: null });
    expect(takenAs(desk)).toEqual(['buy 0.10 sl 4052.00 tp 4085.00']);
  });

  it('stay when the message is posted once more as it was', () => {
    const { desk } = asked();
    desk.pass(2_000);
    desk.post(words(4050, 4070));
    expect(takenAs(desk)).toEqual(['buy 0.10 sl 4055.00 tp 4070.00']);
  });

  it('are what an edit that was said yes to stands beside', () => {
    const { desk, trade } = asked();
    expect(takenAs(desk)).toEqual(['buy 0.10 sl 4055.00 tp 4070.00']);
    desk.edit(trade, words(4050, 4090), 'probable');
    desk.tap('Take the new levels');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4055.00 tp 4090.00']);
    desk.edit(trade, words(4050, 4070), 'probable');
    desk.tap('Take the new levels');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4055.00 tp 4070.00']);
  });
});
