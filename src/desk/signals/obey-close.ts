import { decimal, floorToStep, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import type { LegView } from './leg-view.ts';
import { done, note, type Obedience, type Steps, type Wish } from './obedience.ts';

/** All of them, or those that aim at one target. */
export const aimedAt = (legs: readonly LegView[], tp: number | undefined): readonly LegView[] =>
  tp === undefined ? legs : legs.filter(({ target }) => target === tp - 1);

export function closeAll(legs: readonly LegView[], tp: number | undefined): Obedience {
  const wishes = legs.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } }));
  return done(wishes, tp !== undefined && legs.length === 0 ? [note('NOTHING_TARGET')] : []);
}

/** Size never comes from a message: lots that it names are its author's own. */
export function closePart(
  { fraction }: Extract<Update, { action: 'close_partial' }>,
  open: readonly LegView[],
  steps: Steps,
): Obedience {
  if (open.length === 0) return done([], [note('NOTHING_OPEN_PART')]);
  if (fraction === null) return done([], [note('NO_FRACTION')]);
  const notes: Note[] = [];
  const wishes = open.flatMap((leg): Wish[] => {
    const lots = floorToStep(decimal(leg.lots).mul(fraction), decimal(steps.volumeStep));
    const rest = decimal(leg.lots).sub(lots);
    if (lots.lt(steps.volumeMin) || rest.lt(steps.volumeMin)) {
      notes.push(note('TOO_SMALL', { leg: leg.item + 1 }));
      return [];
    }
    return [{ legId: leg.id, change: { lots: toText(rest) } }];
  });
  return done(wishes, notes);
}
