import { type Decimal, decimal, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import { wishOf } from '../cards/wish.ts';
import type { WantedChange, Wish } from '../orders/leg-events.ts';
import { isNoRiskier, onPriceGrid, onStopGrid } from '../orders/price-grid.ts';
import type { LegView } from './leg-view.ts';
import { done, note, type Obedience, type Steps } from './obedience.ts';
import { aimedAt, closeAll, closePart } from './obey-close.ts';
import { trail } from './obey-trail.ts';

/** Turns an instruction into wishes about our own legs. Pure: what it says is carried out, or asked about, by others. */
export function obey(update: Update, legs: readonly LegView[], steps: Steps): Obedience {
  const open = legs.filter(({ stage }) => stage === 'open');
  const pending = legs.filter(({ stage }) => stage === 'pending');
  const waiting = legs.filter(({ stage, hasRest }) => stage === 'pending' || hasRest);
  switch (update.action) {
    case 'close':
      return closeAll(aimedAt(legs, update.tp), update.tp);
    case 'cancel':
      return done(
        // What is on its way to the market stays if it is filled, and is not tried again if it is not.
        legs
          .filter((leg) => waiting.includes(leg) || leg.isOnItsWay)
          .map(({ id }): Wish => ({ legId: id, change: { life: 'filled' } })),
        waiting.length === 0 ? [note('NOTHING_PENDING')] : [],
      );
    case 'close_partial':
      return closePart(update, aimedAt(open, update.tp), steps);
    case 'breakeven':
      return breakEven(open, update.offsetPips ?? 0, steps);
    case 'trail':
      return trail(update, open, steps);
    case 'move_sl':
      if (update.price === undefined && steps.pip === null) return done([], [note('NO_PIP')]);
      return wishAll([...open, ...pending], (leg) => stopFrom(update, leg, steps), 'NOTHING_STOP');
    case 'set_levels':
      return setLevels({ sl: update.sl, tps: update.tps ?? [] }, [...open, ...pending], steps);
    case 'move_tp':
      return moveTarget(legs, update.tp ?? null, priceOn(update.price, steps));
    case 'remove_tp':
      return moveTarget(legs, update.tp ?? null, null);
    case 'move_entry':
      return {
        ...wishAll(pending, () => ({ price: priceOn(update.price, steps) }), 'NOTHING_ENTRY'),
        isSafer: pending.length === 0,
      };
    case 'tp_hit':
    case 'sl_hit':
    case 'filled':
      return done([], [note('REPORTED', { action: wishOf(update) })]);
    case 'reentry':
      return { wishes: [], notes: [note('REENTRY')], isSafer: false };
  }
}

/** Levels as a message names them. */
export interface NewLevels {
  /** undefined: not spoken of · null: none is named where one was expected */
  sl?: number | null | undefined;
  slPips?: number | undefined;
  tps: readonly number[];
  tpPips?: readonly number[] | undefined;
  /** multiples of the risk from the entry to this stop */
  rr?: { multiples: readonly number[]; sl: number | null; slPips: number | undefined } | undefined;
  /** what the same message named before: a target it names again at the same place was not changed */
  tpsBefore?: readonly number[];
}

/**
 * New levels, put on the legs there are. A target already hit is left alone with its leg. A stop is moved, never
 * taken away: where none is named any more the old one stays, and that is said.
 */
export function setLevels(wanted: NewLevels, legs: readonly LegView[], steps: Steps): Obedience {
  const aims = new Set(legs.filter(({ tp, target }) => tp !== null && target >= 0).map(({ target }) => target));
  const aimed = [...aims].sort((a, b) => a - b);
  const levels = (leg: LegView) => ({ ...stopFor(leg, wanted, steps), tp: targetFor(leg, wanted, aimed, steps) });
  const obedience = wishAll(legs, levels, 'NOTHING_LEVELS');
  const kept = wanted.sl === null && wanted.slPips === undefined ? legs.find((leg) => leg.sl !== null)?.sl : undefined;
  if (!kept) return obedience;
  return { ...obedience, notes: [...obedience.notes, note('STOP_KEPT', { sl: kept })] };
}

/** What an instruction says of a stop; nothing where it says nothing. */
type Stop = Pick<WantedChange, 'sl' | 'slFromEntry'>;

function stopFor(leg: LegView, { sl, slPips }: NewLevels, steps: Steps): Stop {
  if (typeof sl === 'number') return { sl: onStopGrid(leg.side, decimal(sl), steps) };
  return slPips === undefined ? {} : stopInPips(leg, -slPips, steps);
}

/** So many pips from the entry into profit; where the entry is not known yet, the stop follows once it is. */
function stopInPips(leg: LegView, pips: number, steps: Steps): Stop {
  if (steps.pip === null) return {};
  if (leg.stage === 'open' && leg.openPrice === null) return { slFromEntry: toText(decimal(pips).mul(steps.pip)) };
  return { sl: onStopGrid(leg.side, fromEntry(leg, pips, steps.pip), steps) };
}

/**
 * Which of the targets a leg is to aim at. Named one for each that is still aimed at, they are those; otherwise they are
 * counted from the first. One that an edit left while it took others away stays where it is.
 */
function targetFor(leg: LegView, wanted: NewLevels, aimed: readonly number[], steps: Steps): string | null {
  const { tps, tpPips = [], rr, tpsBefore = [] } = wanted;
  if (rr) return leg.tp !== null && tps.length + tpPips.length === 0 ? inMultiples(leg, rr, steps) : leg.tp;
  const isInPips = tps.length === 0;
  const nearest = (a: number, b: number) => (isInPips || leg.side === 'buy' ? a - b : b - a);
  const targets = [...(isInPips ? tpPips : tps)].sort(nearest);
  const before = [...tpsBefore].sort(nearest);
  const own = before[leg.target];
  const rank = targets.length === aimed.length ? aimed.indexOf(leg.target) : -1;
  const at = Math.min(rank >= 0 ? rank : leg.target, targets.length - 1);
  const target = targets[at];
  if (target === undefined || leg.runsOpen) return leg.tp;
  const isKept = own !== undefined && targets.length < before.length && targets.includes(own);
  const isAsBefore = isKept || (before.length === targets.length && before[at] === target);
  if (!isInPips) return isAsBefore ? leg.tp : priceOn(target, steps);
  return steps.pip === null ? leg.tp : onPriceGrid(fromEntry(leg, target, steps.pip), steps);
}

/** So many times what was risked; where nobody knows how much that was the target stays. */
function inMultiples(
  leg: LegView,
  { multiples, sl, slPips }: NonNullable<NewLevels['rr']>,
  steps: Steps,
): string | null {
  const nearest = [...multiples].sort((a, b) => a - b);
  const multiple = nearest[Math.min(leg.target, nearest.length - 1)];
  const inPips = slPips === undefined || steps.pip === null ? null : decimal(slPips).mul(steps.pip);
  const risked =
    sl === null
      ? inPips
      : decimal(leg.openPrice ?? leg.price)
          .sub(sl)
          .abs();
  if (multiple === undefined || risked === null) return leg.tp;
  return onPriceGrid(offset(leg, risked.mul(multiple)), steps);
}

/** So many pips into profit, or with a minus into loss. */
function fromEntry(leg: LegView, pips: number, pip: string): Decimal {
  return offset(leg, decimal(pips).mul(pip));
}

function offset(leg: LegView, distance: Decimal): Decimal {
  const entry = decimal(leg.openPrice ?? leg.price);
  return leg.side === 'buy' ? entry.add(distance) : entry.sub(distance);
}

/** At the entry, or so many pips into profit. */
function breakEven(open: readonly LegView[], pips: number, steps: Steps): Obedience {
  if (pips !== 0 && steps.pip === null) return done([], [note('NO_PIP')]);
  if (pips !== 0) return wishAll(open, (leg) => stopInPips(leg, pips, steps), 'NOTHING_BREAKEVEN');
  const entry = (leg: LegView): Stop =>
    leg.openPrice === null ? { slFromEntry: '0' } : { sl: onStopGrid(leg.side, decimal(leg.openPrice), steps) };
  return wishAll(open, entry, 'NOTHING_BREAKEVEN');
}

function stopFrom(update: Extract<Update, { action: 'move_sl' }>, leg: LegView, steps: Steps): Stop {
  if (update.price !== undefined) return { sl: onStopGrid(leg.side, decimal(update.price), steps) };
  return update.pips === undefined ? {} : stopInPips(leg, update.pips, steps);
}

function moveTarget(legs: readonly LegView[], number: number | null, tp: string | null): Obedience {
  const aimed = legs.filter(({ target }) => number === null || target === number - 1);
  return { ...wishAll(aimed, () => ({ tp }), 'NOTHING_TARGET'), isSafer: tp !== null };
}

const fields = ['sl', 'tp', 'price', 'slFromEntry'] as const;

/** What differs from what is wanted of each leg so far. A stop that is named takes the place of one that waits for its entry. */
function wishAll(legs: readonly LegView[], levels: (leg: LegView) => WantedChange, nothing: Note['code']): Obedience {
  if (legs.length === 0) return { wishes: [], notes: [note(nothing)], isSafer: true };
  const wishes = legs.flatMap((leg): Wish[] => {
    const next = levels(leg);
    const isNew = (field: (typeof fields)[number]) => {
      const value = next[field];
      if (value === undefined) return false;
      return !isSame(value, leg[field]) || (field === 'sl' && leg.slFromEntry !== null);
    };
    const changed = fields.filter(isNew);
    if (changed.length === 0) return [];
    return [{ legId: leg.id, change: Object.fromEntries(changed.map((field) => [field, next[field]])) }];
  });
  return {
    wishes,
    notes: [],
    isSafer: legs.every((leg) => isNoRiskier(leg.side, stopAfter(leg, levels(leg)), stopAfter(leg, {}))),
  };
}

/** Where its stop would be, as far as the entry is known. */
function stopAfter(leg: LegView, { sl, slFromEntry }: WantedChange): string | null {
  const distance = slFromEntry ?? (sl === undefined ? leg.slFromEntry : null);
  if (distance !== null) return toText(offset(leg, decimal(distance)));
  return sl === undefined ? leg.sl : sl;
}

function isSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).eq(b);
}

const priceOn = (value: number, steps: Steps): string => onPriceGrid(decimal(value), steps);
