import { type Item, is } from '../words/items.ts';
import type { Intent } from './intent.ts';

/**
 * "Cancel pending order", "ORDER MODIFIED" above a whole trade: what is done with a trade that is known already. The
 * items of the heading, or nothing where the first line says no such thing.
 */
export function headingOf(
  items: Item[],
  { sentences }: Intent,
): { does: 'cancel' | 'close' | 'change'; at: number } | undefined {
  const [first] = sentences;
  if (!first || first.to - first.from > longest) return undefined;
  const own = items.slice(first.from, first.to);
  if (
    own.some((item) => is(item, 'trail')) &&
    own.some((item) => is(item, 'filled')) &&
    !own.some((item) => item.number)
  )
    return { does: 'change', at: first.from };
  const isOfOrder = own.some((item) => is(item, 'orders', 'pending', 'trade', 'id'));
  if (!isOfOrder || own.some((item) => is(item, 'buy', 'sell', 'symbol', 'neg', 'if'))) return undefined;
  for (const does of ['cancel', 'close', 'change'] as const) {
    const index = own.findIndex((item) => is(item, does) && !is(item, 'filler'));
    const isNew =
      does === 'change' && /^(?:new|nuov|nuev|nouv|nov[oa]|neu|nieuw|yeni|нов|جديد|新)/i.test(own[index]?.text ?? '');
    if (index >= 0 && !isNew) return { does, at: first.from + index };
  }
  return undefined;
}

const longest = 8;
