import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import {
  asEdited,
  ownAfterEdit,
  ownAfterOther,
  withoutLevelsOf,
  withoutUpdates,
} from '../../../src/desk/signals/own-wording.ts';
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

describe('what other messages gave', () => {
  const own = signal();
  const limit = { order: 'limit', entry: 4055 } as const;

  it.each<[string, Partial<Signal>, Partial<Signal>, Partial<Signal>]>([
    ['an entry and its order', limit, { tps: [4080] }, { ...limit, tps: [4080] }],
    [
      'several entries',
      { ...limit, entries: [4055, 4053] },
      { sl: 4049 },
      { ...limit, entries: [4055, 4053], sl: 4049 },
    ],
    ['a stop in pips', { sl: null, slPips: 40 }, { tps: [4080] }, { sl: null, slPips: 40, tps: [4080] }],
    ['targets in pips', { tps: [], tpPips: [50] }, { sl: 4049 }, { tps: [], tpPips: [50], sl: 4049 }],
    ['targets as multiples', { tps: [], rr: [2] }, { sl: 4049 }, { tps: [], rr: [2], sl: 4049 }],
    ['an entry, where the edit has another', limit, { entry: 4058 }, { order: 'limit', entry: 4058 }],
  ])('%s stays in what an edit makes of it', (_, other, edit, after) => {
    expect(asEdited({ signal: signal(other), own }, signal(edit))).toEqual(signal(after));
  });

  it.each<[string, Partial<Signal>, Partial<Signal>, Partial<Signal>]>([
    ['goes with the message that gave it', { sl: 4055 }, { sl: 4055, tps: [4090] }, {}],
    ['both of them', { sl: 4055, tps: [4090] }, { sl: 4055, tps: [4090] }, {}],
    ['stays where that message never said it', { sl: 4055 }, { sl: 4057, tps: [4090] }, { sl: 4055 }],
    ['is no entry: that stays', { ...limit, sl: 4055 }, { ...limit, sl: 4055 }, limit],
  ])('%s', (_, now, other, after) => {
    expect(withoutLevelsOf({ signal: signal(now), own }, signal(other))).toEqual(signal(after));
  });

  it('is nothing where nothing else stands in it', () => {
    expect(withoutLevelsOf({ signal: own, own: null }, signal({ sl: 4055 }))).toEqual(own);
    expect(withoutUpdates({ signal: own, own: null }, [], [])).toBeNull();
  });

  const stop = (price: number) => ({ type: 'update', action: 'move_sl', price }) as const;
  const target = (price: number) => ({ type: 'update', action: 'move_tp', price }) as const;
  const close = { type: 'update', action: 'close' } as const;

  it.each([
    ['taken back it goes', { sl: 4055 }, [stop(4055)], [], {}],
    ['said anew of the same it stays', { sl: 4055 }, [stop(4055)], [stop(4056)], null],
    ['overtaken since it stays', { sl: 4057 }, [stop(4055)], [], null],
    ['only what was taken back goes', { sl: 4055, tps: [4090] }, [stop(4055)], [], { tps: [4090] }],
    ['the other one stays', { sl: 4055, tps: [4090] }, [stop(4055), target(4090)], [target(4091)], { tps: [4090] }],
    ['an end gives no levels', { sl: 4055 }, [close], [], null],
  ] as const)('%s', (_, now, before, still, after) => {
    const left = withoutUpdates({ signal: signal(now as Partial<Signal>), own }, before, still);
    expect(left).toEqual(after === null ? null : signal(after as Partial<Signal>));
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
