import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Signal } from '../../../src/core/reading.ts';
import { type Likeness, likeness, withLevelsOf } from '../../../src/desk/signals/likeness.ts';

const signal = (change: Partial<Signal> = {}): Signal => ({
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: 4060,
  sl: 4050,
  tps: [4080],
  ...change,
});
const now: Partial<Signal> = { entry: null };
const limit: Partial<Signal> = { order: 'limit', entry: 4040, sl: 4030 };
const bare: Partial<Signal> = { sl: null, tps: [] };

/** what stands, what is posted, where the first was opened or waits, the live price, whether it still waits */
type Case = [string, Partial<Signal>, Partial<Signal>, string | null, string | null, boolean, Likeness];

describe('a signal of a channel with a trade that still stands', () => {
  it.each<Case>([
    ['the very same', {}, {}, '4060.25', '4062', false, 'repost'],
    ['another symbol', {}, { symbol: 'EURUSD' }, '4060.25', '4062', false, 'other'],
    ['the other side', {}, { side: 'sell' }, '4060.25', '4062', false, 'other'],
    ['another stop', {}, { sl: 4048 }, '4060.25', '4062', false, 'correction'],
    ['other targets', {}, { tps: [4085] }, '4060.25', '4062', false, 'correction'],
    ['a stop in pips instead', {}, { sl: null, slPips: 90 }, '4060.25', '4062', false, 'correction'],
    ['no levels said again', {}, bare, '4060.25', '4062', false, 'repost'],
    ['an entry just as near as the tolerance', {}, { entry: 4060.5 }, '4060.25', '4062', false, 'repost'],
    ['an entry just beyond the tolerance', {}, { entry: 4060.51 }, '4060.25', '4062', false, 'other'],
    ['another entry with other levels', {}, { entry: 4065, sl: 4055 }, '4060.25', '4062', false, 'other'],
    ['the same price as a limit', {}, { order: 'limit' }, '4060.25', '4062', false, 'repost'],
    ['a zone around the entry', {}, { entry: [4058, 4061] }, '4060.25', '4062', false, 'repost'],
    ['a zone beside the entry', {}, { entry: [4050, 4055] }, '4060.25', '4062', false, 'other'],
    ['now, and again now', now, now, '4060.25', '4070', false, 'repost'],
    [
      'now, and again now with another stop, near by',
      now,
      { ...now, sl: 4048 },
      '4060.25',
      '4060.50',
      false,
      'correction',
    ],
    ['now, and again now with another stop, far on', now, { ...now, sl: 4062 }, '4060.25', '4070', false, 'doubtful'],
    ['now, then the price it was opened at', now, { entry: 4060.2 }, '4060.25', '4062', false, 'repost'],
    ['now, then another price', now, { entry: 4040, sl: 4030 }, '4060.25', '4062', false, 'other'],
    ['a price, then now with the same levels', {}, now, '4060.25', '4070', false, 'repost'],
    ['a limit that waits, then now', limit, { ...limit, ...now, order: 'market' }, '4040', '4060', true, 'doubtful'],
    ['a limit that waits, then now with other levels', limit, { ...now, sl: 4051 }, '4040', '4060', true, 'doubtful'],
    ['a limit that waits, then another limit', limit, { ...limit, entry: 4035 }, '4040', '4060', true, 'other'],
    ['a limit that waits, with another stop', limit, { ...limit, sl: 4031 }, '4040', '4060', true, 'correction'],
    ['now, not sent yet, and again now', now, now, null, '4060', false, 'repost'],
    ['now, not sent yet, and no price known', now, { ...now, sl: 4048 }, null, null, false, 'correction'],
  ])('%s', (_, open, posted, price, live, isPending, expected) => {
    const scale = { live, tolerance: decimal('0.5') };
    expect(likeness({ signal: signal(open), price, isPending }, signal(posted), scale)).toBe(expected);
  });
});

describe('what a repost leaves unsaid stands', () => {
  it.each<[string, Partial<Signal>, Partial<Signal>, Partial<Signal>]>([
    ['everything', {}, bare, {}],
    ['the targets', {}, { sl: 4048, tps: [] }, { sl: 4048 }],
    ['the stop', {}, { sl: null, tps: [4090] }, { tps: [4090] }],
    ['nothing', {}, { sl: 4048, tps: [4090] }, { sl: 4048, tps: [4090] }],
    ['the stop, with targets in pips', {}, { sl: null, tps: [], tpPips: [90] }, { tps: [], tpPips: [90] }],
    ['the stop, with multiples of the risk', {}, { sl: null, tps: [], rr: [2] }, { tps: [], rr: [2] }],
    ['the targets, with a stop in pips', {}, { sl: null, slPips: 90, tps: [] }, { sl: null, slPips: 90 }],
  ])('%s', (_, open, posted, expected) => {
    expect(withLevelsOf(signal(open), signal({ entry: 4060.1, ...posted }))).toEqual(signal(expected));
  });
});
