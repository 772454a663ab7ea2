import { type Item, is } from '../words/items.ts';

/** The trade that is meant where a message about open trades names a currency alone: its pair with the dollar. */
const pairs: Record<string, string> = {
  EUR: 'EURUSD',
  GBP: 'GBPUSD',
  AUD: 'AUDUSD',
  NZD: 'NZDUSD',
  JPY: 'USDJPY',
  CHF: 'USDCHF',
  CAD: 'USDCAD',
};

/** "Close the euro, yen to BE": a currency without another one or a pair beside it stands for its trade. */
export function nameCurrencies(items: Item[], earlier: string | undefined): Item[] {
  if (!items.some((item) => is(item, 'currency'))) return items;
  return items.map((item, at) => {
    const code = is(item, 'currency') && item.symbol === undefined ? (item.value ?? '') : '';
    const symbol = code !== '' && earlier?.includes(code) ? earlier : pairs[code];
    if (symbol === undefined || is(items[at + 1], 'analysis', 'date', 'time')) return item;
    const isPaired = [items[at - 1], items[at + 1]].some(
      (other) => is(other, 'currency') || other?.symbol !== undefined,
    );
    return isPaired ? item : { ...item, concepts: [...item.concepts, 'symbol'], symbol };
  });
}
