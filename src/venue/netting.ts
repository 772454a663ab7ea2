import { decimal, min } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition } from './book.ts';
import { checkMoney, closeLots, growPosition, type NewPosition, type Origin, openPosition, type Via } from './deal.ts';
import { type Draft, draftOf } from './draft.ts';

/** Where a deal goes to: on a netting account to what is held of its symbol, whichever side that is. */
export interface Into extends Via {
  /** a position that the same order opened before */
  positionId?: string | undefined;
}

function held(draft: Draft, { symbol }: NewPosition, { positionId }: Into): BookedPosition | undefined {
  if (draft.account.marginMode === 'netting') return draft.positionsOf(symbol)[0];
  return positionId === undefined ? undefined : draft.position(positionId);
}

/** Only what a deal adds needs money: what it takes back from the other side sets some free. */
export function checkDeal(draft: Draft, opening: NewPosition): Outcome<null> {
  const position = held(draft, opening, {});
  if (!position || position.side === opening.side) return checkMoney(draft, opening);
  const rest = opening.lots.sub(position.lots);
  if (!rest.isPositive() || rest.isZero()) return accept(null);
  const probe = draftOf(draft);
  closeLots(probe, position, decimal(position.lots), opening.price, { n: null, cause: 'command', now: 0 });
  return checkMoney(probe, { ...opening, lots: rest });
}

/** Opens, adds to, reduces, closes or reverses. Gives the id of the position the deal ended in. */
export function dealIn(draft: Draft, opening: NewPosition, origin: Origin, into: Into): string {
  const position = held(draft, opening, into);
  if (!position) return openPosition(draft, opening, origin, into).id;
  if (position.side === opening.side) return growPosition(draft, position, opening, origin, into).id;
  const taken = min(opening.lots, decimal(position.lots));
  closeLots(draft, position, taken, opening.price, { ...origin, orderId: into.orderId });
  const rest = opening.lots.sub(taken);
  return rest.isZero() ? position.id : openPosition(draft, { ...opening, lots: rest }, origin, into).id;
}
