import type { Quote } from '../../core/broker.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import type { Update } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { reviseSignal } from './apply-revision.ts';
import { askToObey, askWhich } from './ask-update.ts';
import { awaitPrice } from './await-price.ts';
import { carryOut, stepsOf } from './carry-out.ts';
import { viewsOf } from './leg-view.ts';
import { isNotSent } from './not-sent.ts';
import { type Obedience, obey } from './obey.ts';
import { isLive } from './order.ts';
import { addNote } from './settle.ts';
import { wordsOf } from './update-words.ts';
import { mayObey } from './weigh.ts';
import { withUpdate } from './with-update.ts';
import { withdraw } from './withdraw.ts';

interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
  quotes: Quote[];
}

/** An instruction about an earlier signal: carried out, kept until its price is there, asked about, or said to have nothing to act on. */
export function applyUpdate(context: DeskContext, follow: FollowRow, told: Told): void {
  const { entry, update } = told;
  const targets = targetsOf(context, follow, entry, update);
  context.store.journal.append(
    'update',
    { follow: follow.id, message: entry.messageId, update, targets: targets.map(({ id }) => id) },
    context.now(),
  );
  if (targets.length === 0) return;
  const isDoubtful = targets.length > 1 || isReplyToOther(context, follow, entry);
  if (isDoubtful && !isForAll(update)) return askWhich(context, follow, told, targets);
  for (const row of targets) {
    applyTo(context, follow, row, told);
    showCard(context, row.id);
  }
}

/** A reply to something that is no signal here, such as a comment on one: what it means is likely, not certain. */
function isReplyToOther(context: DeskContext, follow: FollowRow, { replyTo }: FeedEntry): boolean {
  return replyTo !== null && context.store.signalsOfMessage(follow.id, replyTo).length === 0;
}

/**
 * A reply to a signal means that signal, also when it has ended. Otherwise: the open signals it can mean.
 * Levels in a reply complete a signal that could not be taken without them.
 */
export function targetsOf(context: DeskContext, follow: FollowRow, entry: FeedEntry, update: Update): SignalRow[] {
  const { store } = context;
  if (entry.replyTo !== null) {
    const incomplete = store
      .signalsOfMessage(follow.id, entry.replyTo)
      .filter((row) => (row.state === 'refused' || row.state === 'alerted') && withUpdate(row.signal, update) !== null);
    if (incomplete.length > 0) return incomplete;
  }
  const live = store.liveSignals(follow.id).filter((row) => !update.symbol || row.signal.symbol === update.symbol);
  if (entry.replyTo === null || isReplyToOther(context, follow, entry)) return live;
  return live.filter((row) => row.messageId === entry.replyTo);
}

function isForAll(update: Update): boolean {
  return (update.action === 'close' || update.action === 'cancel') && update.all === true;
}

/** What has happened already, by the provider's word: there is nothing to wait for. */
const reports = new Set<Update['action']>(['tp_hit', 'sl_hit', 'filled', 'reentry']);

function applyTo(context: DeskContext, follow: FollowRow, row: SignalRow, told: Told): void {
  const { entry, update, quotes } = told;
  const { certainty } = entry.read;
  if (certainty === 'unsure')
    return addNote(context, row.id, `Unsure: “${entry.text.slice(0, 120)}”. Nothing was done.`);
  const legs = context.store.legs(row.id);
  const isUnsent = isNotSent(row, legs);
  const obedience: Obedience = isUnsent
    ? { changes: [], notes: [], isSafer: true }
    : obey(update, viewsOf(row, legs), stepsOf(context, row));
  const mayAct = mayObey(update, {
    handling: follow.handling,
    certainty,
    isRevised: entry.kind === 'revised',
    isSafer: obedience.isSafer,
    isTouched: legs.some((leg) => leg.isTouched && isLive(leg.state)),
  });
  if (update.condition && !reports.has(update.action)) return whenThere(context, row, told, { mayAct, isUnsent });
  if (isUnsent) return completeOr(context, follow, row, told);
  if (!mayAct) return askToObey(context, row, told);
  addNote(context, row.id, `Provider: ${wordsOf(update)}.`);
  carryOut(context, row, obedience, quotes);
}

/** Never at once: kept until the price gets there. Where that may not be, or the price is past it, the trader is asked. */
function whenThere(
  context: DeskContext,
  row: SignalRow,
  told: Told,
  { mayAct, isUnsent }: { mayAct: boolean; isUnsent: boolean },
): void {
  const { entry, update, quotes } = told;
  const said = `Provider: ${wordsOf(update)} at ${update.condition?.price}`;
  if (!mayAct && isUnsent) return addNote(context, row.id, `${said} (not traded yet).`);
  if (!mayAct) return askToObey(context, row, told);
  const came = awaitPrice(context, row, { update, messageId: entry.messageId, isApproved: false, quotes });
  if (came === 'waits') return addNote(context, row.id, `${said}.`);
  const why = came === 'there' ? 'The price is past it already.' : 'No price of it is known just now.';
  if (isUnsent) addNote(context, row.id, `${said}. ${why} Nothing was done.`);
  else askToObey(context, row, told, why);
}

/** Nothing was sent yet: new levels are planned anew, as sure as the less sure of both messages. */
function completeOr(context: DeskContext, follow: FollowRow, row: SignalRow, { entry, update, quotes }: Told): void {
  const signal = withUpdate(row.signal, update);
  if (!signal) return beforeSending(context, row, update);
  const certainty = row.certainty === 'certain' ? entry.read.certainty : row.certainty;
  const told = { follow, quotes, entry: { ...entry, read: { ...entry.read, certainty } } };
  const changed = signalChanges(row.signal, signal);
  reviseSignal(context, told, { row, signal, changed, revision: row.revision });
}

/** Nothing was sent yet: a close or cancel takes the question away, anything else is only noted. */
export function beforeSending(context: DeskContext, row: SignalRow, update: Update): void {
  if (update.action === 'close' || update.action === 'cancel') withdraw(context, row);
  else addNote(context, row.id, `Provider: ${wordsOf(update)} (not traded yet).`);
}
