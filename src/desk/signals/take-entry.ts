import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Reading, Reason, Signal, Update } from '../../core/reading.ts';
import type { Said } from '../../core/said.ts';
import { say } from '../../talk/say.ts';
import { deskWords } from '../language.ts';
import { deskRefusals } from '../refusals.ts';
import { signalIdOf } from '../signal-id.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { closeInstructionQuestions } from './ask-update.ts';
import { type Decision, withQuestion } from './decide/how.ts';
import { decideHow } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { closeCorrectionQuestions } from './edit-questions.ts';
import { findRepost } from './find-repost.ts';
import { noteOn, recordSignal } from './record.ts';
import { repostReasons } from './repost-reasons.ts';
import { applyDeletion, applyRevision } from './revise-signal.ts';
import { takeBackLevels } from './take-back-levels.ts';
import { reviseRepost, takePlaceOfIncomplete, takeRepost } from './take-repost.ts';
import { takeUpdate } from './take-update.ts';
import { urgency } from './waiting.ts';
import { withdrawWaiting } from './withdraw-waiting.ts';

/** One entry of a feed's log, taken into one follow. Its cursor moves in the same transaction. */
export function takeEntry(context: DeskContext, follow: FollowRow, entry: FeedEntry, quotes: Quote[]): void {
  const { reading } = entry.read;
  const { kind, messageId, revision } = entry;
  context.store.journal.append(
    'entry',
    { feed: follow.feedId, follow: follow.id, seq: entry.seq, kind, messageId, revision, reading },
    context.now(),
  );
  if (kind === 'deleted' || entry.changed.length > 0) takeBack(context, follow, entry, quotes);
  const rows = context.store.signalsOfMessage(follow.id, messageId);
  if (kind === 'deleted') return applyDeletion(context, follow, entry, rows);
  if (kind === 'revised') return takeRevision(context, follow, entry, quotes);
  takeNew(context, follow, entry, quotes);
}

/** What was said before and waits or is asked about is not said any more. */
function takeBack(context: DeskContext, follow: FollowRow, entry: FeedEntry, quotes: Quote[]): void {
  const { kind, messageId, read } = entry;
  const updates = kind === 'deleted' ? [] : updatesOf(read.reading);
  const { accountId, feedId } = follow;
  const isStillSaid = (item: number) => {
    const before = context.store.instruction({ accountId, feedId, messageId, item })?.update;
    return before !== undefined && canonicalJson(before) === canonicalJson(updates[item] ?? null);
  };
  withdrawWaiting(context, follow, messageId, isStillSaid);
  for (const { id } of closeInstructionQuestions(context, follow, messageId, isStillSaid))
    noteOn(context, id, 'QUESTION_GONE');
  closeCorrectionQuestions(context, follow, messageId);
  takeBackLevels(context, { follow, entry, quotes }, updates);
}

const updatesOf = (reading: Reading): Update[] =>
  reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];

/**
 * An edit that says the same does nothing again. One of a message that became trades here goes to those trades; a
 * trade added to them is asked about; anything else is taken like a new message, unless it is older than the follow.
 */
function takeRevision(context: DeskContext, follow: FollowRow, entry: FeedEntry, quotes: Quote[]): void {
  const { reading } = entry.read;
  const rows = context.store.signalsOfMessage(follow.id, entry.messageId);
  if (rows.length === 0) {
    if (entry.changed.length > 0) takeNew(context, follow, entry, quotes);
    return;
  }
  if (reading.type === 'update' || reading.type === 'updates') {
    const updates = reading.type === 'update' ? [reading] : reading.items;
    if (entry.changed.length > 0) takeUpdates(context, follow, { ...entry, replyTo: entry.messageId }, updates, quotes);
    return;
  }
  const told = { follow, entry, quotes };
  const items = reading.type === 'signals' ? reading.items : [];
  applyRevision(
    context,
    told,
    rows.filter(({ repostOf }) => repostOf === null),
  );
  for (const row of rows) {
    const signal = reading.type === 'signal' && row.item === 0 ? reading : items[row.item];
    if (row.repostOf !== null && signal) reviseRepost(context, told, row, signal);
  }
  const known = new Set(rows.map(({ item }) => item));
  for (const [item, signal] of items.entries())
    if (!known.has(item)) openSignal(context, follow, entry, { signal, item, isAdded: true }, quotes);
}

