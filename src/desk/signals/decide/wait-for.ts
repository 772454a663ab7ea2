import type { Quote } from '../../../core/broker.ts';
import { decimal, toText } from '../../../core/decimal.ts';
import { idOf } from '../../../core/id.ts';
import { canonicalJson } from '../../../core/json.ts';
import type { Update } from '../../../core/reading.ts';
import { atOnce, towards, type Waiting } from '../waiting.ts';
import { entryAndNow, type Trade } from './trade.ts';

interface Conditional {
  update: Update;
  messageId: string;
  item: number;
  isApproved: boolean;
}

/**
 * An instruction that is kept until the price gets where it says. `there`: the price is past it already, as seen from
 * the entry · `unknown`: no price of this trade is known here. In both cases nothing is kept.
 */
export function waitFor(
  trade: Trade,
  { update, messageId, item, isApproved }: Conditional,
  quotes: readonly Quote[],
): Waiting[] | 'there' | 'unknown' {
  const { condition } = update;
  const standing = entryAndNow(trade, quotes);
  if (!condition || !standing) return 'unknown';
  const price = toText(decimal(condition.price));
  const way = towards({ price, entry: standing.entry, live: standing.live });
  if (way === 'there') return way;
  const { id: signalId, waiting } = trade.row;
  const what = atOnce(update);
  // Said twice it is still done once.
  const known = waiting.find((one) => one.price === price && canonicalJson(one.update) === canonicalJson(what));
  const id = known?.id ?? idOf('waiting', signalId, messageId, canonicalJson(update));
  const one: Waiting = { id, messageId, item, update: what, price, towards: way, isApproved, isReached: false };
  const approved = known && { ...known, isApproved: known.isApproved || isApproved };
  return [...waiting.filter((other) => other.id !== id), approved ?? one];
}
