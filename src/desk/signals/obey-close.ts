import { type Decimal, decimal, floorToStep, sum, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { LegView } from './leg-view.ts';
import { done, note, type Obedience, type Steps, type Wish } from './obedience.ts';

/** All of them, or those that aim at one target. */
export const aimedAt = (legs: readonly LegView[], tp: number | undefined): readonly LegView[] =>
  tp === undefined ? legs : legs.filter(({ target }) => target === tp - 1);

export function closeAll(legs: readonly LegView[], tp: number | undefined): Obedience {
  const wishes = legs.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } }));
  return done(wishes, tp !== undefined && legs.length === 0 ? [note('NOTHING_TARGET')] : []);
}

/** Rounded down to what the broker takes. Size never comes from a message: lots that it names are its author's own. */
export function closePart(
  { fraction }: Extract<Update, { action: 'close_partial' }>,
  open: readonly LegView[],
  steps: Steps,
): Obedience {
  if (open.length === 0) return done([], [note('NOTHING_OPEN_PART')]);
  if (fraction === null) return done([], [note('NO_FRACTION')]);
  const partOf = (lots: Decimal) => floorToStep(lots.mul(fraction), decimal(steps.volumeStep));
  const isDivisible = ({ lots: whole }: LegView) => {
    const lots = partOf(decimal(whole));
    return lots.gte(steps.volumeMin) && decimal(whole).sub(lots).gte(steps.volumeMin);
  };
  const parts = open.filter(isDivisible);
  const small = open.filter((leg) => !isDivisible(leg));
  // Legs that cannot be divided are a part of the whole: the nearest of them are closed as far as that goes.
  let due = partOf(sum(open.map(({ lots }) => decimal(lots)))).sub(sum(parts.map(({ lots }) => partOf(decimal(lots)))));
  const ended = [...small]
    .sort((a, b) => a.target - b.target)
    .filter(({ lots }) => {
      if (due.lt(lots) || open.length === 1) return false;
      due = due.sub(lots);
      return true;
    });
  const wishes = [
    ...parts.map(
      ({ id, lots }): Wish => ({ legId: id, change: { lots: toText(decimal(lots).sub(partOf(decimal(lots)))) } }),
    ),
    ...ended.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } })),
  ];
  const left = ended.length > 0 ? [] : small;
  return done(
    wishes,
    left.map(({ item }) => note('TOO_SMALL', { leg: item + 1 })),
  );
}
