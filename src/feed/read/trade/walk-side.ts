import { type Item, is, isSign } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import { label, type Walk } from './walk.ts';

export function takeSide(walk: Walk, item: Item, at: number, side: 'buy' | 'sell'): void {
  const { draft } = walk;
  const weak = !is(item, 'buy', 'sell');
  if (isExit(walk, at, side)) {
    label(walk, 'tp');
    return;
  }
  const isAgain = draft.entries.length > 0 && draft.sls.length + draft.tps.length === 0 && leadsOn(walk, at);
  if (isAgain) draft.list = true;
  draft.sides.push({ side, at, weak });
  if (draft.sls.length + draft.tps.length + draft.slPips.length === 0 || draft.entries.length === 0) {
    walk.role = 'entry';
    walk.roleClause = -1;
    walk.labelled = false;
    walk.joint = 'none';
  }
}

/** "Buy limit 1.3870, second buy limit 1.3800": the side once more, with a price of its own. */
const leadsOn = ({ items }: Walk, at: number): boolean =>
  [at, at + 1, at + 2].some(
    (one) => is(items[one], 'buy', 'sell', 'limit', 'limitorder', 'at') && leadsToNumber(items, one),
  );

/** "Buy 0.98 - 1.02 / Sell: 1.15, 1.30": the way out of a trade that has its entry. */
function isExit({ draft, items, lineStart }: Walk, at: number, side: 'buy' | 'sell'): boolean {
  const opposite = draft.sides.length > 0 && draft.sides.every((found) => found.side !== side);
  return opposite && lineStart && draft.entries.length > 0 && isSign(items[at + 1], ':') && leadsToNumber(items, at);
}
