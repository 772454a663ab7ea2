import { type Decimal, decimal, min, sum } from '../../core/decimal.ts';
import type { SeenPosition } from './leg.ts';

export interface Part {
  position: SeenPosition;
  lots: Decimal;
}

/**
 * What of each position is closed when so many lots of them are, never more than asked: the newest first. One that gives all of
 * it by itself does where the newest would leave a rest that the broker does not take, and none gives a part or keeps a
 * rest below the least.
 */
export function partsOf(positions: readonly SeenPosition[], asked: Decimal, least: string): Part[] {
  const parts = newestFirst(positions, asked, least);
  const isAll = sum(parts.map(({ lots }) => lots)).eq(asked);
  const only = isAll ? undefined : positions.findLast(({ lots }) => given(decimal(lots), asked, least).eq(asked));
  return only ? [{ position: only, lots: asked }] : parts;
}

function newestFirst(positions: readonly SeenPosition[], asked: Decimal, least: string): Part[] {
  let left = asked;
  return [...positions].reverse().flatMap((position) => {
    const lots = given(decimal(position.lots), left, least);
    left = left.sub(lots);
    return lots.gt(0) ? [{ position, lots }] : [];
  });
}

/** All of it, or as much as leaves a rest that stands. */
function given(held: Decimal, left: Decimal, least: string): Decimal {
  if (left.gte(held)) return held;
  const part = min(left, held.sub(least));
  return part.lt(least) ? decimal(0) : part;
}
