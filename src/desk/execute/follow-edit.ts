import type { Quote } from '../../core/broker.ts';
import type { Signal } from '../../core/reading.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { awaitReplan } from './await-replan.ts';
import { carryOut, stepsOf } from './carry-out.ts';
import { type Edit, editOf } from './edit.ts';
import { viewsOf } from './leg-view.ts';
import { isBeingReplaced } from './not-sent.ts';
import { obey } from './obey.ts';
import { isLive } from './order.ts';
import { addNote } from './settle.ts';

/** What the orders of a signal would have to do to follow it as it reads now. */
export function editFor(context: DeskContext, row: SignalRow, signal: Signal): Edit | null {
  const legs = context.store.legs(row.id);
  return legs.length === 0 ? null : editOf(row.signal, signal, viewsOf(row, legs), stepsOf(context, row));
}

/** The orders follow: moved where they can be, taken back and placed anew where they are still waiting and cannot. */
export function followEdit(context: DeskContext, row: SignalRow, signal: Signal, quotes: Quote[]): void {
  if (isBeingReplaced(row)) return replaceAs(context, row, signal, { mustAsk: false });
  const edit = editFor(context, row, signal);
  context.store.updateSignal(row.id, { signal });
  if (!edit) return;
  const isWaiting = !context.store.legs(row.id).some(({ state }) => state === 'open');
  if (isWaiting && edit.mustPlaceAgain) return placeAgain(context, row, { mustAsk: false });
  const nothing = 'Edited by the provider in a way no order can follow by itself; look at it yourself.';
  addNote(context, row.id, edit.changes.length > 0 ? 'Edited by the provider; the orders follow.' : nothing);
  carryOut(context, row, edit, quotes);
}

/** The order is taken back, and once it is gone the signal is planned as it now reads; another symbol or side asks first. */
export function placeAgain(context: DeskContext, row: SignalRow, { mustAsk }: { mustAsk: boolean }): void {
  const why = mustAsk ? 'to another symbol or side' : 'in a way its order cannot follow by being moved';
  addNote(context, row.id, `Edited by the provider ${why}: the pending order is taken back and planned anew.`);
  cancelAll(context, row);
  awaitReplan(context, row.id, { mustAsk, editedAt: context.now() });
}

/** Edited once more before its new order was placed: that one is placed as it reads now. */
export function replaceAs(
  context: DeskContext,
  row: SignalRow,
  signal: Signal,
  { mustAsk }: { mustAsk: boolean },
): void {
  context.store.updateSignal(row.id, { signal });
  addNote(context, row.id, 'Edited by the provider while its order was being replaced: planned as it reads now.');
  awaitReplan(context, row.id, { mustAsk: mustAsk || row.replan?.mustAsk === true, editedAt: context.now() });
}

/** What is being cancelled already is not asked for twice. */
export function cancelAll(context: DeskContext, row: SignalRow): void {
  const { store } = context;
  const isGoing = (legId: string) => store.waitingOfLeg(legId).some(({ command }) => command.op === 'cancel');
  const legs = viewsOf(row, store.legs(row.id)).filter((leg) => isLive(leg.state) && !isGoing(leg.id));
  if (legs.length === 0) return;
  // A cancel needs no price.
  carryOut(context, row, obey({ type: 'update', action: 'cancel' }, legs, stepsOf(context, row)), []);
}
