import type { Command } from '../../core/command.ts';
import { decimal } from '../../core/decimal.ts';
import type { Happening, Ours } from './book.ts';
import { ourTime } from './broker-time.ts';
import { numberOf } from './numbers.ts';
import type { WireOrder, WirePast, WirePosition } from './wire-state.ts';

const isNear = (one: string | null, other: string | null, within: string): boolean =>
  one === null || other === null ? one === other : decimal(one).sub(other).abs().lte(within);

export const sameLevels = (
  one: { sl: string | null; tp: string | null },
  other: { sl: string | null; tp: string | null },
  within: string,
): boolean => isNear(one.sl, other.sl, within) && isNear(one.tp, other.tp, within);

const by = (command: Command | undefined) =>
  command ? ({ cause: 'command', n: command.n } as const) : ({ cause: 'manual' } as const);

/** Levels that changed from one look to the next, and tickets. */
export function changedPositions(
  before: readonly WirePosition[],
  after: readonly WirePosition[],
  of: Ours,
): Happening[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((now): Happening[] => {
    const was = known.get(now.id);
    if (!was) return [];
    const { symbol, side, lots, sl, tp, id: positionId } = now;
    const about = { at: of.now, symbol, side, lots, positionId };
    const happenings: Happening[] = [];
    if (was.ticket !== now.ticket)
      happenings.push({ ...about, kind: 'moved', moved: { from: was.ticket, to: now.ticket }, cause: 'broker' });
    if (!sameLevels(was, now, '0')) {
      const within = of.tolerance(symbol);
      const command = of.recent.find((one) => setsLevels(one, now, of) && sameLevels(one, now, within));
      happenings.push({ ...about, kind: 'modified', sl, tp, ...by(command) });
    }
    return happenings;
  });
}

type Setting = Extract<Command, { op: 'modify_position' | 'open' }>;
/** A stop that a broker sets after the fill is still set by the order that asked for it. */
const setsLevels = (command: Command, { id, magic }: WirePosition, { family }: Ours): command is Setting =>
  command.op === 'modify_position'
    ? command.positionId === id
    : command.op === 'open' && command.n === numberOf(family, magic);

export function changedOrders(before: readonly WireOrder[], after: readonly WireOrder[], of: Ours): Happening[] {
  const known = new Map(before.map((one) => [one.ticket, one]));
  return after.flatMap((now): Happening[] => {
    const was = known.get(now.ticket);
    if (!was) return [placed(now, of)];
    if (sameLevels(was, now, '0') && isNear(was.price, now.price, '0')) return [];
    const within = of.tolerance(now.symbol);
    const command = of.recent.find(
      (one) =>
        one.op === 'modify_order' &&
        one.orderId === now.ticket &&
        sameLevels(one, now, within) &&
        isNear(one.price, now.price, within),
    );
    return [{ at: of.now, kind: 'modified', ...shown(now), ...by(command) }];
  });
}

const shown = ({ symbol, side, remaining: lots, price, sl, tp, ticket: orderId }: WireOrder) => ({
  ...{ symbol, side, lots, price, sl, tp, orderId },
});

function placed(order: WireOrder, { family, offsetMs }: Ours): Happening {
  const n = numberOf(family, order.magic);
  const whose = n === null ? ({ cause: 'manual' } as const) : ({ cause: 'command', n } as const);
  return { at: ourTime(order.setupMs, offsetMs), kind: 'placed', ...shown(order), ...whose };
}

const waitingTypes = ['limit', 'stop', 'stop_limit'];

/** Orders that ended. One that came and went between two looks was placed all the same. */
export function endedOrders(past: readonly WirePast[], known: ReadonlyMap<string, WireOrder>, of: Ours): Happening[] {
  return past.flatMap((one): Happening[] => {
    const was = known.get(one.ticket);
    if (!was && !waitingTypes.includes(one.type)) return [];
    const { symbol, side, price, ticket: orderId } = one;
    const n = numberOf(of.family, one.magic);
    const at = ourTime(one.doneMs, of.offsetMs);
    const whose = n === null ? ({ cause: 'manual' } as const) : ({ cause: 'command', n } as const);
    const first: Happening[] = was
      ? []
      : [{ at, kind: 'placed', symbol, side, lots: one.lots, price, orderId, ...whose }];
    return [...first, ...endOf(one, n, of)];
  });
}

function endOf(one: WirePast, n: number | null, of: Ours): Happening[] {
  const { symbol, side, price, ticket: orderId, state } = one;
  const lots = decimal(one.remaining).gt(0) ? one.remaining : one.lots;
  const end = { at: ourTime(one.doneMs, of.offsetMs), symbol, side, lots, price, orderId };
  if (state === 'rejected') return [{ ...end, kind: 'unfilled', code: 'OTHER', ...(n === null ? {} : { n }) }];
  if (state === 'expired') return [{ ...end, kind: 'cancelled', cause: 'expiry' }];
  const isCancelled = state === 'partial' || state === 'canceled';
  return isCancelled ? [{ ...end, kind: 'cancelled', ...by(cancellerOf(orderId, of)) }] : [];
}

const cancellerOf = (orderId: string, { recent }: Ours) =>
  recent.find((one) => one.op === 'cancel' && one.orderId === orderId);
