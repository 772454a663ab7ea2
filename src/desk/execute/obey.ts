import { type Decimal, decimal, floorToStep, toText } from '../../core/decimal.ts';
import type { Update } from '../../core/reading.ts';
import type { LegView } from './leg-view.ts';

export interface Steps {
  digits: number;
  volumeStep: string;
  volumeMin: string;
  /** price units of one pip; null where nobody agrees what a pip is */
  pip: string | null;
}

export type LegChange =
  | { legId: string; do: 'close' | 'cancel' }
  | { legId: string; do: 'close_part'; lots: string }
  | { legId: string; do: 'modify'; sl: string | null; tp: string | null; price: string };

export interface Obedience {
  changes: LegChange[];
  /** what could not be done, in words */
  notes: string[];
  /** true when no change lets more be lost than before */
  isSafer: boolean;
}

/** Turns an instruction into changes of our own legs. Pure: what it says is carried out, or asked about, by others. */
export function obey(update: Update, legs: readonly LegView[], steps: Steps): Obedience {
  const open = legs.filter((leg) => leg.state === 'open');
  const pending = legs.filter((leg) => leg.state === 'pending');
  switch (update.action) {
    case 'close': {
      const closes = open.map((leg): LegChange => ({ legId: leg.id, do: 'close' }));
      return done([...closes, ...pending.map(cancelled)], unconfirmed(legs));
    }
    case 'cancel': {
      const nothing = pending.length === 0 ? ['There is no pending order left to cancel.'] : [];
      return done(pending.map(cancelled), [...nothing, ...unconfirmed(legs)]);
    }
    case 'close_partial':
      return closePart(update.fraction, open, steps);
    case 'breakeven':
      return moveStops(
        open,
        (leg) => decimal(leg.openPrice ?? leg.price),
        steps,
        'No leg is open yet, so there is nothing to set to break-even.',
      );
    case 'move_sl':
      return moveStops(
        [...open, ...pending],
        (leg) => stopFrom(update, leg, steps),
        steps,
        'There is no order whose stop could be moved.',
      );
    case 'set_levels':
      return setLevels({ sl: update.sl, tps: update.tps ?? [] }, [...open, ...pending], steps);
    case 'move_tp':
      return moveTarget(legs, update.tp ?? null, price(update.price, steps));
    case 'remove_tp':
      return moveTarget(legs, update.tp ?? null, null);
    case 'move_entry':
      return modifyAll(
        pending,
        (leg) => ({ sl: leg.sl, tp: leg.tp, price: price(update.price, steps) }),
        'No order is pending, so its entry cannot be moved.',
        false,
      );
    case 'tp_hit':
    case 'sl_hit':
    case 'filled':
      return {
        changes: [],
        notes: [`The provider reports ${update.action.replace('_', ' ')}; the broker's own report decides.`],
        isSafer: true,
      };
    case 'reentry':
      return {
        changes: [],
        notes: ['The provider suggests to enter again; nothing is done by itself.'],
        isSafer: false,
      };
  }
}

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
  const obedience = modifyAll(
    legs,
    levels,
    'There is no order whose levels could be changed.',
    legs.every((leg) => isTighter(leg, levels(leg).sl)),
  );
  const kept = wanted.sl === null && wanted.slPips === undefined ? legs.find((leg) => leg.sl !== null)?.sl : undefined;
  if (!kept) return obedience;
  return { ...obedience, notes: [...obedience.notes, `No stop is named any more; the stop at ${kept} stays.`] };
}

function stopFor(leg: LegView, { sl, slPips }: NewLevels, steps: Steps): string | null {
  if (typeof sl === 'number') return price(sl, steps);
  if (slPips === undefined || steps.pip === null) return leg.sl;
  return fromEntry(leg, -slPips, steps.pip).toFixed(steps.digits);
}

