import type { Quote } from '../../core/broker.ts';
import type { Changed, FeedEntry } from '../../core/feed-log.ts';
import type { Certainty, Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { Note, NoteCode } from '../cards/notes.ts';
import type { Wisher } from '../orders/leg.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askAboutEdit } from './ask-edit.ts';
import { closeQuestions } from './close-questions.ts';
import { withQuestion } from './decide/how.ts';
import { decideRevision } from './decide/revision.ts';
import { decideHow, wasBeforeRestore } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { closeEditQuestions } from './edit-questions.ts';
import { findRepost, findTwin } from './find-repost.ts';
import { cancelAll, followEdit, placeAgain, replaceAs, revised } from './follow-edit.ts';
import { asCompleted } from './incomplete.ts';
import { note } from './obedience.ts';
import { asEdited } from './own-wording.ts';
import { noteOn, recordSignal } from './record.ts';
import { repostReasons } from './repost-reasons.ts';
import { type Change, changeOf, type Stage } from './revise.ts';
import { settleWording } from './settle-wording.ts';
import { isBeingReplaced } from './signal.ts';
import { tradeOf } from './trade-of.ts';
import { withdraw } from './withdraw.ts';

/** One trade as its provider has it now: edited, said again with other levels, or (null) taken back. */
interface Revision {
  row: SignalRow;
  signal: Signal | null;
  changed: Changed[];
  /** where its own message was edited: its words, without what other messages gave */
  edited?: Signal | null;
  /** of the message this trade was read from */
  revision: number;
}

export interface HeardChange {
  follow: FollowRow;
  entry: FeedEntry;
  quotes: Quote[];
}

/** The provider edited a message that became trades here. Each trade is compared with what it says now. */
export function applyRevision(context: DeskContext, told: HeardChange, rows: SignalRow[]): void {
  const { reading } = told.entry.read;
  const signals: Signal[] = reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : [];
  for (const row of rows) {
    const edited = signals[row.item] ?? null;
    const signal = edited && asEdited(row, edited);
    const changed: Changed[] = signal ? signalChanges(row.signal, signal) : ['vanished'];
    if (edited && changed.length > 0) recordSignal(context, { kind: 'signal-said', id: row.id, said: edited });
    const now = asCompleted(context, told.follow, row, told.entry);
    reviseSignal(context, told, { row: now, signal, changed, revision: told.entry.revision, edited });
    if (edited) settleWording(context, row, edited);
  }
}

export function applyDeletion(context: DeskContext, follow: FollowRow, entry: FeedEntry, rows: SignalRow[]): void {
  for (const row of rows) {
    const revision = { row, signal: null, changed: ['vanished' as const], revision: entry.revision };
    reviseSignal(context, { follow, entry, quotes: [] }, revision);
  }
}

/** Decides by the table what a change of a trade's own message does to it, and does it. */
export function reviseSignal(context: DeskContext, told: HeardChange, { changed, ...revision }: Revision): void {
  const { row } = revision;
  closeEditQuestions(context, row);
  const change = changeOf(changed, told.entry.kind === 'deleted');
  if (!change) return;
  const response = reviseBy(context, told, revision, change);
  // An entry can't follow any more once it is filled; the levels that came with it still can.
  const isLevelsToo = changed.includes('stop') || changed.includes('targets');
  const now = context.store.signal(row.id) ?? row;
  if (change === 'entry' && response === 'tell' && isLevelsToo)
    reviseBy(context, told, { ...revision, row: now }, 'levels');
}

const byProvider = ({ entry: { messageId } }: HeardChange, { item }: SignalRow): Wisher =>
  `provider ${messageId}/${item}`;

function reviseBy(
  context: DeskContext,
  told: HeardChange,
  { row, signal, revision, edited = null }: Omit<Revision, 'changed'>,
  change: Change,
) {
  const { follow, entry, quotes } = told;
  const { id } = row;
  const { certainty } = entry.read;
  const { accountId } = row;
  const isBefore = (postedAt: number) => wasBeforeRestore(context, { accountId, postedAt }) !== null;
  const isOld = isBefore(entry.postedAt);
  const asked = { signal, change, certainty, isOld, isDoubtful: isOld && isBefore(entry.editedAt ?? entry.postedAt) };
  const { stage, response, why } = decideRevision(tradeOf(context, row), asked, follow.handling);
  context.store.journal.append(
    'revised',
    { signal: id, revision: entry.revision, stage, change, response },
    context.now(),
  );
  if (response !== 'record' && revision !== row.revision) revised(context, row, row.signal, { revision });
  const now = { ...row, revision };
  switch (response) {
    case 'plan_again':
      if (signal && isBeingReplaced(row))
        replaceAs(context, { ...now, certainty }, signal, { mustAsk: change === 'identity' });
      else if (signal)
        planAgain(context, { follow, certainty, quotes, because: saidIn(entry, now) }, { ...now, signal });
      break;
    case 'modify':
      if (signal) followEdit(context, now, signal, quotes, byProvider(told, row));
      break;
    case 'replace':
      if (signal) revised(context, now, signal);
      placeAgain(context, now, { isOther: true });
      break;
    case 'cancel':
      noteOn(context, id, 'DELETED_CANCELLED');
      cancelAll(context, row);
      break;
    case 'drop':
      withdraw(context, row);
      break;
    case 'tell':
      // Said once: the next edit is compared with this one.
      if (signal && change === 'entry' && certainty === 'certain')
        revised(context, now, withEntryOf(row.signal, signal));
      noteOn(context, id, toldOf(stage, change), { certainty });
      break;
    case 'ask':
      askAboutEdit(context, entry, now, { change, signal, edited, why, quotes });
  }
  return response;
}

function withEntryOf({ entries: _, ...before }: Signal, { order, entry, entries }: Signal): Signal {
  return { ...before, order, entry, ...(entries ? { entries } : {}) };
}

interface Anew extends Pick<HeardChange, 'follow' | 'quotes'> {
  certainty: Certainty;
  because: Note;
}

/** In its own message, or in another one. */
export const saidIn = ({ messageId }: Pick<SignalRow, 'messageId'>, row: Pick<SignalRow, 'messageId'>): Note =>
  messageId === row.messageId ? note('EDITED') : note('COMPLETED', { message: messageId });

/**
 * Nothing of it was sent: what was planned is forgotten, and it is decided as it reads now. Where the same trade is open
 * by another message by then, it may be that one said once more: that asks.
 */
export function planAgain(context: DeskContext, { follow, certainty, quotes, because }: Anew, edited: SignalRow): void {
  const { id } = edited;
  closeQuestions(context, id);
  const row = { ...edited, certainty };
  const before = context.store.signal(id);
  const twin = before && findTwin(context, follow, before, quotes);
  const { decision, reason } = decideHow(context, row, follow);
  revised(context, row, edited.signal);
  recordSignal(context, { kind: 'signal-cleared', id });
  noteOn(context, id, because.code, because.facts);
  const repost = findRepost(context, follow, edited, quotes) ?? twin;
  for (const one of [...(reason ? [reason] : []), ...(repost ? repostReasons(repost) : [])])
    noteOn(context, id, one.code, one.facts);
  // What was asked about for more than its reading stays a question: an edit is no answer to it.
  const isQuestion = edited.state === 'asking' && edited.plan !== null && edited.certainty === 'certain';
  const how = isQuestion || repost ? withQuestion(decision) : decision;
  // What was published before the channel was followed is never traded, however often it is edited.
  const isEarly = (context.store.signalBook(id)?.postedAt ?? edited.postedAt) < follow.createdAt;
  if (isEarly) noteOn(context, id, 'BEFORE_FOLLOW');
  decideSignal(context, id, quotes, isEarly ? { ...how, mode: 'alert' } : how);
}

function toldOf(stage: Stage, change: Change): NoteCode {
  if (change === 'deleted') return stage === 'pending' ? 'DELETED_PENDING' : 'DELETED_OPEN';
  if (change === 'unread') return 'EDITED_AWAY';
  if (change === 'entry' && stage !== 'pending') return 'EDITED_ENTRY_OPEN';
  return 'EDITED_UNREADABLE';
}
