import { canonicalJson } from '../../core/json.ts';
import type { Note } from '../cards/notes.ts';
import { phaseOf } from '../orders/leg.ts';
import { markStale, staleSoFar } from '../orders/stale.ts';
import type { DeskContext } from '../store.ts';
import { closeStandingQuestions } from './close-questions.ts';
import { type SignalBook, type SignalState, stateOfLegs } from './signal.ts';
import { evolveSignal, type SignalEvent } from './signal-events.ts';

/** The only writer of signals: a journal line and the row it makes. */
export function recordSignal(context: DeskContext, ...events: SignalEvent[]): void {
  const { store } = context;
  const at = context.now();
  for (const event of events) {
    const before = store.signalBook(event.id);
    const after = evolveSignal(before ?? null, event, at);
    const { kind, ...body } = event;
    store.journal.append(kind, body, at);
    if (before) store.updateSignal(event.id, changedIn(before, after));
    else store.insertSignal(after);
    markStale(context, event.id);
  }
}

/** Events leave what they do not touch as it was. */
function changedIn(before: SignalBook, after: SignalBook): Partial<SignalBook> {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => was.get(field) !== value));
}

export function noteOn(context: DeskContext, id: string, code: Note['code'], facts: Note['facts'] = {}): void {
  recordSignal(context, { kind: 'signal-noted', id, note: { code, facts } });
}

/** What was said last is not said again: an attempt that is repeated says the same each time. */
export function noteUnlessLast(context: DeskContext, id: string, code: Note['code'], facts: Note['facts']): void {
  const last = context.store.signalBook(id)?.notes.at(-1);
  if (canonicalJson(last ?? null) !== canonicalJson({ code, facts })) noteOn(context, id, code, facts);
}

export function become(context: DeskContext, id: string, state: SignalState, isLate = false): void {
  recordSignal(context, { kind: 'signal-became', id, state, isLate });
  context.services.metrics.count('signalos_plans_total', { outcome: state });
}

/** Before anything more is decided: what comes next must not meet a trade that stands only in name. */
export function settleSignals(context: DeskContext): void {
  for (const id of staleSoFar(context)) settleSignal(context, id);
}

/** A signal follows its legs: when the last of them ends, so does the signal. */
export function settleSignal(context: DeskContext, id: string): void {
  const row = context.store.signalBook(id);
  if (!row) throw new Error(`no signal ${id}`);
  const phases = context.store.legs(id).map(phaseOf);
  if (phases.length === 0) return;
  const state = stateOfLegs(phases);
  if (state === row.state) return;
  // Orders that were taken back to be placed anew, or were until somebody had to decide: it is not over with them.
  const isOver = state === 'dropped' || state === 'failed';
  const isUnderWay = row.state === 'working' || row.state === 'open';
  if (isOver && (!isUnderWay || row.replan !== null)) return;
  recordSignal(context, { kind: 'signal-became', id, state, isLate: row.isLate });
  if (isOver || state === 'closed') closeStandingQuestions(context, id);
}
