import { decimal, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import type { Wish } from '../orders/leg-events.ts';
import type { LegView } from './leg-view.ts';
import { done, note, type Obedience, type Steps } from './obedience.ts';

/** From now on the stop follows the price, and only ever towards profit. */
export function trail(update: Extract<Update, { action: 'trail' }>, open: readonly LegView[], steps: Steps): Obedience {
  if (open.length === 0) return done([], [note('NOTHING_TRAIL')]);
  const notes: Note[] = [];
  const wishes = open.flatMap((leg): Wish[] => {
    const distance = trailOf(update, leg, steps);
    if (distance) return distance === leg.trail ? [] : [{ legId: leg.id, change: { trail: distance } }];
    notes.push(note('NO_TRAIL', { leg: leg.item + 1 }));
    return [];
  });
  return done(wishes, notes);
}

function trailOf(
  { pips, percent, r }: Extract<Update, { action: 'trail' }>,
  leg: LegView,
  { pip, tickSize }: Steps,
): string | null {
  const entry = decimal(leg.openPrice ?? leg.price);
  // What was risked at first: a stop that was moved since is no measure of it.
  const stop = leg.plannedSl ?? leg.sl;
  const risked = stop === null ? null : entry.sub(stop).abs();
  const distance =
    pips !== undefined ? pip && decimal(pip).mul(pips) : percent !== undefined ? entry.mul(percent).div(100) : null;
  const found = distance || (r !== undefined && risked ? risked.mul(r) : null);
  return found && decimal(found).gte(tickSize) ? toText(decimal(found)) : null;
}
