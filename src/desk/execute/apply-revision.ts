import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { decimal } from '../../core/decimal.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { DeskContext, FollowRow, LegRow, SignalRow } from '../store.ts';
import { grantChoices, say, showCard } from '../talk/cards.ts';
import { carryOut, stepsOf } from './carry-out.ts';
import { closeQuestions } from './close-questions.ts';
import { decideHow } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { type LegChange, type Obedience, obey, setLevels } from './obey.ts';
import { isLive } from './order.ts';
import { type Change, changeOf, respond, stageOf } from './revise.ts';
import { addNote } from './settle.ts';

/** The provider edited a message that became trades here. Each trade is compared with what it says now. */
export function applyRevision(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  rows: SignalRow[],
  quotes: Quote[],
): void {
  const { reading } = entry.read;
  const signals: Signal[] = reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : [];
  for (const row of rows) {
    const signal = signals[row.item] ?? null;
    const change = signal ? changeOf(signalChanges(row.signal, signal)) : 'deleted';
    if (change) reviseSignal(context, follow, entry, { row, signal, change }, quotes);
  }
}

export function applyDeletion(context: DeskContext, follow: FollowRow, entry: FeedEntry): void {
  for (const row of context.store.signalsOfMessage(follow.id, entry.messageId)) {
    reviseSignal(context, follow, entry, { row, signal: null, change: 'deleted' }, []);
  }
}

const replanMs = 300;

interface Revision {
  row: SignalRow;
  signal: Signal | null;
  change: Change;
}

function reviseSignal(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  { row, signal, change }: Revision,
  quotes: Quote[],
): void {
  const { store } = context;
  const legs = store.legs(row.id);
  const isDecided = row.state !== 'asking' && row.state !== 'alerted' && row.state !== 'refused';
  const stage = stageOf(isDecided, legs);
  const obedience = signal && legs.length > 0 ? newLevels(context, row, signal) : null;
  const response = respond(stage, change, follow.handling, obedience?.isSafer ?? true);
  const { id, revision } = row;
  store.journal.append('revised', { signal: id, revision: entry.revision, stage, change, response }, context.now());
  if (signal && response !== 'record')
    store.updateSignal(id, {
      signal: response === 'ask' || response === 'tell' ? row.signal : signal,
      revision: entry.revision,
    });
  switch (response) {
    case 'plan_again':
      closeQuestions(context, id);
      if (signal) planAgain(context, follow, entry, { ...row, signal }, quotes);
      break;
    case 'modify':
      if (stage === 'pending' && obedience && !obedience.isSafer) replan(context, row, quotes, { mustAsk: false });
      else if (obedience) {
        const nothing = 'Edited by the provider in a way no order can follow by itself; look at it yourself.';
        addNote(context, id, obedience.changes.length > 0 ? 'Edited by the provider; the orders follow.' : nothing);
        carryOut(context, row, obedience, quotes);
      }
      break;
    case 'replace':
      replan(context, row, quotes, { mustAsk: true });
      break;
    case 'cancel':
      addNote(context, id, 'Deleted by the provider: the pending order is cancelled.');
      cancelAll(context, row, quotes);
      break;
    case 'drop':
      closeQuestions(context, id);
      store.updateSignal(id, { state: 'dropped' });
      addNote(context, id, 'Withdrawn by the provider before it was traded.');
      break;
    case 'tell':
      addNote(context, id, told(change));
      break;
    case 'ask':
      askAbout(context, entry, row, change, signal);
      break;
    case 'record':
      return;
  }
  if (revision !== entry.revision || change === 'deleted') showCard(context, id);
}

function planAgain(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  before: SignalRow,
  quotes: Quote[],
): void {
  const row = { ...before, revision: entry.revision, certainty: entry.read.certainty };
  const { decision, reason } = decideHow(context, row, follow);
  const notes = ['Edited by the provider.', ...(reason === null ? [] : [reason])];
  context.store.updateSignal(row.id, { notes });
  decideSignal(context, { ...row, notes }, quotes, decision);
}

