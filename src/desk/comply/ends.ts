import { type Decimal, decimal } from '../../core/decimal.ts';
import type { ComplyFacts, Intent, LevelChange, ReachableEnd } from './facts.ts';

/** Levels at which a position or an order may come to its end; `sl` null: nothing stops it. */
export interface PossibleEnd {
  entry: Decimal;
  sl: Decimal | null;
}

/** Levels that were asked for; `price` null leaves the entry as it is. */
interface Levels {
  positionId: string | null;
  orderId: string | null;
  price: Decimal | null;
  sl: Decimal | null;
}

export interface AskedLevels {
  /** what the intent changes */
  changes: readonly Levels[];
  /** what was asked for earlier and may still come about */
  others: readonly Levels[];
}

/** No price, size or sum of money is this large; what claims to be is not a number we can go on with. */
const beyondReason = decimal('1e15');

export function readNumber(text: string | null): Decimal | null {
  if (text === null) return null;
  try {
    const value = decimal(text);
    return value.abs().lt(beyondReason) ? value : null;
  } catch {
    return null;
  }
}

/** A change that cannot be read moves nothing; its fields are named in `unreadable`. */
export function askedLevels({ ends }: Pick<ComplyFacts, 'ends'>, intent: Intent, unreadable: string[]): AskedLevels {
  const changes = intent.kind === 'modify' ? intent.changes : [];
  return {
    changes: changes.flatMap((change, index) => {
      const wrong = unreadableFields(change);
      unreadable.push(...wrong.map((field) => `${index}.${field}`));
      return wrong.length > 0 ? [] : [levelsOf(change)];
    }),
    others: ends.map(levelsOf),
  };
}

export function unreadableFields(change: LevelChange): string[] {
  return (['price', 'sl', 'tp'] as const).filter(
    (field) => change[field] !== null && readNumber(change[field]) === null,
  );
}

function levelsOf({ positionId, orderId, price, sl }: ReachableEnd): Levels {
  return {
    positionId,
    orderId,
    price: price === null ? null : decimal(price),
    sl: sl === null ? null : decimal(sl),
  };
}

/** What would stand, and everything else it may still end at: what is seen now as long as a change is on its way. */
export function reachOf(
  seen: PossibleEnd,
  { changes, others }: AskedLevels,
  isMeant: (levels: Levels) => boolean,
): { stands: PossibleEnd; alsoEnds: readonly PossibleEnd[] } {
  const endOf = ({ price, sl }: Levels): PossibleEnd => ({ entry: price ?? seen.entry, sl });
  const meant = changes.filter(isMeant).map(endOf);
  const earlier = others.filter(isMeant).map(endOf);
  const stands = meant.at(-1);
  if (stands === undefined) return { stands: seen, alsoEnds: earlier };
  return { stands, alsoEnds: [seen, ...meant.slice(0, -1), ...earlier] };
}