function targetFor(leg: LegView, { tps, tpPips = [] }: NewLevels, steps: Steps): string | null {
  const isInPips = tps.length === 0;
  const targets = [...(isInPips ? tpPips : tps)].sort((a, b) => (isInPips || leg.side === 'buy' ? a - b : b - a));
  const target = targets[Math.min(leg.target, targets.length - 1)];
  if (target === undefined || leg.tp === null) return leg.tp;
  if (!isInPips) return price(target, steps);
  return steps.pip === null ? leg.tp : fromEntry(leg, target, steps.pip).toFixed(steps.digits);
}

/** So many pips into profit, or with a minus into loss. */
function fromEntry(leg: LegView, pips: number, pip: string): Decimal {
  const entry = decimal(leg.openPrice ?? leg.price);
  const distance = decimal(pips).mul(pip);
  return leg.side === 'buy' ? entry.add(distance) : entry.sub(distance);
}

function done(changes: LegChange[], notes: string[] = []): Obedience {
  return { changes, notes, isSafer: true };
}

/** What the broker has not answered for cannot be acted on, and must not look as if it had been. */
function unconfirmed(legs: readonly LegView[]): string[] {
  return legs
    .filter((leg) => leg.state === 'sent' || leg.state === 'unknown')
    .map(
      (leg) => `Leg ${leg.item + 1} is not confirmed by the broker: look at it yourself, nothing was done about it.`,
    );
}

const cancelled = (leg: LegView): LegChange => ({ legId: leg.id, do: 'cancel' });

function closePart(fraction: number | null, open: readonly LegView[], steps: Steps): Obedience {
  if (open.length === 0) return done([], ['No leg is open, so nothing can be partly closed.']);
  if (fraction === null) return done([], ['How much to close was not said; close a part yourself if you wish.']);
  const notes: string[] = [];
  const changes = open.flatMap((leg): LegChange[] => {
    const lots = floorToStep(decimal(leg.lots).mul(fraction), decimal(steps.volumeStep));
    const rest = decimal(leg.lots).sub(lots);
    if (lots.lt(steps.volumeMin) || rest.lt(steps.volumeMin)) {
      notes.push(`Leg ${leg.item + 1} is too small to be partly closed.`);
      return [];
    }
    return [{ legId: leg.id, do: 'close_part', lots: toText(lots) }];
  });
  return done(changes, notes);
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
  nothing: string,
): Obedience {
  const levels = (leg: LegView) => {
    const sl = stop(leg);
    return { sl: sl === null ? leg.sl : sl.toFixed(steps.digits), tp: leg.tp, price: leg.price };
  };
  return modifyAll(
    legs,
    levels,
    nothing,
    legs.every((leg) => isTighter(leg, levels(leg).sl)),
  );
}

function moveTarget(legs: readonly LegView[], number: number | null, tp: string | null): Obedience {
  const aimed = legs.filter(
    (leg) => (leg.state === 'open' || leg.state === 'pending') && (number === null || leg.target === number - 1),
  );
  return modifyAll(
    aimed,
    (leg) => ({ sl: leg.sl, tp, price: leg.price }),
    'There is no order with that target.',
    tp !== null,
  );
}

function modifyAll(
  legs: readonly LegView[],
  levels: (leg: LegView) => { sl: string | null; tp: string | null; price: string },
  nothing: string,
  isSafer: boolean,
): Obedience {
  if (legs.length === 0) return { changes: [], notes: [nothing], isSafer: true };
  const changes = legs.flatMap((leg): LegChange[] => {
    const next = levels(leg);
    return same(next.sl, leg.sl) && same(next.tp, leg.tp) && same(next.price, leg.price)
      ? []
      : [{ legId: leg.id, do: 'modify', ...next }];
  });
  return { changes, notes: [], isSafer };
}

/** A stop nearer to profit, or one where there was none, never lets more be lost. */
function isTighter(leg: LegView, sl: string | null): boolean {
  if (sl === null) return leg.sl === null;
  if (leg.sl === null) return true;
  return leg.side === 'buy' ? decimal(sl).gte(leg.sl) : decimal(sl).lte(leg.sl);
}

function same(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).eq(b);
}

function price(value: number, steps: Steps): string {
  return decimal(value).toFixed(steps.digits);
}
