import { type Item, is, isSign } from './items.ts';
import { labels } from './labels.ts';
import { rangeOf } from './ranges.ts';

/** 102 300 and 1. 7740 are one number where the instrument says so. */
export function mergeSpaced(items: Item[], symbol: string | undefined): void {
  const range = rangeOf(symbol);
  if (!range) return;
  const within = (value: number): boolean => value >= range[0] && value <= range[1];
  let kept = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    items[kept++] = item;
    const head = item.number;
    if (!head || head.bad || !/^\d{1,3}$/.test(head.raw) || (item.glued && is(items[at - 1], ...labels))) continue;
    const dotted = isSign(items[at + 1], '.') && items[at + 1]?.glued === true;
    const tail = items[at + (dotted ? 2 : 1)];
    const raw = tail?.number?.raw ?? '';
    if (!tail?.number || tail.number.bad || tail.gap !== 1) continue;
    const joined = Number(dotted ? `${head.raw}.${raw}` : head.raw + raw.replace(',', '.'));
    if (
      !(dotted ? /^\d{2,5}$/ : /^\d{3}([.,]\d{1,2})?$/).test(raw) ||
      !within(joined) ||
      (!dotted && within(Number(head.raw))) ||
      within(Number(raw)) ||
      is(items[at + (dotted ? 3 : 2)], 'pips')
    )
      continue;
    item.number = { raw: `${head.raw}${dotted ? '.' : ''}${raw}`, values: [joined], bad: false, thousand: false };
    item.text = `${item.text} ${tail.text}`;
    item.end = tail.end;
    at += dotted ? 2 : 1;
  }
  items.length = kept;
}
