import type { Quote } from '../../core/broker.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { changesOf } from '../cards/changed.ts';
import { isLive, type Wanted, type Wisher } from '../orders/leg.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { carryOut } from './carry-out.ts';
import { answerToEdit, isPlacedAnew } from './decide/revision.ts';
import type { Edit } from './edit.ts';
import { viewsOf } from './leg-view.ts';
import { obey } from './obey.ts';
import { noteOn, recordSignal } from './record.ts';
import { isBeingReplaced } from './signal.ts';
import { stepsOf, tradeOf } from './trade-of.ts';

/** What the orders of a signal would have to do to follow it as it reads now. */
export function editFor(context: DeskContext, row: SignalRow, signal: Signal): Edit | null {
  return answerToEdit(tradeOf(context, row), signal);
}

export function revised(context: DeskContext, row: SignalRow, signal: Signal, change: Partial<SignalRow> = {}): void {
  const { id } = row;
  const { certainty, revision } = { ...row, ...change };
  recordSignal(context, { kind: 'signal-revised', id, signal, certainty, revision });
}

/** The orders follow: moved where they can be, taken back and placed anew where they are still waiting and cannot. */
export function followEdit(context: DeskContext, row: SignalRow, signal: Signal, quotes: Quote[], by: Wisher): void {
  if (isBeingReplaced(row)) return replaceAs(context, row, signal, { mustAsk: false });
  const trade = tradeOf(context, row);
  const edit = answerToEdit(trade, signal);
  revised(context, context.store.signal(row.id) ?? row, signal);
  if (!edit) return;
  if (isPlacedAnew(trade, signal)) {
    const mustAsk = wasChangedSince(context, row, signal);
    placeAgain(context, row, { mustAsk });
    if (mustAsk) noteOn(context, row.id, 'REPLACE_MOVED');
    return;
  }
  const outcome = carryOut(context, row, edit, { quotes, by });
  if (outcome === 'nothing') noteOn(context, row.id, 'EDITED_NOTHING');
  if (outcome === 'done') noteOn(context, row.id, 'EDITED_FOLLOWED', { what: changesOf(row.signal, signal) });
}

/**
 * Moved, made less or taken away since by an instruction or the trader: planned from its message alone, the new orders
 * would forget that.
 */
function wasChangedSince(
  { store }: DeskContext,
  { id, messageId, item, signal: before, plan }: SignalRow,
  after: Signal,
): boolean {
  const isStopNew = signalChanges(before, after).includes('stop');
  const own: Wisher = `provider ${messageId}/${item}`;
  const isOthers = (by: Wisher | undefined) =>
    by === 'trader' || by === 'approved' || (by?.startsWith('provider ') && by !== own);
  const legs = store.legs(id);
  const isMoved = ({ by }: Wanted) => isOthers(by.price) || isOthers(by.tp) || (!isStopNew && isOthers(by.sl));
  const isLess = ({ by }: Wanted) => [by.lots, by.life].some((one) => one === 'hand' || isOthers(one));
  return (
    legs.filter(isLive).some(({ wanted }) => isMoved(wanted)) ||
    legs.slice(-(plan?.legs.length ?? legs.length)).some(({ wanted }) => isLess(wanted))
  );
}

/** The order is taken back, and once it is gone the signal is planned as it now reads; another symbol or side asks first. */
export function placeAgain(
  context: DeskContext,
  row: SignalRow,
  { isOther = false, mustAsk = isOther }: { isOther?: boolean; mustAsk?: boolean },
): void {
  noteOn(context, row.id, 'REPLACING', { isOther: isOther ? 1 : 0 });
  cancelAll(context, row);
  replan(context, row, mustAsk);
}

/** Edited once more before its new order was placed: that one is placed as it reads now. */
export function replaceAs(
  context: DeskContext,
  row: SignalRow,
  signal: Signal,
  { mustAsk }: { mustAsk: boolean },
): void {
  revised(context, context.store.signal(row.id) ?? row, signal);
  noteOn(context, row.id, 'REPLACED_AGAIN');
  replan(context, row, mustAsk || row.replan?.mustAsk === true);
}

function replan(context: DeskContext, { id, signal, replan }: SignalRow, mustAsk: boolean): void {
  const before = replan?.before ?? signal;
  recordSignal(context, { kind: 'signal-replans', id, replan: { mustAsk, editedAt: context.now(), before } });
}

/** What waits is taken back; what was filled meanwhile stays. */
export function cancelAll(context: DeskContext, row: SignalRow): void {
  const views = viewsOf(row, context.store.legs(row.id));
  if (views.length === 0) return;
  const { wishes } = obey({ type: 'update', action: 'cancel' }, views, stepsOf(context, row));
  carryOut(context, row, { wishes, notes: [] }, { quotes: [], by: 'manager' });
}
