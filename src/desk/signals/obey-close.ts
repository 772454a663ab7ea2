import { decimal, sum, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { Wish } from '../orders/leg-events.ts';
import type { LegView } from './leg-view.ts';
import { done, note, type Obedience, type Steps } from './obedience.ts';
import { shareOut } from './share-out.ts';

/** All of them, or those that aim at one target. */
export const aimedAt = (legs: readonly LegView[], tp: number | undefined): readonly LegView[] =>
  tp === undefined ? legs : legs.filter(({ target }) => target === tp - 1);

export function closeAll(legs: readonly LegView[], tp: number | undefined): Obedience {
  const wishes = legs.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } }));
  return done(wishes, tp !== undefined && legs.length === 0 ? [note('NOTHING_TARGET')] : []);
}

/** Rounded down to what the broker takes. Size never comes from a message: lots that it names are its author's own. */
export function closePart(
  { fraction, lots }: Extract<Update, { action: 'close_partial' }>,
  open: readonly LegView[],
  steps: Steps,
): Obedience {
  if (open.length === 0) return done([], [note('NOTHING_OPEN_PART')]);
  if (fraction === null) return done([], [note(lots === undefined ? 'NO_FRACTION' : 'OTHERS_LOTS')]);
  const held = open.map(({ id, lots, target }) => ({ id, lots: decimal(lots), target }));
  const rests = shareOut(held, sum(held.map(({ lots }) => lots)).mul(fraction), steps);
  if (!rests)
    return done(
      [],
      open.map(({ item }) => note('TOO_SMALL', { leg: item + 1 })),
    );
  return done(
    [...rests].map(
      ([legId, rest]): Wish => ({
        legId,
        change: rest.isZero() ? { life: 'gone' } : { lots: toText(rest) },
      }),
    ),
  );
}