function takeNew(context: DeskContext, follow: FollowRow, entry: FeedEntry, quotes: Quote[]): void {
  const { reading } = entry.read;
  const stranger = strangerOf(entry);
  if (stranger) return tellOfStranger(context, follow, entry, stranger);
  switch (reading.type) {
    case 'signal':
      return openSignal(context, follow, entry, { signal: reading, item: 0 }, quotes);
    case 'signals':
      for (const [item, signal] of reading.items.entries())
        openSignal(context, follow, entry, { signal, item }, quotes);
      return;
    case 'update':
      return takeUpdates(context, follow, entry, [reading], quotes);
    case 'updates':
      return takeUpdates(context, follow, entry, reading.items, quotes);
    case 'reject':
      return rejectReading(context, follow, entry, reading.reason);
    case 'none':
      return;
  }
}

function takeUpdates(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  updates: Update[],
  quotes: Quote[],
): void {
  const ordered = updates.map((update, item) => ({ update, item }));
  ordered.sort((a, b) => urgency[a.update.action] - urgency[b.update.action]);
  for (const { update, item } of ordered) takeUpdate(context, follow, { entry, update, item, quotes });
}

function openSignal(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  { signal, item, isAdded = false }: { signal: Signal; item: number; isAdded?: boolean },
  quotes: Quote[],
): void {
  const { store } = context;
  const id = signalIdOf({ feedId: follow.feedId, messageId: entry.messageId, item }, follow.accountId);
  if (store.signal(id)) return;
  const { messageId, revision, postedAt, trace } = entry;
  const { certainty, reader } = entry.read;
  const { id: followId, accountId, feedId } = follow;
  const taken = { id, followId, accountId, feedId, messageId, item, revision, signal, certainty, reader };
  recordSignal(context, { kind: 'signal-taken', id, signal: { ...taken, postedAt, trace } });
  const row = store.signal(id);
  if (!row) throw new Error(`signal ${id} was not kept`);
  const repost = findRepost(context, follow, row, quotes);
  if (repost && repost.likeness !== 'doubtful') return takeRepost(context, { follow, entry, quotes }, row, repost);
  takePlaceOfIncomplete(context, { follow, quotes }, row);
  const { decision, reason } = decideHow(context, row, follow);
  if (reason) noteOn(context, id, reason.code, reason.facts);
  for (const { code, facts } of repost ? repostReasons(repost) : []) noteOn(context, id, code, facts);
  const isDoubtful = isAdded || repost !== null;
  const how = isDoubtful ? { ...withQuestion(decision), isDoubtful } : decision;
  decideSignal(context, id, quotes, beforeFollow(context, follow, entry, how));
}

/** What was published before the channel was followed is never traded, however it is edited afterwards. */
function beforeFollow(context: DeskContext, follow: FollowRow, entry: FeedEntry, decision: Decision): Decision {
  if (entry.kind !== 'revised' || entry.postedAt >= follow.createdAt) return decision;
  const { id } = { id: signalIdOf({ feedId: follow.feedId, messageId: entry.messageId, item: 0 }, follow.accountId) };
  if (context.store.signal(id)) noteOn(context, id, 'BEFORE_FOLLOW');
  return { ...decision, mode: 'alert' };
}

/** Who wrote it, where they may not signal there. */
const strangerOf = ({ read }: FeedEntry): Said | undefined =>
  read.reasons.find((reason): reason is Said => typeof reason === 'object' && reason.code === 'doubt.UNHEEDED');

/** Told once for each of them: whoever should be heeded is known from it, and nobody else can fill the chat. */
function tellOfStranger(context: DeskContext, follow: FollowRow, entry: FeedEntry, stranger: Said): void {
  const id = idOf('stranger', follow.feedId, String(stranger.facts.author));
  if (context.store.said(id)) return;
  const words = deskWords(context);
  const what = [words.told(stranger), entry.text.slice(0, 300)].map(paragraph);
  say(context, id, [heading(words.say('notice.NOT_TRADED'), 'bad'), ...what]);
}

/** A message that meant a trade but contradicts itself is shown, so that silence is never mistaken for noise. */
function rejectReading(context: DeskContext, follow: FollowRow, entry: FeedEntry, reason: Reason): void {
  context.store.journal.append(
    'rejected-reading',
    { feed: follow.feedId, message: entry.messageId, reason },
    context.now(),
  );
  showNotice(context, follow, entry, reason);
}

function showNotice(context: DeskContext, follow: FollowRow, entry: FeedEntry, reason: Reason): void {
  const { refusal } = deskRefusals.refuse('READING_REJECTED', { reason });
  say(context, idOf('notice', follow.feedId, entry.messageId, entry.revision), [
    heading(deskWords(context).say('notice.NOT_TRADED'), 'bad'),
    paragraph(sentenceOf(deskWords(context), refusal)),
    paragraph(entry.text.slice(0, 300)),
  ]);
}
