import { describe, expect, it } from 'vitest';
import type { Changed } from '../../src/core/feed-log.ts';
import type { Reading, Signal } from '../../src/core/reading.ts';
import { whatChanged } from '../../src/feed/revise.ts';

const gold: Signal = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'limit',
  entry: [4050, 4055],
  entries: [4055, 4050],
  sl: 4040,
  tps: [4070, 4080],
};
const euro: Signal = {
  type: 'signal',
  symbol: 'EURUSD',
  side: 'sell',
  order: 'market',
  entry: 1.08,
  sl: 1.085,
  tps: [1.07],
};
const pips: Signal = { ...gold, sl: null, slPips: 40, tps: [], tpPips: [40, 80] };
const none: Reading = { type: 'none' };
const close: Reading = { type: 'update', action: 'close' };
const reject: Reading = { type: 'reject', reason: 'two stops' };
const both = (...items: Signal[]): Reading => ({ type: 'signals', items });

const cells: [string, Reading, Reading, Changed[]][] = [
  ['nothing', gold, { ...gold }, []],
  ['the symbol', gold, { ...gold, symbol: 'XAGUSD' }, ['symbol']],
  ['the side', gold, { ...gold, side: 'sell' }, ['side']],
  ['the kind of order', gold, { ...gold, order: 'stop' }, ['order']],
  ['the zone', gold, { ...gold, entry: [4051, 4055] }, ['entry']],
  ['one of the entries', gold, { ...gold, entries: [4055, 4052] }, ['entry']],
  ['a zone into a price', gold, { ...gold, entry: 4055 }, ['entry']],
  ['the stop', gold, { ...gold, sl: 4045 }, ['stop']],
  ['a stop taken away', gold, { ...gold, sl: null }, ['stop']],
  ['a stop in pips', pips, { ...pips, slPips: 30 }, ['stop']],
  ['a target', gold, { ...gold, tps: [4070, 4090] }, ['targets']],
  ['a target added', gold, { ...gold, tps: [4070, 4080, 4090] }, ['targets']],
  ['targets in pips', pips, { ...pips, tpPips: [50] }, ['targets']],
  ['the last part left open', gold, { ...gold, openTp: true }, ['targets']],
  ['the leverage', gold, { ...gold, leverage: 20 }, []],
  ['stop and targets', gold, { ...gold, sl: 4045, tps: [4090] }, ['stop', 'targets']],
  ['everything', gold, euro, ['symbol', 'side', 'order', 'entry', 'stop', 'targets']],
  ['a signal into nothing', gold, none, ['vanished']],
  ['a signal into a contradiction', gold, reject, ['vanished']],
  ['a signal into an instruction', gold, close, ['update']],
  ['nothing into a signal', none, gold, ['appeared']],
  ['a contradiction into a signal', reject, gold, ['appeared']],
  ['an instruction into a signal', close, gold, ['appeared']],
  ['an instruction into another', close, { type: 'update', action: 'breakeven' }, ['update']],
  ['nothing into an instruction', none, close, ['update']],
  ['an instruction into nothing', close, none, ['update']],
  ['a second trade added', gold, both(gold, euro), ['appeared']],
  ['a second trade added and the first one’s stop', gold, both({ ...gold, sl: 4045 }, euro), ['stop', 'appeared']],
  ['one of two trades taken out', both(gold, euro), gold, ['symbol']],
  ['the stop of the second trade', both(gold, euro), both(gold, { ...euro, sl: 1.084 }), ['stop']],
  ['two trades into nothing', both(gold, euro), none, ['vanished']],
];

describe('what changed between two revisions of a message', () => {
  it.each(cells)('%s', (_, before, after, changed) => {
    expect(whatChanged(before, after)).toEqual(changed);
  });
});
