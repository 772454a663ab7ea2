import { idOf } from '../../core/id.ts';
import { phaseOf } from '../orders/leg.ts';
import type { LegEvent } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { Plan } from '../plan/plan.ts';
import type { DeskContext, SignalRow } from '../store.ts';

interface Sending {
  maxSlipPoints: number;
  /** how long its opening may still be sent */
  lapsesInMs: number;
}

/** Writes a plan down as what is wanted; the end of the transaction sends it. */
export function placePlan(context: DeskContext, row: SignalRow, plan: Plan, sending: Sending): void {
  const before = context.store.legs(row.id).length;
  const { symbol, side } = plan;
  const events = plan.legs.map(({ type, lots, price, sl, tp }, at): LegEvent => {
    const item = before + at;
    const id = idOf('leg', row.id, item);
    const life = type === 'market' ? ('open' as const) : ('placed' as const);
    const wanted = { life, lots, price, sl, tp };
    const fixed = { id, signalId: row.id, item, accountId: row.accountId, symbol, side, type };
    return { kind: 'leg-planned', id, leg: { ...fixed, ...sending, wanted, by: 'plan' } };
  });
  recordLegs(context, events, row.trace);
}

/** What was planned and not sent yet is not sent any more: another plan takes its place. */
export function dropUnsent(context: DeskContext, signalId: string): void {
  const unsent = context.store.legs(signalId).filter((leg) => phaseOf(leg) === 'planned');
  const none = (id: string): LegEvent => ({ kind: 'leg-wanted', id, change: { life: 'none' }, by: 'plan' });
  recordLegs(
    context,
    unsent.flatMap(({ id }): LegEvent[] => [none(id), { kind: 'leg-ended', id, how: 'dropped' }]),
  );
}