/** The order is taken back, and once it is gone the signal is planned as it now reads; another symbol or side asks first. */
function replan(context: DeskContext, row: SignalRow, quotes: Quote[], { mustAsk }: { mustAsk: boolean }): void {
  const why = mustAsk ? 'to another symbol or side' : 'with more risk than the size was made for';
  addNote(context, row.id, `Edited by the provider ${why}: the pending order is taken back and planned anew.`);
  cancelAll(context, row, quotes);
  const at = context.now() + replanMs;
  context.schedule({ key: `replan:${row.id}`, action: 'desk.replan', at, input: { signal: row.id, mustAsk } });
}

function newLevels(context: DeskContext, row: SignalRow, signal: Signal): Obedience {
  const steps = stepsOf(context, row);
  const legs = context.store.legs(row.id).filter((leg) => leg.state === 'open' || leg.state === 'pending');
  const levels = setLevels(signal.sl, signal.tps, legs, steps);
  const isEntryMoved = typeof signal.entry === 'number' && legs.some((leg) => leg.state === 'pending');
  if (!isEntryMoved || typeof signal.entry !== 'number') return levels;
  const entry = signal.entry.toFixed(steps.digits);
  const changes = legs.flatMap((leg): LegChange[] => {
    const change = levels.changes.find((candidate) => candidate.legId === leg.id);
    if (leg.state !== 'pending') return change ? [change] : [];
    if (change?.do === 'modify') return [{ ...change, price: entry }];
    return Number(leg.price) === signal.entry
      ? []
      : [{ legId: leg.id, do: 'modify' as const, sl: leg.sl, tp: leg.tp, price: entry }];
  });
  const isSafer = levels.isSafer && legs.every((leg) => leg.state !== 'pending' || isNoFarther(leg, changes));
  return { ...levels, changes, isSafer };
}

/** From entry to stop a pending order loses what its size was made for, or less. */
function isNoFarther(leg: LegRow, changes: LegChange[]): boolean {
  const change = changes.find((candidate) => candidate.legId === leg.id);
  if (change?.do !== 'modify') return true;
  if (change.sl === null || leg.sl === null) return change.sl !== null;
  const distance = (price: string, sl: string) => decimal(price).sub(sl).abs();
  return distance(change.price, change.sl).lte(distance(leg.price, leg.sl));
}

function cancelAll(context: DeskContext, row: SignalRow, quotes: Quote[]): void {
  const legs = context.store.legs(row.id).filter((leg) => isLive(leg.state));
  carryOut(context, row, obey({ type: 'update', action: 'cancel' }, legs, stepsOf(context, row)), quotes);
}

function told(change: Change): string {
  if (change === 'deleted')
    return 'The provider deleted the message. An open position is never closed for that by itself.';
  return 'The provider changed the entry; the position is open already, so nothing was done.';
}

function askAbout(context: DeskContext, entry: FeedEntry, row: SignalRow, change: Change, signal: Signal | null): void {
  const update =
    change === 'deleted'
      ? { type: 'update', action: 'cancel' }
      : change === 'identity'
        ? { type: 'update', action: 'close' }
        : { type: 'update', action: 'set_levels', sl: signal?.sl ?? null, tps: signal?.tps ?? [] };
  const label = {
    deleted: 'Cancel the order',
    identity: 'Close the position',
    levels: 'Take the new levels',
    entry: 'Take the new entry',
  }[change];
  const choices = grantChoices(
    context,
    { ...row, revision: entry.revision },
    [
      ['obey', label, 'primary'],
      ['keep', 'Leave as it is', 'plain'],
    ],
    { update },
  );
  const what = change === 'deleted' ? 'deleted the message' : 'edited the message';
  say(
    context,
    idOf('ask', row.id, entry.messageId, entry.revision, change),
    [
      heading(`Your decision · ${row.signal.side.toUpperCase()} ${row.signal.symbol}`, 'wait'),
      paragraph(`The provider ${what}: “${entry.text.slice(0, 200)}”`),
    ],
    choices,
  );
}
