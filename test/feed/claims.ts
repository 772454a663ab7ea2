import type { Reading, Signal, Update } from '../../src/core/reading.ts';
import type { ClaimedSignal, ClaimedUpdate, ModelAnswered } from '../../src/feed/model-answer.ts';

/** The words a value is said to stand in; by default the value as it is printed. */
export type QuoteOf = (field: string, value: number | string) => string;

const asPrinted: QuoteOf = (_field, value) => String(value);

/** What a model would answer that reads exactly this. */
export function answering(reading: Reading, quoteOf: QuoteOf = asPrinted): ModelAnswered {
  const empty: ModelAnswered = { kind: 'none', signals: [], updates: [], reject: null };
  switch (reading.type) {
    case 'signal':
      return { ...empty, kind: 'signals', signals: [claimed(reading, quoteOf)] };
    case 'signals':
      return {
        ...empty,
        kind: 'signals',
        signals: reading.items.map((item, at) =>
          claimed(item, (field, value) => quoteOf(`items.${at}.${field}`, value)),
        ),
      };
    case 'update':
      return { ...empty, kind: 'updates', updates: [told(reading, quoteOf)] };
    case 'updates':
      return { ...empty, kind: 'updates', updates: reading.items.map((item) => told(item, quoteOf)) };
    case 'reject':
      return { ...empty, kind: 'reject', reject: 'other' };
    case 'none':
      return empty;
  }
}

function claimed(signal: Signal, quoteOf: QuoteOf): ClaimedSignal {
  const { symbol, side, order, entry, entries, sl, slPips, tps, tpPips = [], openTp, leverage } = signal;
  const quoted = (field: string, value: number) => ({ value, quote: quoteOf(field, value) });
  const prices = entries ?? (Array.isArray(entry) ? entry : entry === null ? [] : [entry]);
  const level = (field: string, value: number, unit: 'price' | 'pips') => ({ ...quoted(field, value), unit });
  const stop = sl !== null ? level('sl', sl, 'price') : slPips === undefined ? null : level('slPips', slPips, 'pips');
  return {
    symbol: { value: symbol, quote: quoteOf('symbol', symbol) },
    side: { value: side, quote: quoteOf('side', side) },
    order,
    entries: prices.map((price) => quoted('entry', price)),
    is_zone: Array.isArray(entry) && !entries,
    stop,
    targets: [
      ...tps.map((price, at) => level(`tps.${at}`, price, 'price')),
      ...tpPips.map((pips, at) => level(`tpPips.${at}`, pips, 'pips')),
    ],
    open_target: openTp ?? false,
    leverage: leverage === undefined ? null : quoted('leverage', leverage),
  };
}

function told(update: Update, quoteOf: QuoteOf): ClaimedUpdate {
  const has = update as Record<string, unknown>;
  const number = (field: string) => {
    const value = has[field];
    return typeof value === 'number' ? { value, quote: quoteOf(field, value) } : null;
  };
  const { condition, symbol } = update;
  const tps = Array.isArray(has.tps) ? (has.tps as number[]) : [];
  return {
    action: update.action,
    symbol: symbol === undefined ? null : { value: symbol, quote: quoteOf('symbol', symbol) },
    price: number('price'),
    pips: number('pips'),
    target: typeof has.tp === 'number' ? has.tp : null,
    stop: number('sl'),
    targets: tps.map((value, at) => ({ value, quote: quoteOf(`tps.${at}`, value) })),
    fraction: number('fraction'),
    all: has.all === true,
    condition: condition ? { value: condition.price, quote: quoteOf('condition', condition.price) } : null,
  };
}
