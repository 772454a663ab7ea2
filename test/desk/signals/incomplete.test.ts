import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/core/reading.ts';
import { couldMean, isFarOff, levelsUntil, namesStop, namesTargets } from '../../../src/desk/signals/incomplete.ts';
import { openDeskBook } from '../../kit/desk-book.ts';

const say = (fields: object): Update => ({ type: 'update', ...fields }) as Update;

it.each<[object, boolean, boolean]>([
  [{ action: 'set_levels', sl: 4050, tps: [4080] }, true, true],
  [{ action: 'set_levels', sl: 4050 }, true, false],
  [{ action: 'set_levels', sl: null, tps: [4080] }, false, true],
  [{ action: 'set_levels', tps: [] }, false, false],
  [{ action: 'move_sl', price: 4050 }, true, false],
  [{ action: 'move_sl', pips: 20 }, false, false],
  [{ action: 'move_tp', price: 4080 }, false, true],
  [{ action: 'close' }, false, false],
])('%j names a stop: %s, targets: %s', (fields, stop, targets) => {
  expect([namesStop(say(fields)), namesTargets(say(fields))]).toEqual([stop, targets]);
});

describe('levels beside where a trade stands', () => {
  function asked(fields: object, isPriced = true): boolean[] {
    const desk = openDeskBook();
    const trade = desk.signal(desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080'));
    const of = isPriced ? desk.broker.quotes() : [];
    return desk.within((context) => [
      couldMean(context, trade, say(fields), of),
      isFarOff(context, trade, say(fields), of),
    ]);
  }

  it.each<[object, boolean, boolean]>([
    [{ action: 'move_sl', price: 4055 }, true, false],
    [{ action: 'move_sl', price: 4872 }, true, false],
    [{ action: 'move_sl', price: 4873 }, false, false],
    [{ action: 'move_sl', price: 3248 }, true, false],
    [{ action: 'move_sl', price: 3247 }, false, false],
    [{ action: 'move_sl', price: 1.08 }, false, true],
    [{ action: 'move_sl', price: 90_000 }, false, true],
    [{ action: 'set_levels', sl: 4055, tps: [4080, 1.09] }, false, true],
    [{ action: 'set_levels', sl: 1.08, tps: [4080] }, false, true],
    [{ action: 'set_levels', sl: null, tps: [4080] }, true, false],
    [{ action: 'close' }, true, false],
    [{ action: 'move_sl', pips: 20 }, true, false],
  ])('%j could be meant: %s, and is many times off: %s', (fields, could, isOff) => {
    expect(asked(fields)).toEqual([could, isOff]);
  });

  it('might be anything where no price is known', () => {
    expect(asked({ action: 'move_sl', price: 1.08 }, false)).toEqual([true, false]);
  });

  it('are waited for as long as its follow says', () => {
    const [follow] = openDeskBook().store.follows();
    if (!follow) throw new Error('no follow');
    const handling = { ...follow.handling, levelsWithinMinutes: 5 };
    expect(levelsUntil({ postedAt: 1_000 }, { ...follow, handling })).toBe(301_000);
  });
});
