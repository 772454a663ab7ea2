import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { deskRefusals } from '../refusals.ts';
import { signalIdOf } from '../signal-id.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { say, showCard } from '../talk/cards.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { applyDeletion, applyRevision } from './apply-revision.ts';
import { applyUpdate } from './apply-update.ts';
import { withdrawWaiting } from './await-price.ts';
import { decideHow, withQuestion } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { findRepost } from './find-repost.ts';
import { repostReasons, reviseRepost, takeRepost } from './take-repost.ts';
import { urgency } from './waiting.ts';

/** One entry of a feed's log, taken into one follow. Its cursor moves in the same transaction. */
export function takeEntry(context: DeskContext, follow: FollowRow, entry: FeedEntry, quotes: Quote[]): void {
  const { reading } = entry.read;
  const { kind, messageId, revision } = entry;
  context.store.journal.append(
    'entry',
    { feed: follow.feedId, follow: follow.id, seq: entry.seq, kind, messageId, revision, reading },
    context.now(),
  );
  if (kind === 'deleted' || entry.changed.length > 0) withdrawWaiting(context, follow, messageId);
  if (kind === 'deleted') return applyDeletion(context, follow, entry);
  if (kind === 'revised') return takeRevision(context, follow, entry, quotes);
  takeNew(context, follow, entry, quotes);
}

/**
 * An edit that says the same does nothing again. One of a message that became trades here goes to those trades; a
 * trade added to them is asked about; anything else is taken like a new message.
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
    if (entry.changed.length > 0)
      applyUpdates(context, follow, { ...entry, replyTo: entry.messageId }, updates, quotes);
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
  switch (reading.type) {
    case 'signal':
      return openSignal(context, follow, entry, { signal: reading, item: 0 }, quotes);
    case 'signals':
      for (const [item, signal] of reading.items.entries())
        openSignal(context, follow, entry, { signal, item }, quotes);
      return;
    case 'update':
      return applyUpdates(context, follow, entry, [reading], quotes);
    case 'updates':
      return applyUpdates(context, follow, entry, reading.items, quotes);
    case 'reject':
      return rejectReading(context, follow, entry, reading.reason);
    case 'none':
      return;
  }
}

function applyUpdates(
  context: DeskContext,
  follow: FollowRow,
  entry: FeedEntry,
  updates: Update[],
  quotes: Quote[],
): void {
  const ordered = updates.map((update, item) => ({ update, item }));
  ordered.sort((a, b) => urgency[a.update.action] - urgency[b.update.action]);
  for (const { update, item } of ordered) applyUpdate(context, follow, { entry, update, item, quotes });
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
  const row: SignalRow = {
    id,
    followId: follow.id,
    accountId: follow.accountId,
    feedId: follow.feedId,
    messageId: entry.messageId,
    item,
    revision: entry.revision,
    state: 'asking',
    signal,
    certainty: entry.read.certainty,
    reader: entry.read.reader,
    plan: null,
    verdict: null,
    notes: [],
    waiting: [],
    replan: null,
    isLate: false,
    repostOf: null,
    postedAt: entry.postedAt,
    createdAt: context.now(),
    trace: entry.trace,
  };
  store.insertSignal(row);
  const repost = findRepost(context, follow, row, quotes);
  if (repost && repost.likeness !== 'doubtful') takeRepost(context, { follow, entry, quotes }, row, repost);
  else {
    const { decision, reason } = decideHow(context, row, follow);
    const notes = [...(reason === null ? [] : [reason]), ...(repost ? repostReasons(repost) : [])];
    store.updateSignal(id, { notes });
    decideSignal(context, { ...row, notes }, quotes, isAdded || repost ? withQuestion(decision) : decision);
  }
  showCard(context, id);
}

/** A message that meant a trade but contradicts itself is shown, so that silence is never mistaken for noise. */
function rejectReading(context: DeskContext, follow: FollowRow, entry: FeedEntry, reason: string): void {
  context.store.journal.append(
    'rejected-reading',
    { feed: follow.feedId, message: entry.messageId, reason },
    context.now(),
  );
  showNotice(context, follow, entry, reason);
}

function showNotice(context: DeskContext, follow: FollowRow, entry: FeedEntry, reason: string): void {
  const { refusal } = deskRefusals.refuse('READING_REJECTED', { reason });
  say(context, idOf('notice', follow.feedId, entry.messageId, entry.revision), [
    heading('Not traded', 'bad'),
    paragraph(sentenceOf(refusal)),
    paragraph(entry.text.slice(0, 300)),
  ]);
}
