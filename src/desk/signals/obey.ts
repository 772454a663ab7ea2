import { type Decimal, decimal, floorToStep, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import type { WantedChange } from '../orders/leg-events.ts';
import { isNoRiskier, onPriceGrid, onStopGrid } from '../orders/levels.ts';
import type { LegView } from './leg-view.ts';

export interface Steps {
  digits: number;
  tickSize: string;
  volumeStep: string;
  volumeMin: string;
  /** price units of one pip; null where nobody agrees what a pip is */
  pip: string | null;
}

/** What is wanted of a leg from now on: absolute, worked out from what was wanted so far. */
export interface Wish {
  legId: string;
  change: WantedChange;
}

export interface Obedience {
  wishes: Wish[];
  /** what could not be done */
  notes: Note[];
  /** true when no wish lets more be lost than before */
  isSafer: boolean;
}

/** Turns an instruction into wishes about our own legs. Pure: what it says is carried out, or asked about, by others. */
export function obey(update: Update, legs: readonly LegView[], steps: Steps): Obedience {
  const open = legs.filter(({ stage }) => stage === 'open');
  const pending = legs.filter(({ stage }) => stage === 'pending');
  switch (update.action) {
    case 'close':
      return done(legs.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } })));
    case 'cancel':
      return done(
        pending.map(({ id }): Wish => ({ legId: id, change: { life: 'filled' } })),
        pending.length === 0 ? [note('NOTHING_PENDING')] : [],
      );
    case 'close_partial':
      return closePart(update.fraction, open, steps);
    case 'breakeven':
      return breakEven(open, steps);
    case 'move_sl':
      return moveStops([...open, ...pending], (leg) => stopFrom(update, leg, steps), steps, 'NOTHING_STOP');
    case 'set_levels':
      return setLevels({ sl: update.sl, tps: update.tps ?? [] }, [...open, ...pending], steps);
    case 'move_tp':
      return moveTarget(legs, update.tp ?? null, priceOn(update.price, steps));
    case 'remove_tp':
      return moveTarget(legs, update.tp ?? null, null);
    case 'move_entry':
      return wishAll(
        pending,
        (leg) => ({ sl: leg.sl, tp: leg.tp, price: priceOn(update.price, steps) }),
        'NOTHING_ENTRY',
        false,
      );
    case 'tp_hit':
    case 'sl_hit':
    case 'filled':
      return done([], [note('REPORTED', { action: update.action.replace('_', ' ') })]);
    case 'reentry':
      return { wishes: [], notes: [note('REENTRY')], isSafer: false };
  }
}

const note = (code: Note['code'], facts: Note['facts'] = {}): Note => ({ code, facts });

/** Levels as a message names them. */
export interface NewLevels {
  /** undefined: not spoken of · null: none is named where one was expected */
  sl?: number | null | undefined;
  slPips?: number | undefined;
  tps: readonly number[];
  tpPips?: readonly number[] | undefined;
}

/**
 * New levels, put on the legs there are. A target already hit is left alone with its leg. A stop is moved, never
 * taken away: where none is named any more the old one stays, and that is said.
 */
export function setLevels(wanted: NewLevels, legs: readonly LegView[], steps: Steps): Obedience {
  const levels = (leg: LegView) => ({
    sl: stopFor(leg, wanted, steps),
    tp: targetFor(leg, wanted, steps),
    price: leg.price,
  });
  const isSafer = legs.every((leg) => isNoRiskier(leg.side, levels(leg).sl, leg.sl));
  const obedience = wishAll(legs, levels, 'NOTHING_LEVELS', isSafer);
  const kept = wanted.sl === null && wanted.slPips === undefined ? legs.find((leg) => leg.sl !== null)?.sl : undefined;
  if (!kept) return obedience;
  return { ...obedience, notes: [...obedience.notes, note('STOP_KEPT', { sl: kept })] };
}

function stopFor(leg: LegView, { sl, slPips }: NewLevels, steps: Steps): string | null {
  if (typeof sl === 'number') return onStopGrid(leg.side, decimal(sl), steps);
  if (slPips === undefined || steps.pip === null) return leg.sl;
  return onStopGrid(leg.side, fromEntry(leg, -slPips, steps.pip), steps);
}

