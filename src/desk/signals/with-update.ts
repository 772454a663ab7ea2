import type { Signal, Update } from '../../core/reading.ts';

/** A signal as an instruction makes it while nothing was sent for it; null where the instruction is about an order. */
export function withUpdate(signal: Signal, update: Update): Signal | null {
  switch (update.action) {
    case 'set_levels':
      return withTargets(withStop(signal, update.sl ?? null), update.tps ?? []);
    case 'move_sl':
      return update.price === undefined ? null : withStop(signal, update.price);
    case 'move_tp':
      return withTargets(signal, replaced(signal, update.tp ?? null, update.price));
    case 'move_entry': {
      const { entries: _, ...rest } = signal;
      return { ...rest, entry: update.price };
    }
    default:
      return null;
  }
}

/** What is not named stays as it was. */
function withStop(signal: Signal, sl: number | null): Signal {
  if (sl === null) return signal;
  const { slPips: _, ...rest } = signal;
  return { ...rest, sl };
}

function withTargets(signal: Signal, tps: readonly number[]): Signal {
  if (tps.length === 0) return signal;
  const { tpPips: _, rr: __, ...rest } = signal;
  const down = signal.side === 'sell';
  return { ...rest, tps: [...tps].sort((a, b) => (down ? b - a : a - b)) };
}

/** Without a number the one target there is, or the first there will be; of several nobody knows which is meant. */
function replaced({ tps, tpPips = [], rr = [] }: Signal, number: number | null, price: number): number[] {
  if (number === null) return tps.length + tpPips.length + rr.length > 1 ? [] : [price];
  if (number > tps.length + 1) return [];
  return [...tps.slice(0, number - 1), price, ...tps.slice(number)];
}
