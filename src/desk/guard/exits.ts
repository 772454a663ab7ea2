import type { AccountSnapshot, Position } from '../../core/broker.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import { isLive, type Leg, type Life, type Wisher } from '../orders/leg.ts';
import type { LegEvent } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import { see } from '../orders/see.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** What is to be got rid of, by the broker's ids. */
export interface Exits {
  orders: readonly string[] | 'all';
  positions: readonly string[] | 'all';
}

/**
 * Nothing of these is wanted any more; the kernel sees to it, as often as it takes. What was opened elsewhere becomes a
 * leg of its own for that. Says how many were concerned that were wanted until now.
 */
export function wantGone(context: DeskContext, account: AccountRow, exits: Exits, by: Wisher): number {
  const { store } = context;
  const legs = store.liveLegs(account.id);
  const events = legs.flatMap((leg): LegEvent[] => {
    const life = lifeAfter(leg, exits);
    return life === null || life === leg.wanted.life ? [] : [{ kind: 'leg-wanted', id: leg.id, change: { life }, by }];
  });
  recordLegs(context, events);
  return events.length + (account.snapshot ? adopt(context, account, account.snapshot, exits, by) : 0);
}

const isNamed = (ids: Exits['orders'], id: string | undefined): boolean =>
  id !== undefined && (ids === 'all' || ids.includes(id));

/** gone ends everything; what only waits is taken back, and stays if it was filled meanwhile. */
function lifeAfter(leg: Leg, { orders, positions }: Exits): Life | null {
  const { life } = leg.wanted;
  if (!isLive(leg) || life === 'gone' || life === 'none') return null;
  if (positions === 'all' || leg.seen.positions.some(({ id }) => isNamed(positions, id))) return 'gone';
  const isWaiting = leg.type !== 'market' && leg.seen.positions.length === 0;
  const isMeant = orders === 'all' ? isWaiting || leg.seen.order !== null : isNamed(orders, leg.seen.order?.id);
  return isMeant && life === 'placed' ? 'filled' : null;
}

/** A leg of ours that has not ended has it. */
export function isHeld({ store }: DeskContext, accountId: string, kind: 'order' | 'position', id: string): boolean {
  return store.holders(accountId, kind, id).some((legId) => store.leg(legId)?.end === null);
}

/**
 * What a hand or another program put into positions that legs of ours hold too: an account that nets keeps one position a
 * symbol. Nothing is said of it while the broker has more to tell than was taken in.
 */
export function foreignShares({ store }: DeskContext, { id, asOf, eventCursor, snapshot }: AccountRow): Position[] {
  if (snapshot?.marginMode !== 'netting' || eventCursor < asOf) return [];
  const legs = store.liveLegs(id);
  return snapshot.positions.flatMap((position) => {
    const holders = legs.filter(({ positionIds }) => positionIds.includes(position.id));
    const rest = decimal(position.lots).sub(sum(holders.map(({ share }) => decimal(share))));
    return holders.length > 0 && rest.gt(0) ? [{ ...position, lots: toText(rest) }] : [];
  });
}

function adopt(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot, exits: Exits, by: Wisher): number {
  const isOurs = (kind: 'order' | 'position', id: string) => isHeld(context, account.id, kind, id);
  const positions = [
    ...snapshot.positions.filter(({ id }) => !isOurs('position', id)),
    ...foreignShares(context, account),
  ].filter(({ id }) => isNamed(exits.positions, id));
  const orders = snapshot.orders.filter(({ id }) => isNamed(exits.orders, id) && !isOurs('order', id));
  for (const { id, symbol, side, lots, openPrice: price, sl, tp } of positions)
    takeOver(context, account, snapshot, {
      ids: { orderId: null, positionId: id },
      leg: { symbol, side, type: 'market', wanted: { life: 'gone', lots, price, sl, tp } },
      by,
    });
  for (const { id, symbol, side, type, remaining: lots, price, sl, tp } of orders)
    takeOver(context, account, snapshot, {
      ids: { orderId: id, positionId: null },
      leg: { symbol, side, type, wanted: { life: 'gone', lots, price, sl, tp } },
      by,
    });
  return positions.length + orders.length;
}

interface Foreign {
  ids: { orderId: string | null; positionId: string | null };
  leg: Pick<Leg, 'symbol' | 'side' | 'type'> & { wanted: Omit<Leg['wanted'], 'by' | 'slFromEntry'> };
  by: Wisher;
}

/** A leg without a signal, wanted gone from its first moment on. */
function takeOver(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot, foreign: Foreign): void {
  const { ids, leg, by } = foreign;
  const id = idOf('foreign', account.id, ids.positionId ?? ids.orderId ?? '', context.store.journal.head());
  const fixed = { id, signalId: null, item: 0, accountId: account.id, maxSlipPoints: 0, lapsesInMs: 0 };
  const events: LegEvent[] = [
    { kind: 'leg-planned', id, leg: { ...fixed, ...leg, by } },
    { kind: 'leg-linked', id, ...ids },
  ];
  if (ids.positionId !== null) events.push({ kind: 'leg-dealt', id, lots: leg.wanted.lots, price: leg.wanted.price });
  recordLegs(context, events);
  const taken = context.store.leg(id);
  const contract = account.contracts.find(({ symbol }) => symbol === leg.symbol);
  if (!taken) return;
  const sight = { at: context.now(), asOf: account.asOf, snapshot, isCaughtUp: true, isComplete: true, events: [] };
  recordLegs(context, see(taken, { ...sight, tickSize: contract?.tickSize ?? '0.00001' }).events);
}
