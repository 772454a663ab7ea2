import type { Outcome } from '../../../src/core/outcome.ts';
import type { Act } from './acts.ts';
import type { Book, Done, Order, Position } from './seen.ts';
import type { Stage } from './stage.ts';

type Hand = Extract<Act, { kind: 'hand' }>;
type Asked = { op: string } & Record<string, string | null>;

/** What a trader does in the broker's own terminal, past the office. */
export async function tradeByHand(
  stage: Stage,
  books: Book[],
  act: Hand,
  done: Done,
): Promise<Outcome<unknown> | null> {
  const account = act.account % books.length;
  const book = books[account];
  const hand = book && instructionOf(book, act);
  if (!hand) return null;
  done.what = JSON.stringify(hand);
  return stage.askVenue(account, 'venue.by-hand', { hand });
}

function instructionOf({ snapshot }: Book, { what, pick }: Hand): Asked | null {
  if (what === 'open') return { op: 'open', symbol: 'XAUUSD', side: 'buy', lots: '0.01', sl: null, tp: null };
  const order = chosen(snapshot.orders, pick);
  if (what === 'cancel') return order && { op: 'cancel', orderId: order.id };
  const position = chosen(snapshot.positions, pick);
  return position && changeOf(position, what);
}

function changeOf({ id, lots, sl, tp, side }: Position, what: Hand['what']): Asked | null {
  const change = { op: 'modify_position', positionId: id };
  if (what === 'close') return { op: 'close', positionId: id };
  if (what === 'part') return lots === '0.01' ? null : { op: 'close_part', positionId: id, closeLots: '0.01' };
  if (what === 'dropStop') return { ...change, sl: null, tp };
  if (what === 'dropTarget') return { ...change, sl, tp: null };
  const digits = sl?.split('.')[1]?.length ?? 2;
  const tick = 50 / 10 ** digits;
  return sl === null ? null : { ...change, sl: (Number(sl) + (side === 'buy' ? tick : -tick)).toFixed(digits), tp };
}

const chosen = <T extends Position | Order>(all: T[], pick: number): T | null =>
  all[pick % Math.max(all.length, 1)] ?? null;
