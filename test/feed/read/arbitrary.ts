import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Signal, Update } from '../../../src/core/reading.ts';

export interface Sample {
  text: string;
  replyTo?: string;
}

export const samples: Sample[] = ['dev', 'own'].flatMap((name) =>
  readFileSync(`test/data/signals-${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample),
);

const spices = [
  '\u200f',
  '\u200b',
  '\ufeff',
  '&nbsp;',
  '&#1234567;',
  '<br>',
  '<b',
  '\ud83d',
  '٫',
  '١٢',
  '🎯',
  '|',
  '\n',
  '\t',
  '//',
  '.',
  ',',
  "'",
  '0',
  '9',
  '1e309',
  '-',
  '%',
  'x',
  'k',
  'BUY',
  'sell',
  'SL',
  'TP',
  'close',
  'if',
  'not',
  'ذهب',
  '止损',
  'стоп',
  'ſ',
  'İ',
  '𝟰',
  '①',
  '½',
  '∞',
];

/** Labelled messages cut, doubled, joined, spiced and shuffled, and texts out of nothing. */
export const messages: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 6, arbitrary: mutated() },
  { weight: 1, arbitrary: fc.record({ text: fc.string({ unit: 'binary', maxLength: 200 }) }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...spices), { maxLength: 60 }).map((list) => ({ text: list.join(' ') })),
  },
);

function mutated(): fc.Arbitrary<Sample> {
  const spot = fc.nat({ max: 400 });
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: spot, size: fc.nat({ max: 12 }), spice: fc.constant('') }),
    fc.record({ kind: fc.constant('put' as const), at: spot, size: fc.constant(0), spice: fc.constantFrom(...spices) }),
    fc.record({ kind: fc.constant('swap' as const), at: spot, size: fc.nat({ max: 12 }), spice: fc.constant('') }),
  );
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.constantFrom(...samples),
      fc.array(edit, { maxLength: 6 }),
      fc.nat({ max: 9 }),
    )
    .map(([one, other, edits, join]) => {
      let { text } = one;
      for (const { kind, at, size, spice } of edits) {
        const from = text.length === 0 ? 0 : at % text.length;
        if (kind === 'cut') text = text.slice(0, from) + text.slice(from + size);
        else if (kind === 'put') text = text.slice(0, from) + spice + text.slice(from);
        else text = text.slice(0, from) + text.slice(from + size) + text.slice(from, from + size);
      }
      if (join === 0) text = `${text}\n${other.text}`;
      return join < 5 && other.replyTo ? { text, replyTo: other.replyTo } : { text };
    });
}

/** Signals with levels on their right sides, of symbols with prices of every size. */
export const signals: fc.Arbitrary<Signal> = fc
  .record({
    market: fc.constantFrom(
      { symbol: 'XAUUSD', price: 4100, places: 1 },
      { symbol: 'EURUSD', price: 1.08, places: 4 },
      { symbol: 'USDJPY', price: 152, places: 2 },
      { symbol: 'NAS100', price: 25000, places: 0 },
      { symbol: 'BTCUSDT', price: 103000, places: 0 },
      { symbol: 'SOLUSDT', price: 182, places: 3 },
      { symbol: 'PEPEUSDT', price: 0.000007, places: 9 },
      { symbol: 'USOIL', price: 61, places: 2 },
    ),
    side: fc.constantFrom('buy' as const, 'sell' as const),
    order: fc.constantFrom('market' as const, 'limit' as const, 'stop' as const),
    entries: fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 0, maxLength: 3 }),
    zone: fc.boolean(),
    stop: fc.option(fc.integer({ min: 15, max: 60 })),
    targets: fc.uniqueArray(fc.integer({ min: 15, max: 90 }), { maxLength: 5 }),
    pips: fc.boolean(),
    open: fc.boolean(),
    leverage: fc.option(fc.integer({ min: 2, max: 100 })),
  })
  .filter(({ order, entries }) => order === 'market' || entries.length > 0)
  .map((wish) => {
    const { symbol, price, places } = wish.market;
    const sign = wish.side === 'buy' ? 1 : -1;
    const at = (thousandths: number): number => Number((price * (1 + thousandths / 1000)).toFixed(places));
    const entries = [...new Set(wish.entries.map(at))];
    const listed = entries.length > 2 || (entries.length === 2 && !wish.zone);
    const order = listed && wish.order === 'market' ? 'limit' : wish.order;
    const targets = [...wish.targets].sort((a, b) => a - b);
    const tps = wish.pips ? [] : [...new Set(targets.map((step) => at(step * sign)))];
    const stop = wish.stop === null ? null : at(-wish.stop * sign);
    return {
      type: 'signal' as const,
      symbol,
      side: wish.side,
      order,
      entry:
        entries.length > 1 ? ([Math.min(...entries), Math.max(...entries)] as [number, number]) : (entries[0] ?? null),
      ...(listed ? { entries } : {}),
      sl: wish.pips ? null : stop,
      ...(wish.pips && wish.stop !== null ? { slPips: wish.stop } : {}),
      tps,
      ...(wish.pips && targets.length > 0 ? { tpPips: targets } : {}),
      ...(wish.open ? { openTp: true as const } : {}),
      ...(wish.leverage === null ? {} : { leverage: wish.leverage }),
    };
  });

const symbol = fc.constantFrom('XAUUSD', 'EURUSD', 'NAS100', 'BTCUSDT', 'GBPJPY');
const tp = fc.integer({ min: 1, max: 6 });
const pips = fc.integer({ min: 1, max: 100 });
const say = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T): fc.Arbitrary<Update> =>
  fc.record(fields).map((one) => ({ type: 'update', ...one }) as unknown as Update);

/** Instructions in every shape that says how much, of what, or what not. */
export const updates: fc.Arbitrary<Update> = fc.oneof(
  say({ action: fc.constant('breakeven'), offsetPips: pips }),
  say({ action: fc.constant('breakeven'), symbol }),
  say({ action: fc.constant('trail'), pips }),
  say({ action: fc.constant('trail'), percent: fc.constantFrom(0.5, 1, 2, 7.5) }),
  say({ action: fc.constant('trail'), r: fc.constantFrom(0.5, 1, 1.5, 3) }),
  say({ action: fc.constant('close'), tp }),
  say({ action: fc.constant('close'), symbol }),
  say({
    action: fc.constant('close'),
    all: fc.constant(true),
    except: fc.uniqueArray(symbol, { minLength: 1, maxLength: 3 }),
  }),
  say({ action: fc.constant('breakeven'), except: fc.uniqueArray(symbol, { minLength: 1, maxLength: 3 }) }),
  say({ action: fc.constant('close_partial'), fraction: fc.constantFrom(0.1, 0.25, 0.5, 0.75) }),
  say({ action: fc.constant('close_partial'), fraction: fc.constantFrom(0.25, 0.5), tp }),
  say({
    action: fc.constant('close_partial'),
    fraction: fc.constant(null),
    lots: fc.constantFrom(0.01, 0.05, 0.5, 1, 2),
  }),
  say({ action: fc.constant('cancel'), symbol }),
  say({ action: fc.constant('remove_tp'), tp }),
  say({ action: fc.constant('tp_hit'), tp, symbol }),
);