function targetFor(leg: LegView, { tps, tpPips = [] }: NewLevels, steps: Steps): string | null {
  const isInPips = tps.length === 0;
  const targets = [...(isInPips ? tpPips : tps)].sort((a, b) => (isInPips || leg.side === 'buy' ? a - b : b - a));
  const target = targets[Math.min(leg.target, targets.length - 1)];
  if (target === undefined || leg.tp === null) return leg.tp;
  if (!isInPips) return priceOn(target, steps);
  return steps.pip === null ? leg.tp : onPriceGrid(fromEntry(leg, target, steps.pip), steps);
}

/** So many pips into profit, or with a minus into loss. */
function fromEntry(leg: LegView, pips: number, pip: string): Decimal {
  const entry = decimal(leg.openPrice ?? leg.price);
  const distance = decimal(pips).mul(pip);
  return leg.side === 'buy' ? entry.add(distance) : entry.sub(distance);
}

function done(wishes: Wish[], notes: Note[] = []): Obedience {
  return { wishes, notes, isSafer: true };
}

function closePart(fraction: number | null, open: readonly LegView[], steps: Steps): Obedience {
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

/** Where the entry is not known yet, the stop follows once it is. */
function breakEven(open: readonly LegView[], steps: Steps): Obedience {
  if (open.length === 0) return done([], [note('NOTHING_BREAKEVEN')]);
  const entryOf = (leg: LegView) =>
    leg.openPrice === null ? null : onStopGrid(leg.side, decimal(leg.openPrice), steps);
  const wishes = open.flatMap((leg): Wish[] => {
    const sl = entryOf(leg);
    if (sl === null) return [{ legId: leg.id, change: { slFromEntry: '0' } }];
    return isSame(sl, leg.sl) ? [] : [{ legId: leg.id, change: { sl } }];
  });
  const isSafer = open.every((leg) => isNoRiskier(leg.side, entryOf(leg) ?? leg.price, leg.sl));
  return { wishes, notes: [], isSafer };
}

function stopFrom(update: Extract<Update, { action: 'move_sl' }>, leg: LegView, steps: Steps): Decimal | null {
  if (update.price !== undefined) return decimal(update.price);
  if (update.pips === undefined || steps.pip === null) return null;
  return fromEntry(leg, update.pips, steps.pip);
}

function moveStops(
  legs: readonly LegView[],
  stop: (leg: LegView) => Decimal | null,
  steps: Steps,
  nothing: Note['code'],
): Obedience {
  const levels = (leg: LegView) => {
    const sl = stop(leg);
    return { sl: sl === null ? leg.sl : onStopGrid(leg.side, sl, steps), tp: leg.tp, price: leg.price };
  };
  const isSafer = legs.every((leg) => isNoRiskier(leg.side, levels(leg).sl, leg.sl));
  return wishAll(legs, levels, nothing, isSafer);
}

function moveTarget(legs: readonly LegView[], number: number | null, tp: string | null): Obedience {
  const aimed = legs.filter(({ target }) => number === null || target === number - 1);
  return wishAll(aimed, (leg) => ({ sl: leg.sl, tp, price: leg.price }), 'NOTHING_TARGET', tp !== null);
}

const fields = ['sl', 'tp', 'price'] as const;

function wishAll(
  legs: readonly LegView[],
  levels: (leg: LegView) => { sl: string | null; tp: string | null; price: string },
  nothing: Note['code'],
  isSafer: boolean,
): Obedience {
  if (legs.length === 0) return { wishes: [], notes: [note(nothing)], isSafer: true };
  const wishes = legs.flatMap((leg): Wish[] => {
    const next = levels(leg);
    const changed = fields.filter((field) => !isSame(next[field], leg[field]));
    if (changed.length === 0) return [];
    return [{ legId: leg.id, change: Object.fromEntries(changed.map((field) => [field, next[field]])) }];
  });
  return { wishes, notes: [], isSafer };
}

function isSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).eq(b);
}

const priceOn = (value: number, steps: Steps): string => onPriceGrid(decimal(value), steps);
