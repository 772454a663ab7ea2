import type { Outcome } from '../../../src/core/outcome.ts';
import type { Act } from './acts.ts';
import { handNumbers } from './ledger.ts';
import type { Book, Done, Order, Position } from './seen.ts';
import { accountIdOf, deskId, type Stage } from './stage.ts';

type Hand = Extract<Act, { kind: 'hand' }>;

/** What a trader does in the broker's own terminal, past the office. */
export async function tradeByHand(
  stage: Stage,
  books: Book[],
  act: Hand,
  done: Done,
): Promise<Outcome<unknown> | null> {
  const book = books[act.account % books.length];
  if (!book) return null;
  const asked = instructionOf(book, act);
  if (!asked) return null;
  done.what = JSON.stringify(asked);
  const command = { ...asked, n: handNumbers + stage.nextHand(), expiresAt: stage.clock.now() + 3_600_000 };
  const notify = `${deskId}/${accountIdOf(act.account % books.length)}`;
  return stage.askVenue(act.account % books.length, 'venue.offer', { commands: [command], notify });
}

function instructionOf({ snapshot }: Book, { what, pick }: Hand): object | null {
  if (what === 'open')
    return {
      op: 'open',
      symbol: 'XAUUSD',
      side: 'buy',
      lots: '0.01',
      sl: null,
      tp: null,
      refPrice: '1',
      maxSlipPoints: 100_000_000,
    };
  const order = chosen(snapshot.orders, pick);
  if (what === 'cancel') return order && { op: 'cancel', orderId: order.id };
  const position = chosen(snapshot.positions, pick);
  return position && changeOf(position, what);
}

function changeOf({ id, lots, sl, tp, side }: Position, what: Hand['what']): object | null {
  const change = { op: 'modify_position', positionId: id, expect: { sl, tp } };
  if (what === 'close') return { op: 'close', positionId: id, expectLots: null };
  if (what === 'part')
    return lots === '0.01' ? null : { op: 'close_part', positionId: id, expectLots: lots, closeLots: '0.01' };
  if (what === 'dropStop') return { ...change, sl: null, tp };
  if (what === 'dropTarget') return { ...change, sl, tp: null };
  const digits = sl?.split('.')[1]?.length ?? 2;
  const tick = 50 / 10 ** digits;
  return sl === null ? null : { ...change, sl: (Number(sl) + (side === 'buy' ? tick : -tick)).toFixed(digits), tp };
}

const chosen = <T extends Position | Order>(all: T[], pick: number): T | null =>
  all[pick % Math.max(all.length, 1)] ?? null;
