import type { Quote } from '../../core/broker.ts';
import type { Changed, FeedEntry } from '../../core/feed-log.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { askAboutEdit, closeEditQuestions } from './ask-edit.ts';
import { closeQuestions } from './close-questions.ts';
import { decideHow, withQuestion } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { cancelAll, editFor, followEdit, placeAgain, replaceAs } from './follow-edit.ts';
import { isBeingReplaced, isNotSent } from './not-sent.ts';
import { type Change, changeOf, respond, type Stage, stageOf } from './revise.ts';
import { addNote } from './settle.ts';
import { withdraw } from './withdraw.ts';

/** One trade as its provider has it now: edited, said again with other levels, or (null) taken back. */
interface Revision {
  row: SignalRow;
  signal: Signal | null;
  changed: Changed[];
  /** of the message this trade was read from */
  revision: number;
}

export interface Told {
  follow: FollowRow;
  entry: FeedEntry;
  quotes: Quote[];
}

/** The provider edited a message that became trades here. Each trade is compared with what it says now. */
export function applyRevision(context: DeskContext, told: Told, rows: SignalRow[]): void {
  const { reading } = told.entry.read;
  const signals: Signal[] = reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : [];
  for (const row of rows) {
    const signal = signals[row.item] ?? null;
    const changed: Changed[] = signal ? signalChanges(row.signal, signal) : ['vanished'];
    reviseSignal(context, told, { row, signal, changed, revision: told.entry.revision });
  }
}

export function applyDeletion(context: DeskContext, follow: FollowRow, entry: FeedEntry): void {
  for (const row of context.store.signalsOfMessage(follow.id, entry.messageId)) {
    const revision = { row, signal: null, changed: ['vanished' as const], revision: entry.revision };
    reviseSignal(context, { follow, entry, quotes: [] }, revision);
  }
}

/** Decides by the table what a change of a trade's own message does to it, and does it. */
export function reviseSignal(context: DeskContext, told: Told, { changed, ...revision }: Revision): void {
  const { row } = revision;
  closeEditQuestions(context, row.id);
  const change = changeOf(changed);
  if (!change) return;
  const response = reviseBy(context, told, revision, change);
  // An entry can't follow any more once it is filled; the levels that came with it still can.
  const isLevelsToo = changed.includes('stop') || changed.includes('targets');
  if (change === 'entry' && response === 'tell' && isLevelsToo) reviseBy(context, told, revision, 'levels');
  if (response !== 'record') showCard(context, row.id);
}

function reviseBy(
  context: DeskContext,
  told: Told,
  { row, signal, revision }: Omit<Revision, 'changed'>,
  change: Change,
) {
  const { store } = context;
  const { follow, entry, quotes } = told;
  const { id } = row;
  const legs = store.legs(id);
  const stage = stageOf(isNotSent(row, legs), legs);
  const isSafer = (signal && editFor(context, row, signal)?.isSafer) ?? true;
  const { handling } = follow;
  const { certainty } = entry.read;
  const response = respond(stage, change, { handling, isSafer, certainty });
  store.journal.append('revised', { signal: id, revision: entry.revision, stage, change, response }, context.now());
  if (response !== 'record') store.updateSignal(id, { revision });
  switch (response) {
    case 'plan_again':
      if (signal && isBeingReplaced(row)) {
        store.updateSignal(id, { certainty });
        replaceAs(context, row, signal, { mustAsk: change === 'identity' });
      } else if (signal) planAgain(context, told, { ...row, revision, signal });
      break;
    case 'modify':
      if (signal) followEdit(context, row, signal, quotes);
      break;
    case 'replace':
      if (signal) store.updateSignal(id, { signal });
      placeAgain(context, row, { mustAsk: true });
      break;
    case 'cancel':
      addNote(context, id, 'Deleted by the provider: the pending order is cancelled.');
      cancelAll(context, row);
      break;
    case 'drop':
      withdraw(context, row);
      break;
    case 'tell':
      // Said once: the next edit is compared with this one.
      if (signal && change === 'entry' && certainty === 'certain')
        store.updateSignal(id, { signal: withEntryOf(row.signal, signal) });
      addNote(context, id, sentence(stage, change, certainty));
      break;
    case 'ask':
      askAboutEdit(context, entry, { ...row, revision }, { change, signal });
  }
  return response;
}

function withEntryOf({ entries: _, ...before }: Signal, { order, entry, entries }: Signal): Signal {
  return { ...before, order, entry, ...(entries ? { entries } : {}) };
}

function planAgain(context: DeskContext, { follow, entry, quotes }: Told, edited: SignalRow): void {
  const { signal, revision, id } = edited;
  const { certainty } = entry.read;
  closeQuestions(context, id);
  const row = { ...edited, certainty };
  const { decision, reason } = decideHow(context, row, follow);
  const notes = ['Edited by the provider.', ...(reason === null ? [] : [reason])];
  context.store.updateSignal(id, { signal, revision, certainty, notes });
  // What was asked about for more than its reading stays a question: an edit is no answer to it.
  const isQuestion = edited.state === 'asking' && edited.plan !== null && edited.certainty === 'certain';
  decideSignal(context, { ...row, notes }, quotes, isQuestion ? withQuestion(decision) : decision);
}

function sentence(stage: Stage, change: Change, certainty: string): string {
  if (change === 'deleted' && stage === 'pending')
    return 'The provider deleted the message. The order stays, as you set for this channel.';
  if (change === 'deleted')
    return 'The provider deleted the message. An open position is never closed for that by itself.';
  if (change === 'entry' && stage !== 'pending')
    return 'The provider changed the entry; the position is open already, so nothing was done.';
  return `The provider edited the message in a way that is ${certainty} to read; nothing was done.`;
}
